/** How long to wait before try number `tries` (from 0), in milliseconds: doubling from a quarter of a second to five, with jitter, so that a room full of phones does not come back all at once. */
export function patience(tries: number, chance = Math.random()): number {
  const most = Math.min(5000, 250 * 2 ** Math.min(tries, 10));
  return Math.round(most / 2 + (most / 2) * chance);
}

/** What Retry-After says, in milliseconds; null where it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

export const pause = (milliseconds: number, until?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (until?.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    until?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
