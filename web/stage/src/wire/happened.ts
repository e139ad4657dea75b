/** A choice as it is offered. `within`: seconds. */
export interface Offer {
  number: number;
  text: string;
  by: string[];
  isVote: boolean;
  within?: number;
  uses?: string | string[];
  reveals?: string | string[];
}

export type Cast = Record<string, number | null>;

/** What can happen, by its name; `scene` is 0 where it is of the house. */
type Told =
  | { is: 'player-joined'; seat: number; name: string }
  | { is: 'player-left'; seat: number }
  | { is: 'cast-set'; seats: Cast }
  | { is: 'role-given'; seat: number; role: string; reasons: string[] }
  | { is: 'understudies-engaged'; how: Record<string, string> }
  | { is: 'performance-started' }
  | { is: 'vote-cast'; turn: number; votes: number; voters: number }
  | { is: 'spoken'; seat: number; text: string }
  | { is: 'performance-paused' }
  | { is: 'performance-went-on' }
  | { is: 'scene-left'; inScene: number }
  | { is: 'story-rewound'; to: number }
  | { is: 'performance-branched'; code: string }
  | { is: 'performance-ended'; ending?: string | null }
  | { is: 'scene-opened'; knot?: string | null; brokenInto: number }
  | { is: 'scene-set'; place?: string | null; present?: string[] | null; theme?: string | null }
  | { is: 'line-said'; speaker?: string | null; text: string; tags: string[]; seenBy?: string[] | null }
  | { is: 'fact-learned'; who: string; fact: string; says?: string | null }
  | { is: 'choices-offered'; turn: number; offers: Offer[] }
  | { is: 'choice-made'; number: number; text: string; by?: string | null }
  | { is: 'choices-lapsed'; numbers: number[] }
  | { is: 'scene-suspended'; by: number }
  | { is: 'scene-resumed' }
  | { is: 'scene-closed' }
  | { is: 'ending-reached'; name: string }
  | { is: 'stage-fault'; message: string };

/** An event of this seat's view. The stage manager's also say which entry of the chronicle they come from. */
export type Happened = Told & { at: string; scene: number; entry?: number };

/** The first thing a connection says. */
export interface Here {
  now: string;
  seat: number;
  name?: string;
  code: string;
}

export interface Presence {
  seats: { seat: number; isHere: boolean }[];
}
