import { ask, of, wordsOf, Problem } from './ask';
import type { Command } from './commands';
import { newKey } from './key';

/** Something that was pressed, until the server has it. */
export interface Intent {
  key: string;
  command: Command;
  /** Whether it had to be tried again. */
  isWaiting: boolean;
  /** Why it was not done. */
  problem?: string;
}

/**
 * Sends what is pressed, each intent under one key until there is an answer, also after a reload. Stepping out never
 * stands in a queue; the rest goes in the order in which it was pressed.
 */
export class Outbox {
  intents: readonly Intent[] = [];
  private isSending = false;
  private isStopped = false;

  constructor(
    private readonly code: string,
    private readonly token: string,
    private readonly changed: () => void,
    private readonly kept: { read(): Intent[]; write(intents: readonly Intent[]): void },
  ) {
    this.intents = kept.read().filter((intent) => !intent.problem);
    for (const { key, command } of this.intents) if (command.do === 'step-out') void this.send(key);
    void this.sendRest();
  }

  put(command: Command): Promise<boolean> {
    const key = newKey();
    // Of what was wanted before nothing may still come about after stepping out.
    const isMoot = ({ command: other }: Intent): boolean => command.do === 'step-out' && (other.do === 'choose' || other.do === 'vote');
    this.set([...this.intents.filter((other) => !other.problem && !isMoot(other)), { key, command, isWaiting: false }]);
    if (command.do === 'step-out') return this.send(key);
    return new Promise((resolve) => {
      this.done.set(key, resolve);
      void this.sendRest();
    });
  }

  forget(key: string): void {
    this.set(this.intents.filter((intent) => intent.key !== key));
  }

  stop(): void {
    this.isStopped = true;
    this.stopping.abort();
  }

  private readonly done = new Map<string, (done: boolean) => void>();
  private readonly stopping = new AbortController();

  private async sendRest(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (let next; (next = this.intents.find((intent) => !intent.problem && intent.command.do !== 'step-out')); ) {
      const isDone = await this.send(next.key);
      this.done.get(next.key)?.(isDone);
      this.done.delete(next.key);
      if (this.isStopped) break;
    }
    this.isSending = false;
  }

  private async send(key: string): Promise<boolean> {
    const intent = this.intents.find((one) => one.key === key);
    if (!intent) return false;
    // Taken back meanwhile, by stepping out: not tried any further.
    const taken = new AbortController();
    const stop = (): void => taken.abort();
    this.stopping.signal.addEventListener('abort', stop, { once: true });
    try {
      await ask(of(this.code, '/commands'), {
        token: this.token,
        key,
        body: intent.command,
        signal: taken.signal,
        waiting: () => (this.intents.some((one) => one.key === key) ? this.change(key, { isWaiting: true }) : stop()),
      });
      this.forget(key);
      return true;
    } catch (error) {
      if (this.isStopped) return false;
      const isOver = intent.command.do === 'step-out' && error instanceof Problem && error.status === 409;
      if (isOver) this.forget(key);
      else this.change(key, { isWaiting: false, problem: wordsOf(error) });
      return false;
    } finally {
      this.stopping.signal.removeEventListener('abort', stop);
    }
  }

  private change(key: string, what: Partial<Intent>): void {
    this.set(this.intents.map((intent) => (intent.key === key ? { ...intent, ...what } : intent)));
  }

  private set(intents: readonly Intent[]): void {
    this.intents = intents;
    this.kept.write(intents);
    this.changed();
  }
}
