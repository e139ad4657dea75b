import { type Scene, sceneOf } from './scene';
import type { Told } from './told';
import type { View } from './view';

/** What is read as one: a scene and what broke into it. Somebody in two rooms at once has two. */
export interface Strand {
  root: number;
  /** The scene that has the stage there; the last one where all are over. */
  scene: Scene;
  isOpen: boolean;
}

export function strandsOf(view: View): Strand[] {
  const roots = [...new Set(view.scenes.map((scene) => scene.root))];
  return roots.map((root) => {
    const scenes = view.scenes.filter((scene) => scene.root === root);
    const open = scenes.filter((scene) => !scene.isClosed && !scene.isLeft);
    const scene = open.findLast((one) => !one.isSuspended) ?? open.at(-1) ?? scenes.at(-1)!;
    return { root, scene, isOpen: open.length > 0 };
  });
}

/** The strands among which somebody has to choose where to look: those still open. */
export const openStrands = (view: View): Strand[] => strandsOf(view).filter((strand) => strand.isOpen);

/**
 * What is read in a strand: what was told there, of the house, and in all that is over. With only one strand open, or
 * none, everything is read as one story.
 */
export function toldIn(view: View, root: number): Told[] {
  const others = new Set(openStrands(view).filter((strand) => strand.root !== root).map((strand) => strand.root));
  return others.size === 0 ? view.told : view.told.filter((told) => !others.has(sceneOf(view, told.scene)?.root ?? 0));
}
