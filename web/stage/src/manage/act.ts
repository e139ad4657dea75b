import { useRef, useState } from 'preact/hooks';
import { ask, of, wordsOf } from '../wire/ask';
import type { Command } from '../wire/commands';
import { newKey } from '../wire/key';
import type { Session } from '../wire/session';

/** Doing something from one part of the page: whether it is being done, and why it was not, said where it was pressed. */
export interface Act {
  isBusy: boolean;
  problem: string;
  do(command: Command): Promise<boolean>;
  post<T>(rest: string, body: unknown): Promise<T | null>;
}

export function useAct(session: Session): Act {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const busy = useRef(false);
  const post = async <T>(rest: string, body: unknown): Promise<T | null> => {
    // One intent at a time: a second press on the same thing is the first one again.
    if (busy.current) return null;
    busy.current = true;
    setBusy(true);
    setProblem('');
    try {
      const answer = await ask<T>(of(session.code, rest), { token: session.token, key: newKey(), body, waiting: () => setProblem('The server cannot be reached. It is tried again and again.') });
      setProblem('');
      return answer;
    } catch (error) {
      setProblem(wordsOf(error));
      return null;
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return { isBusy, problem, post, do: async (command) => (await post('/commands', command)) !== null };
}
