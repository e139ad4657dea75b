/** A room code as it was typed or stands in an address, or null where it cannot be one. */
export function codeOf(text: string): string | null {
  const letters = text.replace(/[^A-Za-z]/g, '').toUpperCase();
  return /^[B-DF-HJ-NP-TV-Z]{6}$/.test(letters) ? letters : null;
}
