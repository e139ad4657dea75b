import type { Cast, Offer } from './happened';

/** How a performance stands, for the stage manager. */
export interface Board {
  state: 'open' | 'playing' | 'paused' | 'ended';
  entries: number;
  ending?: string | null;
  seats: BoardSeat[];
  cast: Cast;
  scenes: BoardScene[];
  knowledge: { fact: string; says?: string | null; knownBy: string[] }[];
  /** Knots the stage manager can break in with. */
  interrupts: string[];
  /** Where the story can be taken to. */
  knots: string[];
  /** How roles are played that nobody plays, as far as it was said: `random`, `canon` or an ending. */
  engaged: Record<string, string>;
  /** Endings an understudy can be told to come to. */
  endings: string[];
  canon?: Canon | null;
}

export interface BoardSeat {
  seat: number;
  name: string;
  isTaken: boolean;
  isHere: boolean;
  vetoes: string[];
  likes: string[];
  dislikes: string[];
}

export interface BoardScene {
  scene: number;
  knot?: string | null;
  place?: string | null;
  theme?: string | null;
  present?: string[] | null;
  isSuspended: boolean;
  brokenInto: number;
  turn: number;
  offers: Offer[];
}

export interface Canon {
  isLeft: boolean;
  leftAt?: number | null;
  made?: string | null;
  instead?: string | null;
  lost: { speaker?: string | null; text: string }[];
  /** False while it is not worked out yet what is lost. */
  isKnown: boolean;
}

/** A line of the chronicle, in words. */
export interface Entry {
  number: number;
  at: string;
  do: string;
  by: number;
  says: string;
}

/** A cast as it is proposed, or why there can be none. */
export interface Proposal {
  parts?: Part[] | null;
  audience?: number[] | null;
  score?: number | null;
  bound?: number | null;
  isProved?: boolean | null;
  conflicts?: string[] | null;
}

/** Who is to play a role; without a seat, an understudy. */
export interface Part {
  role: string;
  seat?: number | null;
  reasons: string[];
}
