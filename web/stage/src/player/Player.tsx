import { useEffect, useState } from 'preact/hooks';
import { ask, of, Problem, wordsOf } from '../wire/ask';
import { codeOf } from '../wire/code';
import { Session } from '../wire/session';
import type { Performance } from '../wire/story';
import { Enter } from './Enter';
import { Join } from './join/Join';
import { keepSeat, seatKept } from './seat';
import { Seat } from './Seat';

/** From the address: a code to enter, a seat to ask for, or the seat one has. */
export function Player() {
  const asked = location.pathname.replaceAll('/', '');
  const [code, setCode] = useState(() => codeOf(asked));
  const [performance, setPerformance] = useState<Performance | null>(null);
  const [token, setToken] = useState(() => (code ? seatKept(code) : null));
  const [note, setNote] = useState(!code && asked ? 'That is not a room code: they have six letters.' : '');

  useEffect(() => {
    if (!code) return;
    const until = new AbortController();
    ask<Performance>(of(code), { signal: until.signal, waiting: () => setNote('The server cannot be reached. It is tried again and again.') })
      .then((found) => (setPerformance(found), setNote('')))
      .catch((error: unknown) => {
        if (until.signal.aborted) return;
        setNote(error instanceof Problem && error.status === 404 ? `Nothing is played under ${code}. Is it spelt right?` : wordsOf(error));
        setCode(null);
      });
    return () => until.abort();
  }, [code]);

  useEffect(() => {
    document.title = performance ? `${performance.title} · Cartouche` : 'Cartouche';
    if (performance?.story.language) document.documentElement.lang = performance.story.language;
  }, [performance]);

  const enter = (next: string): void => {
    history.pushState(null, '', `/${next}`);
    setNote('');
    setToken(seatKept(next));
    setCode(next);
  };
  const leave = (why: string): void => {
    if (code) keepSeat(code, null);
    setToken(null);
    setNote(why);
  };

  if (!code) return <Enter note={note} enter={enter} />;
  if (!performance)
    return (
      <main class="narrow middle">
        <p role="status">{note || 'Looking for the performance…'}</p>
      </main>
    );
  if (!token) return <Join performance={performance} note={note} joined={(next) => (keepSeat(code, next), setNote(''), setToken(next))} />;
  return <Seated key={token} code={code} token={token} performance={performance} leave={leave} />;
}

function Seated({ code, token, performance, leave }: { code: string; token: string; performance: Performance; leave: (why: string) => void }) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const next = new Session(code, token);
    setSession(next);
    return () => next.stop();
  }, [code, token]);
  return session && <Seat session={session} story={performance.story} leave={leave} />;
}
