import { useState } from 'preact/hooks';
import { Ask } from '../look/Ask';
import { LineState } from '../look/LineState';
import { Mark } from '../look/Mark';
import type { Board, Entry } from '../wire/board';
import type { Session } from '../wire/session';
import { useAct } from './act';
import { Said } from './Said';

const words = { open: 'not begun', playing: 'playing', paused: 'paused', ended: 'over' };

/** What it is, how it stands, and the three things that hold for all of it: pause, go on, end. */
export function Head({ session, board, title, hasBegun, entries }: { session: Session; board: Board; title: string; hasBegun: boolean; entries: Entry[] }) {
  const act = useAct(session);
  const [skipTo, setSkipTo] = useState('');
  const isOver = board.state === 'ended';
  return (
    <header class={`head ${board.state}`}>
      <div class="what">
        <a href="/manage" aria-label="All performances">
          <Mark />
        </a>
        <div>
          <h1>{title}</h1>
          <p>
            <b class="room-code">{session.code}</b> <span class="state">{isOver && board.ending ? `over: ${board.ending}` : words[board.state]}</span>
          </p>
        </div>
      </div>
      <LineState line={session.line} />
      {!isOver && (
        <div class="do">
          {board.state === 'paused' ? (
            <>
              <p class="paused" role="status">
                {entries.findLast((entry) => entry.do === 'step-out')?.by === 0 ? 'You have paused it.' : 'Somebody has stepped out. Speak with them before it goes on.'}
              </p>
              {hasBegun && (
                <>
                  <label class="unseen" for="skip">
                    Where it goes on
                  </label>
                  <select id="skip" value={skipTo} onChange={(event) => setSkipTo(event.currentTarget.value)}>
                    <option value="">where it stood</option>
                    {board.knots.map((knot) => (
                      <option key={knot} value={knot}>
                        at {knot}
                      </option>
                    ))}
                  </select>
                </>
              )}
              <button type="button" class="main" onClick={() => void act.do({ do: 'go-on', ...(skipTo && { skipTo }) }).then((done) => done && setSkipTo(''))}>
                Go on
              </button>
            </>
          ) : (
            hasBegun && (
              <button type="button" class="second stop" onClick={() => void session.put({ do: 'step-out' })}>
                Pause
              </button>
            )
          )}
          <Ask label="End it" sure="End it for everybody?" yes="End it" act={() => void act.do({ do: 'end' })} class="second" />
          <Said act={act} />
        </div>
      )}
    </header>
  );
}
