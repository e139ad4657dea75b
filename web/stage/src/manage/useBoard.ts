import { useEffect, useState } from 'preact/hooks';
import { ask, of } from '../wire/ask';
import type { Board, Entry } from '../wire/board';
import type { Session } from '../wire/session';

/** How it stands and what was done, asked for anew after what happens; but not for each of many things at once. */
export function useBoard(session: Session): { board: Board | null; entries: Entry[] } {
  const [board, setBoard] = useState<Board | null>(null);
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    const until = new AbortController();
    let isAsking = false;
    let isStale = true;
    let heard = '';
    let last = 0;
    const refresh = async (): Promise<void> => {
      if (isAsking) return;
      isAsking = true;
      while (isStale && !until.signal.aborted) {
        isStale = false;
        try {
          const options = { token: session.token, signal: until.signal };
          const [now, more] = await Promise.all([ask<Board>(of(session.code, '/board'), options), ask<{ entries: Entry[] }>(of(session.code, `/chronicle?after=${last}`), options)]);
          last = more.entries.at(-1)?.number ?? last;
          // A long chronicle comes in several pieces.
          if (more.entries.length >= 1000) isStale = true;
          setBoard(now);
          setEntries((before) => [...before, ...more.entries]);
          // What is lost of canon takes the server a while.
          if (now.canon?.isLeft && !now.canon.isKnown) setTimeout(again, 3000);
        } catch {
          // It is asked again when something happens.
        }
        await new Promise((resolve) => setTimeout(resolve, 350));
      }
      isAsking = false;
    };
    const again = (): void => {
      isStale = true;
      void refresh();
    };
    const stop = session.listen(() => {
      const now = `${session.view.last}${session.line.is}`;
      if (now === heard) return;
      heard = now;
      again();
    });
    again();
    return () => (stop(), until.abort());
  }, [session]);
  return { board, entries };
}
