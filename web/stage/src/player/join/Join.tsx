import { useEffect, useRef, useState } from 'preact/hooks';
import { Cartouche } from '../../look/Mark';
import { ask, of, Problem, wordsOf } from '../../wire/ask';
import { keep, kept } from '../../wire/keep';
import { newKey } from '../../wire/key';
import type { Joining, Performance } from '../../wire/story';
import { Notes } from './Notes';
import { Questions } from './Questions';
import { Relations, type Relation } from './Relations';
import { Wishes, type Wish } from './Wishes';

/** Who one is, before the story says who else. Everything but the name may be skipped. */
export function Join({ performance, note, joined }: { performance: Performance; note: string; joined: (token: string) => void }) {
  const { code, story, title, state } = performance;
  const [name, setName] = useState('');
  const [vetoes, setVetoes] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<number[]>(story.questions.map(() => 0));
  const [wishes, setWishes] = useState<Record<string, Wish>>({});
  const [relations, setRelations] = useState<Relation[]>([]);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState(note);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setProblem(note), [note]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    if (name.trim() === '') {
      setProblem('What are you called? The others will see it.');
      field.current?.focus();
      return;
    }
    const wanted = (wish: Wish): string[] => Object.keys(wishes).filter((role) => wishes[role] === wish);
    const body: Joining = {
      name: name.trim(),
      answers,
      likes: wanted('like'),
      dislikes: wanted('rather not'),
      vetoes: [...vetoes],
      relations: relations.filter((relation) => relation.whom.trim()).map(({ bond, whom }) => ({ bond, whom: whom.trim() })),
    };
    setSending(true);
    setProblem('');
    // The same person who presses twice, or comes back after a lost line, gets the same seat.
    const written = JSON.stringify(body);
    const before = kept<{ key: string; written: string }>(`joining.${code}`);
    const key = before?.written === written ? before.key : newKey();
    keep(`joining.${code}`, { key, written }, true);
    try {
      const seat = await ask<{ seat: number; token: string }>(of(code, '/seats'), { key, body, waiting: () => setProblem('The server cannot be reached. It is tried again and again.') });
      keep(`joining.${code}`, null);
      joined(seat.token);
    } catch (error) {
      keep(`joining.${code}`, null);
      setSending(false);
      setProblem(error instanceof Problem ? error.message : wordsOf(error));
    }
  };

  const { players, minutes } = story;
  const many = players?.best ? `best with ${players.best}` : players?.least && players.most ? `for ${players.least} to ${players.most}` : null;
  return (
    <main class="narrow join">
      <header class="title">
        <h1>{title}</h1>
        {story.author && <p class="author">by {story.author}</p>}
        <p class="note">{[minutes && `about ${minutes} minutes`, many, `room ${code}`].filter(Boolean).join(' · ')}</p>
        {state === 'ended' && <p class="note">This performance is over.</p>}
        {(state === 'playing' || state === 'paused') && <p class="note">It has begun. You can still join, and watch until you are given a role.</p>}
      </header>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <section class="name-section">
          <label for="name">Your name</label>
          <Cartouche as="div">
            <input id="name" ref={field} value={name} onInput={(event) => setName(event.currentTarget.value)} maxLength={40} autocomplete="given-name" required aria-invalid={problem && !name.trim() ? true : undefined} />
          </Cartouche>
          <p class="note">As the others call you.</p>
        </section>
        <Notes story={story} vetoes={vetoes} change={setVetoes} />
        <Questions questions={story.questions} answers={answers} change={setAnswers} />
        <Wishes roles={story.roles} wishes={wishes} change={setWishes} />
        <Relations relations={relations} change={setRelations} />
        <div class="submit">
          <p class="problem" role="alert">
            {problem}
          </p>
          <button type="submit" class="main" aria-disabled={isSending}>
            {isSending ? 'A moment…' : 'Take a seat'}
          </button>
          <p class="note">You can step out at any moment, at once and without a reason.</p>
        </div>
      </form>
    </main>
  );
}
