import { properly } from '../../player/stage/Lines';
import type { Board } from '../../wire/board';

/** Whether it is still what happened once, and what of that can no longer come. */
export function CanonPanel({ board: { canon } }: { board: Board }) {
  if (!canon) return null;
  return (
    <section class="panel canon" aria-labelledby="canon">
      <h2 id="canon">Canon</h2>
      {!canon.isLeft ? (
        <p class="on">It goes as it went.</p>
      ) : (
        <>
          <p>
            It left canon{canon.leftAt ? ` at entry ${canon.leftAt}` : ''}: <q>{canon.made}</q>
            {canon.instead && (
              <>
                {' '}
                instead of <q>{canon.instead}</q>
              </>
            )}
            .
          </p>
          {!canon.isKnown ? (
            <p class="note">What can no longer happen is being worked out.</p>
          ) : canon.lost.length === 0 ? (
            <p class="note">Every line of canon that was to come can still be said.</p>
          ) : (
            <details open={canon.lost.length < 7}>
              <summary>
                {canon.lost.length === 1 ? 'One line' : `${canon.lost.length} lines`} of canon can no longer be said
              </summary>
              <ol>
                {canon.lost.map((line, i) => (
                  <li key={i}>
                    {line.speaker && <span class="speaker">{properly(line.speaker)}</span>} {line.text}
                  </li>
                ))}
              </ol>
            </details>
          )}
        </>
      )}
    </section>
  );
}
