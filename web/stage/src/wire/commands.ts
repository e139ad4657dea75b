/** What a seat or the stage manager can want. */
export type Command =
  | { do: 'choose'; scene: number; turn: number; number: number }
  | { do: 'vote'; scene: number; turn: number; number: number }
  | { do: 'speak'; text: string }
  | { do: 'step-out' }
  | { do: 'leave' }
  | { do: 'cast'; seats: Record<string, number | null> }
  | { do: 'start' }
  | { do: 'interrupt'; knot: string; scene: number; goesOn: boolean }
  | { do: 'resume'; scene: number }
  | { do: 'engage'; how: Record<string, string> }
  | { do: 'prompt'; scene: number; role: string }
  | { do: 'go-on'; skipTo?: string }
  | { do: 'rewind'; to: number }
  | { do: 'end' };
