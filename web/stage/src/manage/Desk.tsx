import { LineState } from '../look/LineState';
import { Lucid } from '../look/Lucid';
import { useSession } from '../look/use';
import type { Session } from '../wire/session';
import type { Performance } from '../wire/story';
import { Head } from './Head';
import { Casting } from './lobby/Casting';
import { Room } from './lobby/Room';
import { CanonPanel } from './stage/CanonPanel';
import { Chronicle } from './stage/Chronicle';
import { Knowledge } from './stage/Knowledge';
import { Parts } from './stage/Parts';
import { Scenes } from './stage/Scenes';
import { useBoard } from './useBoard';

/** The stage manager's desk: the house before it begins, everything that happens then. */
export function Desk({ session, performance }: { session: Session; performance: Performance }) {
  const { line } = useSession(session);
  const { board, entries } = useBoard(session);
  const { story } = performance;
  if (line.is === 'lost')
    return (
      <main class="middle">
        <h1>Room {session.code}</h1>
        <p role="alert">{line.problem.message}</p>
        <p>
          <a href="/manage">All performances</a>
        </p>
      </main>
    );
  if (!board)
    return (
      <main class="middle">
        <LineState line={line} />
      </main>
    );
  const hasBegun = entries.some((entry) => entry.do === 'start') || board.state === 'playing' || board.state === 'ended';
  return (
    <>
      <a class="skip" href="#desk">
        Skip to the stage
      </a>
      <Head session={session} board={board} title={performance.title} hasBegun={hasBegun} entries={entries} />
      <main id="desk" class={hasBegun ? 'desk' : 'desk before'} tabIndex={-1}>
        {hasBegun ? (
          <>
            <div>
              <Scenes session={session} board={board} story={story} />
              <div class="columns">
                <Chronicle session={session} entries={entries} board={board} title={performance.title} />
                <div>
                  <CanonPanel board={board} />
                  <Knowledge board={board} story={story} />
                </div>
              </div>
            </div>
            <div>
              <Talk session={session} />
              <Parts session={session} board={board} />
              <details class="panel late">
                <summary>The way in, for whoever comes late</summary>
                <Room session={session} board={board} />
              </details>
            </div>
          </>
        ) : (
          <>
            <Room session={session} board={board} />
            <div>
              <Casting session={session} board={board} story={story} />
              <Talk session={session} />
            </div>
          </>
        )}
      </main>
    </>
  );
}

const Talk = ({ session }: { session: Session }) => (
  <section class="panel lucid" aria-labelledby="lucid">
    <h2 id="lucid">As yourselves</h2>
    <Lucid session={session} />
  </section>
);
