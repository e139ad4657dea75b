/** What is staged here. Mirrors what the server tells about a story. */
export interface Story {
  title: string;
  author?: string;
  language?: string;
  minutes?: number;
  players?: { least?: number; best?: number; most?: number };
  roles: { name: string; summary?: string; isOptional: boolean }[];
  content: ContentNote[];
  questions: Question[];
  themes: Record<string, Theme>;
}

export interface ContentNote {
  note: string;
  weight: 'light' | 'medium' | 'heavy';
  roles?: string[];
  personas?: string[];
  isOfAll?: boolean;
}

export interface Question {
  ask: string;
  answers: string[];
}

/** The look of a place; colours as #rrggbb. */
export interface Theme {
  paper: string;
  ink: string;
  accent: string;
  type: 'serif' | 'sans' | 'mono';
}

export interface Performance {
  code: string;
  title: string;
  state: 'open' | 'playing' | 'paused' | 'ended';
  story: Story;
}

/** What a seat is: the roles played from it, and through whom the old ones speak. */
export interface Me {
  seat: number;
  name: string;
  roles: { name: string; summary?: string; voice?: string; personas: { name: string; summary?: string }[] }[];
}

export const bonds = ['partner', 'friend', 'stranger', 'rival', 'do-not-pair'] as const;
export type Bond = (typeof bonds)[number];

/** Somebody who asks for a seat. For each question the number of the answer from 1, or 0 for none. */
export interface Joining {
  name: string;
  answers?: number[];
  likes?: string[];
  dislikes?: string[];
  vetoes?: string[];
  relations?: { bond: Bond; whom: string }[];
}
