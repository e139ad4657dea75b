import { together } from '../view/names';
import { rolesOf, type View } from '../view/view';
import type { Me, Story } from '../wire/story';

/** Who one is in the story, and why. */
export function Part({ view, story, me }: { view: View; story: Story; me: Me | null }) {
  const own = rolesOf(view);
  if (own.length === 0) return <p class="note">You have no role. You see all that is said aloud.</p>;
  return (
    <>
      {own.map((name) => {
        const role = me?.roles.find((one) => one.name === name);
        const summary = role?.summary ?? story.roles.find((one) => one.name === name)?.summary;
        const reasons = view.reasons[name] ?? [];
        return (
          <article class="part" key={name}>
            <p class="cartouche">
              <span>{name}</span>
            </p>
            {summary && <p class="summary">{summary}</p>}
            {role?.voice && <p class="voice">{role.voice}</p>}
            {role && role.personas.length > 0 && (
              <div class="personas">
                <h3>Who speaks through you</h3>
                <ul>
                  {role.personas.map((persona) => (
                    <li key={persona.name}>
                      <b>{persona.name}</b>
                      {persona.summary && `. ${persona.summary}`}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {reasons.length > 0 && (
              <div class="why">
                <h3>Why you</h3>
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </div>
            )}
          </article>
        );
      })}
    </>
  );
}

/** Who plays whom. */
export function CastList({ view }: { view: View }) {
  const roles = Object.entries(view.cast);
  if (roles.length === 0) return null;
  const audience = Object.entries(view.players).filter(([seat, player]) => !player.hasLeft && !roles.some(([, by]) => by === Number(seat)));
  return (
    <>
      <dl class="cast">
        {roles.map(([role, seat]) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>{seat === null ? <i>an understudy</i> : seat === view.seat ? 'you' : (view.players[seat]?.name ?? `seat ${seat}`)}</dd>
          </div>
        ))}
      </dl>
      {audience.length > 0 && <p class="note">Watching: {together(audience.map(([seat, player]) => (Number(seat) === view.seat ? 'you' : player.name)))}.</p>}
    </>
  );
}
