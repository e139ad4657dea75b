import { useState } from 'preact/hooks';
import { Ask } from '../../look/Ask';
import { timeOf } from '../../view/clock';
import { ask, of } from '../../wire/ask';
import type { Board, Entry } from '../../wire/board';
import type { Session } from '../../wire/session';
import { useAct } from '../act';
import { keepOpened } from '../opened';
import { Said } from '../Said';

/** Everything that was done, the newest first; from each moment one can go back, or go another way. */
export function Chronicle({ session, entries, board, title }: { session: Session; entries: Entry[]; board: Board; title: string }) {
  const act = useAct(session);
  const [branched, setBranched] = useState<string | null>(null);
  const branch = async (to: number): Promise<void> => {
    const answer = await act.post<{ code: string; token: string }>('/branch', { to });
    if (!answer) return;
    keepOpened(answer.code, answer.token, title);
    setBranched(answer.code);
  };
  const save = async (): Promise<void> => {
    const text = await ask<string>(of(session.code, '/transcript'), { token: session.token });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${session.code}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  const isOver = board.state === 'ended';
  return (
    <section class="panel chronicle" aria-labelledby="chronicle">
      <header>
        <h2 id="chronicle">Chronicle</h2>
        <button type="button" class="plain" onClick={() => void save()}>
          Transcript
        </button>
      </header>
      <Said act={act} />
      {(branched ?? session.view.branchedTo) && (
        <p class="branched" role="status">
          It goes another way in <a href={`/manage/${branched ?? session.view.branchedTo}`}>{branched ?? session.view.branchedTo}</a>. The players are shown the way there.
        </p>
      )}
      <ol tabIndex={0} aria-label="Entries, the newest first">
        {entries.toReversed().map((entry) => (
          <li key={entry.number} class={board.canon?.leftAt === entry.number ? 'leaves' : undefined}>
            <time dateTime={entry.at}>{timeOf(entry.at)}</time>
            <span class="number">{entry.number}</span>
            <span class="says">
              {entry.says}
              {board.canon?.leftAt === entry.number && <small> here it left canon</small>}
            </span>
            <span class="back">
              {!isOver && <Ask label="Back to here" sure={`Undo everything after ${entry.number}?`} yes="Go back" act={() => void act.do({ do: 'rewind', to: entry.number })} class="plain" />}
              <Ask label="Branch" sure="Go another way from here, in a new room?" yes="Branch" act={() => void branch(entry.number)} class="plain" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
