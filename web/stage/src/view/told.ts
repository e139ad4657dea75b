/** Something that was seen, for reading again. */
export type Told = { id: number; scene: number; at: string } & (
  | { is: 'place'; place: string | null; present: string[] | null }
  | { is: 'line'; speaker: string | null; text: string; tags: string[]; seenBy: string[] | null }
  | { is: 'fact'; who: string; fact: string; says: string | null }
  | { is: 'choice'; text: string; by: string | null }
  | { is: 'lapsed' }
  | { is: 'suspended' }
  | { is: 'resumed' }
  | { is: 'left' }
  | { is: 'rewound' }
  | { is: 'fault'; message: string }
);
