/** A, B and C. */
export function together(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;

/** Who somebody on the stage is to the one who reads: themselves, the one who speaks through them, or another. */
export type Who = 'self' | 'mask' | 'other';

export function whoIs(name: string | null, roles: string[], personas: string[]): Who {
  if (name === null) return 'other';
  if (roles.some((role) => same(role, name))) return 'self';
  return personas.some((persona) => same(persona, name)) ? 'mask' : 'other';
}
