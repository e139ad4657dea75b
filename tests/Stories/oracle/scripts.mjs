/**
 * The chooser of a choice script: `first`, `last`, `seed N` (a linear congruential generator) or `pick 0 2 1`
 * (each modulo the number of choices; the play stops when the list does).
 */
export function chooser(script) {
  const [kind, ...rest] = script.split(' ');
  switch (kind) {
    case 'first':
      return () => 0;
    case 'last':
      return (count) => count - 1;
    case 'seed': {
      let state = Math.imul(Number(rest[0]), 0x9e3779b1) >>> 0;
      return (count) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 16) % count;
      };
    }
    case 'pick': {
      let next = 0;
      return (count) => (next < rest.length ? Number(rest[next++]) % count : null);
    }
    default:
      throw new Error(`unknown choice script ${script}`);
  }
}
