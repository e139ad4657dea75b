import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Session } from '../wire/session';

/** Draws anew whenever something happens in the session. */
export function useSession(session: Session): Session {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => session.listen(() => again(undefined as never)), [session]);
  return session;
}

/** The time of a clock, read a few times a second while it is wanted. */
export function useNow(clock: () => number, isWanted: boolean): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (!isWanted) return;
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), 250);
    return () => clearInterval(timer);
  }, [isWanted, clock]);
  return now;
}
