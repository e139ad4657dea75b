import type { default as ElkConstructor, ElkEdgeSection, ElkNode } from 'elkjs/lib/elk-api';
import type { Link } from './data';

/** ELK stands in the page as a script of its own (vite.config.ts). */
declare const ELK: typeof ElkConstructor;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  /** For each link its line, as the data of an SVG path. */
  lines: string[];
}

/** Places in layers from the beginning downwards (Sugiyama's method, by ELK). */
export async function layOut(sizes: { width: number; height: number }[], links: Link[], narrow: boolean): Promise<Layout> {
  const gap = narrow ? 12 : 22;
  const wanted: ElkNode = {
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.padding': `[top=${gap},left=${gap},bottom=${gap},right=${gap}]`,
      'elk.spacing.nodeNode': String(gap),
      'elk.spacing.edgeNode': '12',
      'elk.spacing.edgeEdge': '8',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.aspectRatio': narrow ? '0.6' : '1.6',
    },
    children: sizes.map((size, i) => ({ id: `p${i}`, ...size })),
    edges: links.map((link, i) => ({ id: `l${i}`, sources: [`p${link.from}`], targets: [`p${link.to}`] })),
  };
  const graph: ElkNode = await new ELK().layout(wanted);
  const edges = graph.edges ?? [];
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    boxes: (graph.children ?? []).map((node) => ({ x: node.x ?? 0, y: node.y ?? 0, width: node.width ?? 0, height: node.height ?? 0 })),
    lines: edges.map((edge) => (edge.sections ?? []).map(rounded).join('')),
  };
}

/** A line of straight pieces with round corners. */
function rounded(section: ElkEdgeSection): string {
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  let path = `M${points[0]!.x} ${points[0]!.y}`;
  for (let i = 1; i < points.length - 1; i++) {
    const [before, at, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const into = Math.hypot(at.x - before.x, at.y - before.y);
    const out = Math.hypot(after.x - at.x, after.y - at.y);
    const radius = Math.min(7, into / 2, out / 2);
    if (radius < 0.5) {
      path += `L${at.x} ${at.y}`;
      continue;
    }
    path += `L${at.x + ((before.x - at.x) / into) * radius} ${at.y + ((before.y - at.y) / into) * radius}`;
    path += `Q${at.x} ${at.y} ${at.x + ((after.x - at.x) / out) * radius} ${at.y + ((after.y - at.y) / out) * radius}`;
  }
  const end = points[points.length - 1]!;
  return `${path}L${end.x} ${end.y}`;
}
