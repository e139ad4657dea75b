import type { Board } from '../../wire/board';
import type { Session } from '../../wire/session';
import type { Story } from '../../wire/story';
import { SceneCard } from './SceneCard';

/** Every scene that has the stage, side by side. */
export function Scenes({ session, board, story }: { session: Session; board: Board; story: Story }) {
  return (
    <section class="scenes" aria-labelledby="scenes">
      <h2 id="scenes" class="unseen">
        On the stage
      </h2>
      {(board.scenes.length === 0 || board.state === 'ended') && <p class="note empty">{board.state === 'ended' ? `It is over${board.ending ? `: ${board.ending}` : ''}.` : 'The stage is empty.'}</p>}
      {board.scenes.map((scene) => (
        <SceneCard key={scene.scene} scene={scene} session={session} board={board} theme={scene.theme ? story.themes?.[scene.theme] : undefined} />
      ))}
    </section>
  );
}
