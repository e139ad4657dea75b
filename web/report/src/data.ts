/** What the command writes into the page. Mirrors HtmlReportData.cs. */
export interface Report {
  version: string;
  story: { path: string; title: string; author: string | null };
  verdict: { kind: 'clean' | 'findings' | 'unfinished'; text: string };
  exploration: { exhaustive: boolean; states: number; transitions: number; seconds: number };
  coverage: { shown: number; lines: number };
  files: SourceFile[];
  /** Steps of all ways, each after another: ways that begin alike share their beginnings. */
  steps: Step[];
  places: Place[];
  links: Link[];
  findings: Finding[];
  claims?: Claim[];
  endings?: Ending[];
  /** What is to be said about the endings' odds: whether they are exact, or an estimate. */
  oddsNote?: string;
}

export interface SourceFile {
  name: string;
  lines: string[];
  /** One letter for each line: s(hown), p(artly), m(issed), or a blank where there is no text. */
  marks: string;
}

export interface Step {
  /** Position of the step before, or -1. */
  after: number;
  /** The choice's number as a reader sees it, from 1; 0 for the beginning. */
  choice: number;
  text: string;
  /** What chance answers on the way to the next; what the game does begins with a g. */
  outcomes?: string[];
}

export interface Way {
  command: string;
  /** Position of its last step, or -1 for none. */
  step: number;
}

export interface Place {
  /** knot or knot.stitch; empty for the opening. */
  path: string;
  scene?: string;
  ending?: string;
  file: number;
  line: number;
  endLine: number;
  reached: boolean;
  ends: boolean;
  /** How likely a reading comes here if every choice is as likely as the next, from 0 to 1. */
  weight?: number;
  way?: Way;
}

export interface Link {
  from: number;
  to: number;
  kind: 'divert' | 'tunnel' | 'thread';
  taken: boolean;
}

export type Severity = 'fault' | 'warning' | 'note';

export interface Finding {
  kind: string;
  severity: Severity;
  message: string;
  /** Position among the files, or -1 where the place is not known. */
  file: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Position among the places, or -1. */
  place: number;
  way?: Way;
}

export interface Claim {
  text: string;
  verdict: 'proved' | 'proved-modulo' | 'refuted' | 'not-found' | 'unknown';
  message: string;
  /** What the verdict rests on besides the story itself. */
  assumptions: string[];
  way?: Way;
}

export interface Range {
  least: number;
  most: number;
}

export interface Ending {
  name: string;
  reached: boolean;
  way?: Way;
  odds?: Odds;
}

/** How likely an ending is if every choice is as likely as the next, and where that is known between what bounds those who choose can move it. */
export interface Odds {
  uniform: number;
  /** Of an estimate: where the true chance lies, 19 times of 20. */
  interval?: Range;
  reach?: Range;
  byRole?: Record<string, Range>;
}

export function readReport(): Report {
  return JSON.parse(document.getElementById('report-data')?.textContent ?? '') as Report;
}
