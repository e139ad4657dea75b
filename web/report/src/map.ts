import type { Place, Report } from './data';
import { h, percent, svg } from './dom';
import { layOut, type Box } from './layout';
import { PlaceSheet } from './sheet';

/** The name of a place without its knot's. */
export const nameOf = (place: Place): string => (place.path === '' ? 'the opening' : place.path.slice(place.path.indexOf('.') + 1));

/** What is to be said of a place in a few words. */
export function stateOf(report: Report, place: Place): string {
  if (!place.reached) return report.exploration.exhaustive ? 'no path comes here' : 'not reached so far';
  return place.weight === undefined ? '' : `read in ${percent(place.weight)}`;
}

/** The story's places and the ways between them. */
export function mapSection(report: Report): HTMLElement {
  const map = new StoryMap(report);
  return map.element;
}

class StoryMap {
  readonly element: HTMLElement;
  private readonly nodes: HTMLButtonElement[];
  private readonly canvas = h('div', { class: 'canvas' });
  private readonly frame: HTMLElement;
  private readonly view: HTMLElement;
  private readonly sheet: PlaceSheet;
  private boxes: Box[] = [];
  private size = { width: 0, height: 0 };
  private zoom = 1;

  constructor(private readonly report: Report) {
    this.sheet = new PlaceSheet(report, (place) => this.focus(place));
    const found = new Array<number>(report.places.length).fill(0);
    const grave = new Set<number>();
    for (const finding of report.findings) {
      if (finding.place < 0) continue;
      found[finding.place]!++;
      if (finding.severity === 'fault') grave.add(finding.place);
    }
    this.nodes = report.places.map((place, i) => this.node(place, i, found[i]!, grave.has(i)));
    const list = h('ol', { class: 'nodes', keydown: (event) => this.move(event as KeyboardEvent) }, ...this.nodes.map((node) => h('li', {}, node)));
    this.canvas.append(list);
    this.frame = h('div', { class: 'frame' }, this.canvas);
    this.view = h('div', { class: 'view', 'aria-busy': 'true' }, this.frame);
    this.element = h(
      'section',
      { id: 'map', 'aria-labelledby': 'map-title' },
      h('h2', { id: 'map-title' }, 'The story map'),
      h('p', { class: 'lead', id: 'map-hint' }, 'Every knot and stitch, and where it leads. Choose one to read it and to see the way there.', h('span', { class: 'keys' }, ' With the keyboard: arrows go from place to place, Enter opens.')),
      h(
        'div',
        { class: 'tools', role: 'group', 'aria-label': 'Size of the map' },
        h('button', { type: 'button', 'aria-label': 'Smaller', click: () => this.resize(this.zoom / 1.25) }, '−'),
        h('button', { type: 'button', 'aria-label': 'Larger', click: () => this.resize(this.zoom * 1.25) }, '+'),
        h('button', { type: 'button', click: () => this.fit(0.1) }, 'Whole map'),
        h('button', { type: 'button', click: () => this.resize(1) }, 'Full size'),
      ),
      this.view,
      this.key(),
      this.sheet.element,
    );
    requestAnimationFrame(() => void this.draw());
  }

  private node(place: Place, index: number, found: number, isGrave: boolean): HTMLButtonElement {
    const state = stateOf(this.report, place);
    const knot = place.path.includes('.') ? place.path.slice(0, place.path.indexOf('.')) : '';
    const button = h(
      'button',
      {
        type: 'button',
        class: `node${place.reached ? '' : ' unreached'}${place.ends ? ' ends' : ''}${place.path === '' ? ' opening' : ''}`,
        tabindex: index === 0 ? 0 : -1,
        'aria-haspopup': 'dialog',
        'data-place': index,
        click: () => this.sheet.open(index),
        focus: () => {
          this.mark(index, true);
          this.stop(index);
        },
        blur: () => this.mark(index, false),
        pointerenter: () => this.mark(index, true),
        pointerleave: () => this.mark(index, document.activeElement === button),
      },
      knot && h('span', { class: 'knot' }, knot),
      h('span', { class: 'name' }, nameOf(place)),
      place.ends && h('span', { class: 'unseen' }, 'ends the story'),
      place.ending && h('span', { class: 'ending' }, place.ending),
      // Where much is not reached yet, a dashed frame says so quietly enough.
      state && h('span', { class: place.reached || this.report.exploration.exhaustive ? 'state' : 'unseen' }, state),
      found > 0 && h('span', { class: `found${isGrave ? ' fault' : ''}` }, String(found), h('span', { class: 'unseen' }, ' found')),
    );
    if (place.weight !== undefined && place.reached) button.style.setProperty('--weight', `${Math.round(place.weight * 100)}%`);
    return button;
  }

  private key(): HTMLElement {
    const sample = (kind: string): SVGElement => svg('svg', { class: 'sample', viewBox: '0 0 34 10', 'aria-hidden': 'true' }, svg('path', { class: `link ${kind}`, d: 'M2 5H32', 'marker-end': 'url(#tip)', 'marker-start': kind === 'tunnel' ? 'url(#tip)' : undefined }));
    const kinds = new Set(this.report.links.map((link) => (link.taken ? link.kind : 'untaken')));
    const entries: [string, string][] = [['divert', 'leads to'], ['tunnel', 'there and back (tunnel)'], ['thread', 'joins in (thread)'], ['untaken', this.report.exploration.exhaustive ? 'never taken' : 'not taken so far']];
    return h(
      'ul',
      { class: 'key' },
      ...entries.filter(([kind]) => kinds.has(kind as 'divert')).map(([kind, words]) => h('li', {}, sample(kind), words)),
      this.report.places.some((place) => !place.reached) && h('li', {}, h('span', { class: 'swatch dashed' }), this.report.exploration.exhaustive ? 'no path comes here' : 'not reached so far'),
      this.report.places.some((place) => place.weight !== undefined) && h('li', {}, h('span', { class: 'swatch' }), 'the fuller, the oftener read when every choice is as likely as the next'),
    );
  }

  private async draw(): Promise<void> {
    const narrow = this.view.clientWidth < 600;
    // A fraction of a pixel too little would break a word.
    const sizes = this.nodes.map((node) => ({ width: Math.ceil(node.getBoundingClientRect().width) + 1, height: node.offsetHeight }));
    const layout = await layOut(sizes, this.report.links, narrow);
    this.boxes = layout.boxes;
    this.size = layout;
    layout.boxes.forEach((box, i) => {
      const { style } = this.nodes[i]!.parentElement!;
      style.left = `${box.x}px`;
      style.top = `${box.y}px`;
      this.nodes[i]!.style.width = `${box.width}px`;
    });
    this.canvas.prepend(this.drawLinks(layout.lines));
    this.canvas.style.width = `${layout.width}px`;
    this.canvas.style.height = `${layout.height}px`;
    this.element.classList.add('drawn');
    this.fit(narrow ? 0.7 : 0.5);
    // The beginning stands first; where the map is wider than its frame it should be seen first.
    const opening = this.boxes[0];
    if (opening) this.view.scrollLeft = (opening.x + opening.width / 2) * this.zoom - this.view.clientWidth / 2;
    this.view.setAttribute('aria-busy', 'false');
  }

  private drawLinks(lines: string[]): SVGElement {
    const marker = (id: string): SVGElement => svg('marker', { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' }, svg('path', { d: 'M1 1L7 4L1 7', class: 'tip' }));
    const layer = svg('svg', { class: 'links', width: this.size.width, height: this.size.height, 'aria-hidden': 'true' }, svg('defs', {}, marker('tip')));
    this.report.links.forEach((link, i) => {
      const kind = link.taken ? link.kind : 'untaken';
      layer.append(
        svg('path', {
          class: `link ${kind}`,
          d: lines[i] ?? '',
          'marker-end': 'url(#tip)',
          'marker-start': link.kind === 'tunnel' ? 'url(#tip)' : undefined,
          'data-from': link.from,
          'data-to': link.to,
        }),
      );
    });
    return layer;
  }

  /** Brings out the lines of a place. */
  private mark(place: number, on: boolean): void {
    for (const line of this.canvas.querySelectorAll(`[data-from="${place}"], [data-to="${place}"]`)) line.classList.toggle('marked', on);
  }

  /** The map is one stop of the tab key: the place that was last at hand. */
  private stop(place: number): void {
    this.nodes.forEach((node, i) => (node.tabIndex = i === place ? 0 : -1));
  }

  private focus(place: number): void {
    const node = this.nodes[place];
    if (!node) return;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Arrow keys go to the nearest place in their direction. */
  private move(event: KeyboardEvent): void {
    const at = this.nodes.indexOf(document.activeElement as HTMLButtonElement);
    const here = this.boxes[at];
    if (!here) return;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      this.focus(event.key === 'Home' ? 0 : this.nodes.length - 1);
      return;
    }
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const [dx, dy] = step as [number, number];
    let best = -1;
    let bestCost = Infinity;
    this.boxes.forEach((box, i) => {
      const x = box.x + box.width / 2 - (here.x + here.width / 2);
      const y = box.y + box.height / 2 - (here.y + here.height / 2);
      const along = x * dx + y * dy;
      if (i === at || along < 4) return;
      const cost = along + 2.5 * Math.abs(dx === 0 ? x : y);
      if (cost < bestCost) [best, bestCost] = [i, cost];
    });
    if (best >= 0) this.focus(best);
  }

  private fit(least: number): void {
    const room = this.view.clientWidth - 2;
    this.resize(Math.max(least, Math.min(1, room / this.size.width)));
  }

  private resize(zoom: number): void {
    this.zoom = Math.min(2, Math.max(0.1, zoom));
    this.canvas.style.transform = `scale(${this.zoom})`;
    this.frame.style.width = `${this.size.width * this.zoom}px`;
    this.frame.style.height = `${this.size.height * this.zoom}px`;
  }
}
