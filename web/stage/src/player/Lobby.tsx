import { Cartouche } from '../look/Mark';
import { rolesOf } from '../view/view';
import type { Session } from '../wire/session';
import type { Me, Story } from '../wire/story';
import { CastList, Part } from './Part';

/** Before it begins: who is here, and once it is cast, who one is. */
export function Lobby({ session, story, me }: { session: Session; story: Story; me: Me | null }) {
  const { view } = session;
  const own = rolesOf(view);
  const isCast = Object.values(view.cast).some((seat) => seat !== null);
  const players = Object.entries(view.players).filter(([, player]) => !player.hasLeft);
  return (
    <main id="story" class="narrow lobby" tabIndex={-1}>
      <header class="title">
        <h1>{story.title}</h1>
        <p class="note">room {session.code}</p>
      </header>
      {own.length > 0 ? (
        <section aria-labelledby="part">
          <h2 id="part">You are</h2>
          <Part view={view} story={story} me={me} />
        </section>
      ) : (
        <section class="seated" aria-labelledby="seated">
          <h2 id="seated">You have a seat</h2>
          <Cartouche>{me?.name ?? view.players[view.seat]?.name ?? '…'}</Cartouche>
          <p>{isCast ? 'There is no role for you this time. You will see all that is said aloud.' : 'Keep this page open. When the roles are given you will see yours here, and why it is yours.'}</p>
        </section>
      )}
      {isCast && (
        <section aria-labelledby="cast">
          <h2 id="cast">The cast</h2>
          <CastList view={view} />
        </section>
      )}
      <section aria-labelledby="here">
        <h2 id="here">Who is here</h2>
        <ul class="players" aria-live="polite">
          {players.map(([seat, player]) => (
            <li key={seat} class={Number(seat) === view.seat ? 'me' : undefined}>
              {player.name}
              {Number(seat) === view.seat && <small> you</small>}
            </li>
          ))}
        </ul>
      </section>
      <p class="waiting">{isCast ? 'It begins when the stage manager says so.' : 'Waiting for the others.'}</p>
    </main>
  );
}
