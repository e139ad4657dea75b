import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Choices, Scene } from '../../view/scene';
import type { Offer } from '../../wire/happened';
import { keep, kept } from '../../wire/keep';
import type { Session } from '../../wire/session';
import { Countdown } from './Countdown';

/** What may be done in a scene, or that others are deciding. */
export function ChoicesBlock({ session, scene, own, isOut, afterwards }: { session: Session; scene: Scene; own: string[]; isOut: boolean; afterwards: RefObject<HTMLElement | null> }) {
  const { intents, view } = session;
  const { choices } = scene;
  const here = intents.filter(({ command }) => (command.do === 'choose' || command.do === 'vote') && command.scene === scene.number);
  const problem = here.find((intent) => intent.problem);
  const sent = here.find((intent) => !intent.problem);
  const offers = choices?.offers ?? [];
  const name = `vote.${session.code}.${view.seat}.${scene.number}.${choices?.turn}`;
  const [vote, setVote] = useState<number | null>(null);
  // Between the server's word and the event that follows from it, what was chosen stays chosen.
  const [taken, setTaken] = useState('');
  const offered = `${choices?.turn} ${choices?.at}`;
  const isTaken = (offer: Offer): boolean => isFor(sent, offer) || taken === `${offered} ${offer.number}`;
  const isDone = !!sent || taken.startsWith(`${offered} `);
  useEffect(() => setVote(kept<number>(name)), [name]);
  // While what was before is told, choices go by that are long made.
  const isFresh = useFresh(name) || !session.isSettled;
  // What has been refused is said until something else can be done.
  useEffect(() => () => problem && session.forget(problem.key), [choices?.turn, problem?.key]);

  if (scene.isSuspended || isOut || (!choices && !problem)) return null;
  const choose = (offer: Offer): void => {
    if (!choices || isFresh || (isDone && !offer.isVote)) return;
    if (problem) session.forget(problem.key);
    if (offer.isVote) {
      setVote(offer.number);
      keep(name, offer.number, true);
    } else {
      // The button is about to go; whoever uses a keyboard stands where the story goes on.
      afterwards.current?.focus({ preventScroll: true });
    }
    void session.put({ do: offer.isVote ? 'vote' : 'choose', scene: scene.number, turn: choices.turn, number: offer.number }).then((done) => done && !offer.isVote && setTaken(`${offered} ${offer.number}`));
  };
  const isVote = offers.some((offer) => offer.isVote);
  return (
    <section class="choices" aria-label={offers.length > 0 ? 'Your choices' : 'Choices'}>
      {problem?.problem && (
        <p class="problem" role="alert">
          {problem.problem}
        </p>
      )}
      {choices && offers.length > 0 ? (
        <>
          <h2>{isVote && offers.every((offer) => offer.isVote) ? 'You decide together' : 'It is yours'}</h2>
          <p class="unseen" role="status">
            {offers.length === 1 ? 'There is one choice.' : `There are ${offers.length} choices.`}
          </p>
          <ul>
            {offers.map((offer) => (
              <OfferButton key={`${offered} ${offer.number}`} offer={offer} choices={choices} session={session} own={own} isSent={isTaken(offer)} isBusy={isDone && !isTaken(offer) && !offer.isVote} isFresh={isFresh} isVoted={vote === offer.number} choose={() => choose(offer)} />
            ))}
          </ul>
          {isVote && <Votes choices={choices} hasVoted={vote !== null} />}
        </>
      ) : (
        choices && (
          <p class="others" role="status">
            Others are choosing
          </p>
        )
      )}
    </section>
  );
}

/** Whoever was about to press a button must not press another that has just taken its place. */
function useFresh(turn: string): boolean {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(turn), 300);
    return () => clearTimeout(timer);
  }, [turn]);
  return settled !== turn;
}

const isFor = (intent: Session['intents'][number] | undefined, offer: Offer): boolean => !!intent && 'number' in intent.command && intent.command.number === offer.number;

function OfferButton({ offer, choices, session, own, isSent, isBusy, isFresh, isVoted, choose }: { offer: Offer; choices: Choices; session: Session; own: string[]; isSent: boolean; isBusy: boolean; isFresh: boolean; isVoted: boolean; choose: () => void }) {
  const by = own.length > 1 ? offer.by.filter((role) => own.includes(role)) : [];
  return (
    <li>
      <button type="button" class={`choice ${isSent ? 'sent' : ''} ${isVoted ? 'voted' : ''} ${isFresh ? 'fresh' : ''}`} aria-disabled={isBusy || isFresh || undefined} aria-pressed={offer.isVote ? isVoted : undefined} onClick={() => !isBusy && choose()}>
        <span>{offer.text}</span>
        {by.length > 0 && <small>as {by.join(' or ')}</small>}
        {isSent && <small>{session.line.is === 'connected' ? 'on its way' : 'kept until the line is back'}</small>}
        {isVoted && !isSent && <small>your vote</small>}
        {offer.within !== undefined && offer.within !== null && <Countdown choices={choices} within={offer.within} session={session} />}
      </button>
    </li>
  );
}

function Votes({ choices: { votes, voters }, hasVoted }: { choices: Choices; hasVoted: boolean }) {
  return (
    <p class="votes" role="status">
      {voters > 0 ? `${votes} of ${voters} have voted.` : 'Nobody has voted yet.'}
      {hasVoted && ' You can change yours until all have.'}
    </p>
  );
}
