import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dress } from '../../look/theme';
import { together } from '../../view/names';
import { sceneOf } from '../../view/scene';
import type { Told } from '../../view/told';
import type { Board, BoardScene } from '../../wire/board';
import type { Offer } from '../../wire/happened';
import type { Session } from '../../wire/session';
import type { Theme } from '../../wire/story';
import { Countdown } from '../../player/stage/Countdown';
import { properly } from '../../player/stage/Lines';
import { type Act, useAct } from '../act';
import { playerOf, roleAndPlayer } from '../people';
import { Said } from '../Said';

/** One scene: where it is and who is there, what is said, what may be chosen and by whom. */
export function SceneCard({ scene, session, board, theme }: { scene: BoardScene; session: Session; board: Board; theme: Theme | undefined }) {
  const act = useAct(session);
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => dress(card.current!, theme), [theme]);
  const breaker = board.scenes.find((other) => other.brokenInto === scene.scene);
  const title = `scene-${scene.scene}`;
  const present = scene.present ?? Object.keys(board.cast);
  return (
    <article class={`scene ${scene.isSuspended ? 'suspended' : ''}`} ref={card} aria-labelledby={title}>
      <header>
        <h3 id={title}>{scene.place ?? 'Somewhere'}</h3>
        {scene.isSuspended && <p class="badge">suspended</p>}
        <p>{present.map((name) => roleAndPlayer(board, name)).join(', ')}</p>
        <p class="where">
          {scene.knot && <code>{scene.knot}</code>}
          {scene.brokenInto > 0 && <> breaks into {board.scenes.find((other) => other.scene === scene.brokenInto)?.place ?? 'another scene'}</>}
        </p>
      </header>
      <Log told={session.view.told.filter((told) => told.scene === scene.scene)} board={board} theme={theme} name={scene.place ?? 'the scene'} />
      {board.state === 'ended' ? null : scene.isSuspended ? (
        <div class="held">
          <p>Suspended where it stands{breaker ? `, until ${breaker.knot ?? 'the other scene'} is over` : ''}.</p>
          <button type="button" class="second" onClick={() => void act.do({ do: 'resume', scene: scene.scene })}>
            Let it go on
          </button>
        </div>
      ) : (
        <Offers scene={scene} session={session} board={board} act={act} />
      )}
      <Said act={act} />
      {!scene.isSuspended && board.interrupts.length > 0 && board.state === 'playing' && <BreakIn scene={scene} board={board} act={act} />}
    </article>
  );
}

function Log({ told, board, theme, name }: { told: Told[]; board: Board; theme: Theme | undefined; name: string }) {
  const list = useRef<HTMLDivElement>(null);
  const last = told.at(-1)?.id;
  useEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [last, theme]);
  return (
    <div class="log" ref={list} tabIndex={0} role="log" aria-live="off" aria-label={`What was said in ${name}`}>
      {told.slice(-80).map((one, i, all) => {
        if (one.is !== 'fact') return <Line key={one.id} told={one} board={board} />;
        // What several learn at once is said once.
        if (isSameFact(all[i - 1], one)) return null;
        const end = all.findIndex((other, at) => at > i && !isSameFact(other, one));
        const learnt = all.slice(i, end < 0 ? all.length : end);
        return (
          <p key={one.id} class="fact">
            {together(learnt.map((other) => (other.is === 'fact' ? other.who : '')))} {learnt.length === 1 ? 'learns' : 'learn'}: {one.says ?? one.fact}
          </p>
        );
      })}
    </div>
  );
}

const isSameFact = (one: Told | undefined, other: Told): boolean => one?.is === 'fact' && other.is === 'fact' && one.fact === other.fact;

function Line({ told, board }: { told: Told; board: Board }) {
  switch (told.is) {
    case 'line':
      return (
        <p class={told.seenBy ? 'private' : undefined}>
          {told.seenBy && <small class="for">only {together(told.seenBy.map((role) => roleAndPlayer(board, role)))}</small>}
          {told.speaker && <span class="speaker">{properly(told.speaker)}</span>} {told.text}
        </p>
      );
    case 'choice':
      return (
        <p class="chosen">
          {told.text} <small>{told.by ? roleAndPlayer(board, told.by) : 'by vote'}</small>
        </p>
      );
    case 'place':
      return told.place ? <p class="mark-place">{told.place}</p> : null;
    case 'fault':
      return <p class="problem">{told.message}</p>;
    case 'lapsed':
      return <p class="note">The time is up.</p>;
    default:
      return null;
  }
}

function Offers({ scene, session, board, act }: { scene: BoardScene; session: Session; board: Board; act: Act }) {
  const choices = sceneOf(session.view, scene.scene)?.choices ?? null;
  if (scene.offers.length === 0) return <p class="note">There is nothing to choose.</p>;
  const understudies = [...new Set(scene.offers.flatMap((offer) => offer.by))].filter((role) => role in board.cast && board.cast[role] === null);
  return (
    <div class="offers">
      <ul>
        {scene.offers.map((offer) => (
          <li key={offer.number}>
            <span>{offer.text}</span>
            <small>
              {offer.isVote ? 'vote: ' : ''}
              {offer.by.map((role) => roleAndPlayer(board, role)).join(', ')}
              {facts(offer)}
            </small>
            {offer.within && choices?.turn === scene.turn && <Countdown choices={choices} within={offer.within} session={session} />}
          </li>
        ))}
      </ul>
      {choices && choices.voters > 0 && (
        <p class="note">
          {choices.votes} of {choices.voters} have voted.
        </p>
      )}
      {understudies.map((role) => (
        <button key={role} type="button" class="second" aria-disabled={act.isBusy} onClick={() => void act.do({ do: 'prompt', scene: scene.scene, role })}>
          Let {role}’s {playerOf(board, null)} act
        </button>
      ))}
    </div>
  );
}

function facts({ uses, reveals }: Offer): string {
  const list = (what: Offer['uses']): string => [what ?? []].flat().join(', ');
  return (list(uses) && ` · needs ${list(uses)}`) + (list(reveals) && ` · reveals ${list(reveals)}`);
}

function BreakIn({ scene, board, act }: { scene: BoardScene; board: Board; act: Act }) {
  const [knot, setKnot] = useState(board.interrupts[0]!);
  const [goesOn, setGoesOn] = useState(true);
  return (
    <form
      class="break-in"
      onSubmit={(event) => {
        event.preventDefault();
        void act.do({ do: 'interrupt', knot, scene: scene.scene, goesOn });
      }}
    >
      <label>
        <span class="unseen">Break in with</span>
        <select value={knot} onChange={(event) => setKnot(event.currentTarget.value)}>
          {board.interrupts.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="unseen">Afterwards this scene</span>
        <select value={goesOn ? 'on' : 'held'} onChange={(event) => setGoesOn(event.currentTarget.value === 'on')}>
          <option value="on">then it goes on</option>
          <option value="held">then it stays suspended</option>
        </select>
      </label>
      <button type="submit" class="second" aria-disabled={act.isBusy}>
        Break in
      </button>
    </form>
  );
}
