import { useState } from 'preact/hooks';
import type { Board, Proposal } from '../../wire/board';
import type { Cast } from '../../wire/happened';
import type { Session } from '../../wire/session';
import type { Story } from '../../wire/story';
import { useAct } from '../act';
import { playerOf } from '../people';
import { Said } from '../Said';
import { together } from '../../view/names';

/** Who plays whom: proposed with reasons, settled by the stage manager. */
export function Casting({ session, board, story }: { session: Session; board: Board; story: Story }) {
  const act = useAct(session);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [pins, setPins] = useState<Cast>({});
  const [doubling, setDoubling] = useState(false);
  const [isGiven, setGiven] = useState(false);
  const seats = board.seats.filter((seat) => seat.isTaken);
  const parts = proposal?.parts ?? null;
  // What is to be given: as proposed, or without a proposal only what was settled by hand.
  const wanted: Cast = parts ? Object.fromEntries(parts.map((part) => [part.role, part.seat ?? null])) : pins;

  const propose = async (given = pins): Promise<void> => {
    const answer = await act.post<Proposal>('/casting', { pins: given, doubling });
    if (!answer) return;
    setProposal(answer);
    setGiven(false);
  };
  const give = async (): Promise<void> => {
    if (await act.do({ do: 'cast', seats: wanted })) setGiven(true);
  };
  const pin = (role: string, value: string): void => {
    const { [role]: _, ...rest } = pins;
    const next = value === '' ? rest : { ...rest, [role]: value === 'understudy' ? null : Number(value) };
    setPins(next);
    setGiven(false);
    // What was proposed without it holds no more.
    if (proposal) void propose(next);
  };
  const isCast = Object.values(board.cast).some((seat) => seat !== null);
  return (
    <section class="panel casting" aria-labelledby="casting">
      <h2 id="casting">Casting</h2>
      <ul class="parts">
        {story.roles.map(({ name, summary, isOptional }) => {
          const part = parts?.find((one) => one.role === name);
          const now = board.cast[name];
          return (
            <li key={name}>
              <div class="role">
                <h3>
                  {name} {isOptional && <small>optional</small>}
                </h3>
                {summary && <p class="note">{summary}</p>}
              </div>
              <div class="player">
                <p class="who">{name in wanted ? (wanted[name] === null ? <i>an understudy</i> : playerOf(board, wanted[name])) : isCast ? playerOf(board, now) : '–'}</p>
                {name in wanted && isCast && wanted[name] !== (now ?? null) && <p class="note">now {playerOf(board, now)}</p>}
                {part && part.reasons.length > 0 && (
                  <ul class="reasons">
                    {part.reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                )}
              </div>
              <label class="pin">
                <span class="unseen">Who is to play {name}</span>
                <select value={name in pins ? (pins[name] === null ? 'understudy' : String(pins[name])) : ''} onChange={(event) => pin(name, event.currentTarget.value)}>
                  <option value="">whoever fits</option>
                  {seats.map((seat) => (
                    <option key={seat.seat} value={seat.seat}>
                      {seat.name}
                    </option>
                  ))}
                  <option value="understudy">an understudy</option>
                </select>
              </label>
            </li>
          );
        })}
      </ul>
      {proposal?.conflicts && (
        <div class="conflicts" role="status">
          <p>No cast is possible:</p>
          <ul>
            {proposal.conflicts.map((conflict) => (
              <li key={conflict}>{conflict}</li>
            ))}
          </ul>
        </div>
      )}
      {proposal && parts && (
        <p class="score" role="status">
          <b>{proposal.score} points</b>: {proposal.isProved ? 'no cast fits better.' : `no cast can have more than ${proposal.bound}.`}
          {(proposal.audience?.length ?? 0) > 0 && ` ${together(proposal.audience!.map((seat) => playerOf(board, seat)))} would watch.`}
        </p>
      )}
      <label class="double">
        <input type="checkbox" checked={doubling} onChange={(event) => setDoubling(event.currentTarget.checked)} /> Players may have two roles
      </label>
      <Said act={act} />
      <div class="do">
        <button type="button" class="second" aria-disabled={act.isBusy} onClick={() => void propose()}>
          {proposal ? 'Propose anew' : 'Propose a cast'}
        </button>
        {Object.keys(wanted).length > 0 && (
          <button type="button" class="second" aria-disabled={act.isBusy} onClick={() => void give()}>
            {isGiven ? 'Given' : Object.keys(wanted).length === 1 ? 'Give this role' : 'Give these roles'}
          </button>
        )}
        <button type="button" class="main" aria-disabled={act.isBusy} disabled={!isCast} onClick={() => void act.do({ do: 'start' })}>
          Begin
        </button>
      </div>
      {!isCast && <p class="note">It can begin when at least one role is given. Roles without a player go to understudies.</p>}
    </section>
  );
}
