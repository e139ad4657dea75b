import type { Happened, Offer } from '../wire/happened';
import type { Told } from './told';
import type { View } from './view';

export interface Scene {
  number: number;
  /** The scene whose place on the page this one takes while it is broken into; itself where there is none. */
  root: number;
  place: string | null;
  /** Null for everybody. */
  present: string[] | null;
  theme: string | null;
  isSuspended: boolean;
  isClosed: boolean;
  /** It goes on without this seat. */
  isLeft: boolean;
  choices: Choices | null;
}

/** What may be chosen; nothing in `offers` while others choose. */
export interface Choices {
  turn: number;
  at: string;
  offers: Offer[];
  votes: number;
  voters: number;
}

const newScene = (number: number): Scene => ({ number, root: number, place: null, present: null, theme: null, isSuspended: false, isClosed: false, isLeft: false, choices: null });

export const sceneOf = (view: View, number: number): Scene | undefined => view.scenes.find((scene) => scene.number === number);

/** What happens on the stage. */
export function onScene(view: View, id: number, event: Happened): View {
  const { scene: number, at } = event;
  const base = { id, scene: number, at };
  const known = sceneOf(view, number) ?? newScene(number);
  const write = (told: Told): Told[] => [...view.told, told];
  const put = (change: Partial<Scene>, told = view.told): View => {
    const changed = { ...known, ...change };
    return { ...view, told, scenes: view.scenes.some((scene) => scene.number === number) ? view.scenes.map((scene) => (scene.number === number ? changed : scene)) : [...view.scenes, changed] };
  };
  switch (event.is) {
    case 'scene-opened':
      return put({ ...newScene(number), root: rootOf(view, event.brokenInto) || number });
    case 'scene-set': {
      const place = event.place ?? null;
      const present = event.present ?? null;
      // Others may have come or gone, or it is only told anew.
      const isNew = place !== null && (place !== known.place || known.isLeft);
      return put({ place, present, theme: event.theme ?? null, isLeft: false, isClosed: false }, isNew ? write({ ...base, is: 'place', place, present }) : view.told);
    }
    case 'line-said':
      return put({}, write({ ...base, is: 'line', speaker: event.speaker ?? null, text: event.text, tags: event.tags ?? [], seenBy: event.seenBy ?? null }));
    case 'fact-learned':
      return { ...view, told: write({ ...base, is: 'fact', who: event.who, fact: event.fact, says: event.says ?? null }) };
    case 'choices-offered': {
      const before = known.choices?.turn === event.turn ? known.choices : null;
      return put({ isClosed: false, choices: { turn: event.turn, at, offers: event.offers, votes: before?.votes ?? 0, voters: before?.voters ?? 0 } });
    }
    case 'vote-cast':
      return known.choices && known.choices.turn === event.turn ? put({ choices: { ...known.choices, votes: event.votes, voters: event.voters } }) : view;
    case 'choice-made':
      return put({ choices: null }, write({ ...base, is: 'choice', text: event.text, by: event.by ?? null }));
    case 'choices-lapsed': {
      const had = known.choices?.offers.some((offer) => event.numbers.includes(offer.number));
      const choices = known.choices && { ...known.choices, offers: known.choices.offers.filter((offer) => !event.numbers.includes(offer.number)) };
      return put({ choices }, had ? write({ ...base, is: 'lapsed' }) : view.told);
    }
    case 'scene-suspended': {
      const suspended = put({ isSuspended: true, choices: null }, write({ ...base, is: 'suspended' }));
      return event.by ? adopt(suspended, event.by, known.root) : suspended;
    }
    case 'scene-resumed':
      return put({ isSuspended: false, isClosed: false }, write({ ...base, is: 'resumed' }));
    case 'scene-closed':
      return put({ isClosed: true, isSuspended: false, choices: null });
    case 'scene-left': {
      const left = sceneOf(view, event.inScene) ?? newScene(event.inScene);
      const told: Told[] = [...view.told, { id, at, scene: event.inScene, is: 'left' }];
      return { ...view, told, scenes: [...view.scenes.filter((scene) => scene !== left), { ...left, isLeft: true, choices: null }] };
    }
    case 'stage-fault':
      return { ...view, told: write({ ...base, is: 'fault', message: event.message }) };
    default:
      return view;
  }
}

const rootOf = (view: View, number: number): number => sceneOf(view, number)?.root ?? number;

/** The scene that breaks in is read where the broken one stood. */
function adopt(view: View, number: number, root: number): View {
  const known = sceneOf(view, number);
  return { ...view, scenes: known ? view.scenes.map((scene) => (scene === known ? { ...scene, root } : scene)) : [...view.scenes, { ...newScene(number), root }] };
}
