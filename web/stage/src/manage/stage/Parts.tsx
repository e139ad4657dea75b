import { useState } from 'preact/hooks';
import { together } from '../../view/names';
import type { Board } from '../../wire/board';
import type { Session } from '../../wire/session';
import { useAct } from '../act';
import { isHere, playerOf } from '../people';
import { Said } from '../Said';

/** Who plays whom and who is here; a role can be handed on at any moment. */
export function Parts({ session, board }: { session: Session; board: Board }) {
  const act = useAct(session);
  const [wanted, setWanted] = useState<Record<string, string>>({});
  const seats = board.seats.filter((seat) => seat.isTaken);
  const audience = seats.filter((seat) => !Object.values(board.cast).includes(seat.seat));
  const give = async (role: string): Promise<void> => {
    const to = wanted[role]!;
    if (!(await act.do({ do: 'cast', seats: { [role]: to === '' ? null : Number(to) } }))) return;
    const { [role]: _, ...rest } = wanted;
    setWanted(rest);
  };
  return (
    <section class="panel cast" aria-labelledby="cast">
      <h2 id="cast">The cast</h2>
      <ul>
        {Object.entries(board.cast).map(([role, by]) => {
          const seat = seats.find((one) => one.seat === by);
          const now = by === null ? '' : String(by);
          const next = wanted[role] ?? now;
          const here = seat ? isHere(session, seat) : null;
          return (
            <li key={role}>
              <span class={`presence ${here ? 'here' : ''} ${here === null ? 'none' : ''}`} aria-hidden="true" />
              <span>
                <b>{role}</b>
                <small>
                  {playerOf(board, by)}
                  {here === false && ', not connected'}
                </small>
              </span>
              {board.state !== 'ended' && (
                <>
                  <label>
                    <span class="unseen">Who plays {role}</span>
                    <select value={next} onChange={(event) => setWanted({ ...wanted, [role]: event.currentTarget.value })}>
                      <option value="">understudy</option>
                      {seats.map((one) => (
                        <option key={one.seat} value={one.seat}>
                          {one.name}
                        </option>
                      ))}
                    </select>
                  </label>
                  {by === null && next === '' && <Understudy role={role} board={board} engage={(how) => void act.do({ do: 'engage', how: { [role]: how } })} />}
                  {next !== now && (
                    <button type="button" class="second" aria-disabled={act.isBusy} onClick={() => void give(role)}>
                      Hand over
                    </button>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {audience.length > 0 && <p class="note">Watching: {together(audience.map((seat) => seat.name))}.</p>}
      <Said act={act} />
    </section>
  );
}

/** How a role is played that nobody plays. Where nothing was said it is canon, or chance where there is none. */
function Understudy({ role, board, engage }: { role: string; board: Board; engage: (how: string) => void }) {
  const now = board.engaged[role] ?? (board.canon ? 'canon' : 'random');
  return (
    <label class="engaged">
      <span class="unseen">How the understudy plays {role}</span>
      <select value={now} onChange={(event) => engage(event.currentTarget.value)}>
        {board.canon && <option value="canon">as canon has it</option>}
        <option value="random">at random</option>
        {board.endings.map((ending) => (
          <option key={ending} value={ending}>
            towards {ending}
          </option>
        ))}
      </select>
    </label>
  );
}
