/** What this browser keeps. Both storages: the session's survives a reload, the other a closed tab; either may be forbidden. */
function stores(): Storage[] {
  const found: Storage[] = [];
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      found.push(window[name]);
    } catch {
      // Forbidden here: the other, or none.
    }
  }
  return found;
}

export function keep(name: string, value: unknown, onlyNow = false): void {
  for (const store of onlyNow ? stores().slice(0, 1) : stores()) {
    try {
      if (value === null) store.removeItem(`cartouche.${name}`);
      else store.setItem(`cartouche.${name}`, JSON.stringify(value));
    } catch {
      // Full or forbidden: it is remembered as long as the page stays.
    }
  }
}

export function kept<T>(name: string): T | null {
  for (const store of stores()) {
    try {
      const value = store.getItem(`cartouche.${name}`);
      if (value !== null) return JSON.parse(value) as T;
    } catch {
      // What cannot be read was never kept.
    }
  }
  return null;
}
