import type { Story } from '../../wire/story';

export type Wish = 'like' | 'either' | 'rather not';

const wishesInOrder: [Wish, string][] = [
  ['like', "I'd like to"],
  ['either', 'Either way'],
  ['rather not', 'Rather not'],
];

/** Roles somebody would like, or would rather not have. */
export function Wishes({ roles, wishes, change }: { roles: Story['roles']; wishes: Record<string, Wish>; change: (wishes: Record<string, Wish>) => void }) {
  if (roles.length < 2) return null;
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes">The roles</h2>
      <p class="note">Wishes count, but they cannot all come true.</p>
      {roles.map(({ name, summary }, i) => (
        <fieldset class="card role" key={name}>
          <legend>{name}</legend>
          {summary && <p>{summary}</p>}
          <div class="segments">
            {wishesInOrder.map(([wish, words]) => (
              <label key={wish}>
                <input type="radio" name={`wish-${i}`} checked={(wishes[name] ?? 'either') === wish} onChange={() => change({ ...wishes, [name]: wish })} />
                <span>{words}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
