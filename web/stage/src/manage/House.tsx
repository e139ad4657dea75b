import { useEffect, useState } from 'preact/hooks';
import { Medallion } from '../look/Mark';
import { timeOf } from '../view/clock';
import { ask, Problem, wordsOf } from '../wire/ask';
import { newKey } from '../wire/key';
import type { Story } from '../wire/story';
import { forgetOpened, keepOpened, openedHere } from './opened';

/** What is staged here, and the performances of it. */
export function House({ houseKey }: { houseKey: string | null }) {
  const [story, setStory] = useState<Story | null>(null);
  const [list, setList] = useState(openedHere);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [key] = useState(newKey);
  useEffect(() => {
    ask<Story>('/api/story', { waiting: () => setProblem('The server cannot be reached. It is tried again and again.') }).then(
      (told) => (setStory(told), setProblem('')),
      (error: unknown) => setProblem(wordsOf(error)),
    );
  }, []);

  const open = async (): Promise<void> => {
    if (isBusy || !houseKey) return;
    setBusy(true);
    setProblem('');
    try {
      const opened = await ask<{ code: string; token: string }>('/api/performances', { token: houseKey, key, body: {}, waiting: () => setProblem('The server cannot be reached. It is tried again and again.') });
      keepOpened(opened.code, opened.token, story?.title ?? '');
      location.assign(`/manage/${opened.code}`);
    } catch (error) {
      setBusy(false);
      setProblem(error instanceof Problem && error.status === 401 ? 'The house does not know this key. Open this page with the address that was printed when the server started.' : wordsOf(error));
    }
  };
  return (
    <main class="house">
      <header class="title">
        <Medallion />
        <h1>{story?.title ?? '…'}</h1>
        {story?.author && <p class="author">by {story.author}</p>}
        {story && (
          <p class="note">
            {[story.minutes && `about ${story.minutes} minutes`, `${story.roles.length} ${story.roles.length === 1 ? 'role' : 'roles'}`, story.players?.best && `best with ${story.players.best} players`].filter(Boolean).join(' · ')}
          </p>
        )}
      </header>
      <div class="open">
        <button type="button" class="main" disabled={!houseKey} aria-disabled={isBusy} onClick={() => void open()}>
          Open a performance
        </button>
        {!houseKey && <p class="note">To open one, come here by the address that was printed when the server started: it has the key.</p>}
        <p class="problem" role="alert">
          {problem}
        </p>
      </div>
      <section aria-labelledby="opened">
        <h2 id="opened">Opened from here</h2>
        {list.length === 0 && <p class="note">None yet.</p>}
        <ul class="opened">
          {list.map(({ code, title, at }) => (
            <li key={code}>
              <a href={`/manage/${code}`}>
                <b>{code}</b> {title}
              </a>
              <time dateTime={at}>
                {new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, {timeOf(at).slice(0, 5)}
              </time>
              <button type="button" class="plain" aria-label={`Forget ${code}`} onClick={() => (forgetOpened(code), setList(openedHere()))}>
                ×
              </button>
            </li>
          ))}
        </ul>
      </section>
      {story && story.content.length > 0 && (
        <section aria-labelledby="content">
          <h2 id="content">To read out beforehand</h2>
          <ul class="content">
            {story.content.map(({ note, weight }) => (
              <li key={note}>
                {note} <small>{weight}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
