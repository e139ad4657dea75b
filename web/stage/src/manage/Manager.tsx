import { useEffect, useState } from 'preact/hooks';
import { ask, of, wordsOf } from '../wire/ask';
import { codeOf } from '../wire/code';
import { keep, kept } from '../wire/keep';
import { Session } from '../wire/session';
import type { Performance } from '../wire/story';
import { Desk } from './Desk';
import { House } from './House';
import { keepOpened, managerToken } from './opened';

/** The secrets stand in the address only until they are kept: this page may hang on a wall. */
function takeSecrets(code: string | null): void {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (!secret) return;
  if (code) keep(`manager.${code}`, secret.replace(/^token=/, ''));
  else keep('house', secret.replace(/^key=/, ''), true);
  history.replaceState(null, '', location.pathname);
}

export function Manager() {
  const [code] = useState(() => codeOf(location.pathname.replace(/^\/manage\/?/, '')));
  useState(() => takeSecrets(code));
  return code ? <Performed code={code} /> : <House houseKey={kept<string>('house')} />;
}

function Performed({ code }: { code: string }) {
  const [token] = useState(() => managerToken(code));
  const [performance, setPerformance] = useState<Performance | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!token) return;
    const next = new Session(code, token);
    setSession(next);
    ask<Performance>(of(code), { waiting: () => setNote('The server cannot be reached. It is tried again and again.') })
      .then((found) => {
        keepOpened(code, token, found.title);
        setPerformance(found);
        document.title = `${found.title} · Stage manager`;
      })
      .catch((error: unknown) => setNote(wordsOf(error)));
    return () => next.stop();
  }, [code, token]);
  if (session && performance) return <Desk session={session} performance={performance} />;
  return (
    <main class="middle">
      <h1>Room {code}</h1>
      <p role="status">{token ? note || 'Looking for the performance…' : 'This browser does not have the stage manager’s key to that performance. Open it with the address you got when it was opened.'}</p>
      <p>
        <a href="/manage">All performances</a>
      </p>
    </main>
  );
}
