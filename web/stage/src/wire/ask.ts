import { patience, pause, retryAfter } from './patience';

/** Why something was not done, in a sentence for the person. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly refusal?: string,
  ) {
    super(detail);
  }
}

interface Asking {
  token?: string;
  /** One per intent: a retry repeats it, so that nothing is done twice. */
  key?: string;
  body?: unknown;
  signal?: AbortSignal;
  /** Told each time it has to be tried again. */
  waiting?: () => void;
}

/** Worth trying again with the same key: the way there is broken, or the server says so. */
const passing = new Set([429, 502, 503, 504]);

/** A question to the server, or something to be done; it is asked until there is an answer. */
export async function ask<T>(path: string, { token, key, body, signal, waiting }: Asking = {}): Promise<T> {
  for (let tries = 0; ; tries++) {
    if (signal?.aborted) throw new Problem(0, 'Not asked any more.');
    const answer = await once(path, token, key, body, signal);
    if (answer?.ok) return (answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text()) as Promise<T>;
    if (answer && !passing.has(answer.status)) throw await problemOf(answer);
    waiting?.();
    await pause(retryAfter(answer?.headers.get('retry-after') ?? null, Date.now()) ?? patience(tries), signal);
  }
}

async function once(path: string, token?: string, key?: string, body?: unknown, signal?: AbortSignal): Promise<Response | null> {
  const posts = key !== undefined;
  const late = AbortSignal.timeout(15_000);
  try {
    return await fetch(path, {
      method: posts ? 'POST' : 'GET',
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(posts && { 'idempotency-key': key, 'content-type': 'application/json' }) },
      ...(posts && { body: JSON.stringify(body ?? {}) }),
      signal: signal && 'any' in AbortSignal ? AbortSignal.any([signal, late]) : late,
      cache: 'no-store',
    });
  } catch {
    return null;
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  let said: { detail?: string; title?: string; refusal?: string } = {};
  try {
    said = await answer.json();
  } catch {
    // Not a problem as the server writes them: something between us and it has answered.
  }
  return new Problem(answer.status, said.detail ?? said.title ?? `The server answered with ${answer.status}.`, said.refusal);
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The address of something of a performance. */
export const of = (code: string, rest = ''): string => `/api/performances/${encodeURIComponent(code)}${rest}`;
