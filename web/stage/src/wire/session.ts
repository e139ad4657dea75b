import { nothing, onHappened, onHere, type View } from '../view/view';
import type { Command } from './commands';
import type { Happened, Presence } from './happened';
import { keep, kept } from './keep';
import { type Intent, Outbox } from './outbox';
import { type Line, Stream } from './stream';

/** A seat as the page has it: what it sees, how the line is, and what is on its way. */
export class Session {
  view: View = nothing;
  line: Line = { is: 'connecting' };
  presence: Presence['seats'] = [];
  /** What happened before this page was there has been told: from here on it is news. */
  isSettled = false;
  /** The server's clock less this one's, in milliseconds. */
  private ahead = 0;
  private readonly stream: Stream;
  private readonly outbox: Outbox;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isTelling = false;

  constructor(
    readonly code: string,
    readonly token: string,
    private readonly heard?: (event: Happened) => void,
  ) {
    this.outbox = new Outbox(code, token, () => this.tell(), {
      read: () => kept<Intent[]>(`outbox.${code}.${token.slice(-6)}`) ?? [],
      write: (intents) => keep(`outbox.${code}.${token.slice(-6)}`, intents.length > 0 ? intents : null, true),
    });
    this.stream = new Stream(code, token, {
      here: (here) => {
        this.ahead = Date.parse(here.now) - Date.now();
        this.view = onHere(this.view, here);
        this.settle();
      },
      happened: (id, event) => {
        this.view = onHappened(this.view, id, event);
        if (!this.isSettled) this.settle();
        this.heard?.(event);
        this.tell();
      },
      presence: ({ seats }) => {
        this.presence = seats;
        this.tell();
      },
      line: (line) => {
        this.line = line;
        this.tell();
      },
    });
    this.stream.start();
  }

  get intents(): readonly Intent[] {
    return this.outbox.intents;
  }

  now = (): number => Date.now() + this.ahead;

  put = (command: Command): Promise<boolean> => this.outbox.put(command);

  forget = (key: string): void => this.outbox.forget(key);

  stop(): void {
    this.stream.stop();
    this.outbox.stop();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isSettled = true;
      this.tell();
    }, 400);
  }

  /** What comes in one piece is drawn in one piece. */
  private tell(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      for (const listener of this.listeners) listener();
    });
  }
}
