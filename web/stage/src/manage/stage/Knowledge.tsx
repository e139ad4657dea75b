import type { Board } from '../../wire/board';
import type { Story } from '../../wire/story';

/** Who knows what. */
export function Knowledge({ board, story }: { board: Board; story: Story }) {
  if (board.knowledge.length === 0) return null;
  const roles = story.roles.map((role) => role.name);
  const others = board.knowledge.flatMap((fact) => fact.knownBy).filter((name) => !roles.includes(name));
  const people = [...roles, ...new Set(others)];
  return (
    <section class="panel knowledge" aria-labelledby="knowledge">
      <h2 id="knowledge">Who knows what</h2>
      <div class="wide" tabIndex={0} role="group" aria-labelledby="knowledge">
        <table>
          <thead>
            <tr>
              <td />
              {people.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.knowledge.map(({ fact, says, knownBy }) => (
              <tr key={fact}>
                <th scope="row">{says ?? fact}</th>
                {people.map((name) => (
                  <td key={name}>
                    {knownBy.includes(name) ? <span class="knows" role="img" aria-label="knows" /> : <span class="unseen">no</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
