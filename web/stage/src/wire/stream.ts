import { of, Problem, problemOf } from './ask';
import { FrameReader, type Frame } from './frames';
import type { Happened, Here, Presence } from './happened';
import { patience, pause, retryAfter } from './patience';

/** How the line to the server is. `lost`: it will not come back by itself. */
export type Line = { is: 'connecting' } | { is: 'connected' } | { is: 'broken'; since: number } | { is: 'lost'; problem: Problem };

interface Hearing {
  here(here: Here): void;
  happened(id: number, event: Happened): void;
  presence?(presence: Presence): void;
  line(line: Line): void;
}

/** The server says something every 15 seconds; after this long without a word the line is dead, whatever the browser thinks. */
const deadAfter = 40_000;

/** Hears everything that happens in this seat's view, once and in order, over as many connections as it takes. */
export class Stream {
  private last = 0;
  private tries = 0;
  private brokenSince: number | null = null;
  private readonly stopped = new AbortController();
  private hurry: AbortController | null = null;

  constructor(
    private readonly code: string,
    private readonly token: string,
    private readonly hearing: Hearing,
  ) {}

  start(): void {
    // A phone that wakes up should not wait for its turn to try.
    addEventListener('online', this.soon);
    document.addEventListener('visibilitychange', this.soon);
    void this.run();
  }

  stop(): void {
    removeEventListener('online', this.soon);
    document.removeEventListener('visibilitychange', this.soon);
    this.stopped.abort();
    this.hurry?.abort();
  }

  private readonly soon = (): void => {
    if (document.visibilityState === 'visible') this.hurry?.abort();
  };

  private async run(): Promise<void> {
    this.hearing.line({ is: 'connecting' });
    while (!this.stopped.signal.aborted) {
      const wait = await this.connect();
      if (this.stopped.signal.aborted || wait === null) return;
      this.brokenSince ??= Date.now();
      this.hearing.line({ is: 'broken', since: this.brokenSince });
      this.hurry = new AbortController();
      await pause(wait, this.hurry.signal);
      this.hurry = null;
    }
  }

  /** One connection, to its end. How long to wait before the next; null for never. */
  private async connect(): Promise<number | null> {
    const connection = new AbortController();
    const stop = (): void => connection.abort();
    this.stopped.signal.addEventListener('abort', stop, { once: true });
    let dead = setTimeout(stop, deadAfter);
    try {
      const answer = await fetch(of(this.code, '/events'), {
        headers: { accept: 'text/event-stream', authorization: `Bearer ${this.token}`, ...(this.last > 0 && { 'last-event-id': String(this.last) }) },
        cache: 'no-store',
        signal: connection.signal,
      });
      if ([400, 401, 403, 404].includes(answer.status)) {
        this.hearing.line({ is: 'lost', problem: await problemOf(answer) });
        return null;
      }
      if (!answer.ok || !answer.body) return retryAfter(answer.headers.get('retry-after'), Date.now()) ?? patience(this.tries++);
      const frames = new FrameReader();
      const letters = new TextDecoder();
      const pieces = answer.body.getReader();
      for (;;) {
        const { done, value } = await pieces.read();
        if (done) break;
        clearTimeout(dead);
        dead = setTimeout(stop, deadAfter);
        if (this.stopped.signal.aborted) return null;
        if (!frames.read(letters.decode(value, { stream: true })).every((frame) => this.hear(frame))) break;
      }
    } catch {
      // The line broke: it is tried again.
    } finally {
      clearTimeout(dead);
      connection.abort();
      this.stopped.signal.removeEventListener('abort', stop);
    }
    return patience(this.tries++);
  }

  /** False where something is missing, so that it has to be asked for again. */
  private hear({ event, data, id }: Frame): boolean {
    if (event === 'here') {
      this.tries = 0;
      this.brokenSince = null;
      this.hearing.here(JSON.parse(data) as Here);
      this.hearing.line({ is: 'connected' });
    } else if (event === 'presence') {
      this.hearing.presence?.(JSON.parse(data) as Presence);
    } else if (event === 'happened') {
      const number = Number(id);
      if (number <= this.last) return true;
      if (number !== this.last + 1) return false;
      this.last = number;
      this.hearing.happened(number, JSON.parse(data) as Happened);
    }
    return true;
  }
}
