import type { Cast, Happened, Here } from '../wire/happened';
import { onScene, type Scene } from './scene';
import type { Told } from './told';

/** All this seat knows of the performance: a fold over the events of its view, nothing else. */
export interface View {
  /** The number of the last event. */
  last: number;
  seat: number;
  players: Record<number, { name: string; hasLeft: boolean }>;
  cast: Cast;
  /** Why a role was given to this seat. */
  reasons: Record<string, string[]>;
  state: 'open' | 'playing' | 'paused' | 'ended';
  /** From when countdowns run, where that is later than their offer. */
  wentOnAt: string | null;
  scenes: Scene[];
  /** Everything seen, in the order in which it was. */
  told: Told[];
  /** What was said out of role. */
  spoken: { id: number; at: string; seat: number; text: string }[];
  ending: string | null;
  /** The performance in which the story goes on. */
  branchedTo: string | null;
}

export const nothing: View = {
  last: 0,
  seat: -1,
  players: {},
  cast: {},
  reasons: {},
  state: 'open',
  wentOnAt: null,
  scenes: [],
  told: [],
  spoken: [],
  ending: null,
  branchedTo: null,
};

export const onHere = (view: View, here: Here): View => ({ ...view, seat: here.seat });

/** The view after event number `id`. What was seen before changes nothing. */
export function onHappened(view: View, id: number, event: Happened): View {
  return id <= view.last ? view : { ...after(view, id, event), last: id };
}

function after(view: View, id: number, event: Happened): View {
  switch (event.is) {
    case 'player-joined':
      return { ...view, players: { ...view.players, [event.seat]: { name: event.name, hasLeft: false } } };
    case 'player-left':
      return { ...view, players: { ...view.players, [event.seat]: { name: view.players[event.seat]?.name ?? `Seat ${event.seat}`, hasLeft: true } } };
    case 'cast-set':
      return { ...view, cast: event.seats, reasons: Object.fromEntries(Object.entries(view.reasons).filter(([role]) => event.seats[role] === view.seat)) };
    case 'role-given':
      return event.seat === view.seat ? { ...view, reasons: { ...view.reasons, [event.role]: event.reasons } } : view;
    case 'performance-started':
      return { ...view, state: 'playing' };
    case 'spoken':
      return { ...view, spoken: [...view.spoken, { id, at: event.at, seat: event.seat, text: event.text }] };
    case 'performance-paused':
      return { ...view, state: 'paused' };
    case 'performance-went-on':
      return { ...view, state: 'playing', wentOnAt: event.at };
    case 'story-rewound':
      return { ...view, scenes: [], ending: null, told: [...view.told, { id, scene: 0, at: event.at, is: 'rewound' }] };
    case 'performance-branched':
      return { ...view, branchedTo: event.code };
    case 'performance-ended':
      return { ...view, state: 'ended', ending: event.ending ?? view.ending };
    case 'ending-reached':
      return { ...view, ending: event.name };
    default:
      return onScene(view, id, event);
  }
}

/** The roles played from this seat. */
export const rolesOf = (view: View, seat = view.seat): string[] => Object.keys(view.cast).filter((role) => view.cast[role] === seat);

export const nameOf = (view: View, seat: number): string => (seat === 0 ? 'The stage manager' : (view.players[seat]?.name ?? `Seat ${seat}`));
