import { memo } from 'preact/compat';
import { together, whoIs } from '../../view/names';
import type { Told } from '../../view/told';
import type { View } from '../../view/view';

/** What was said and done, to read like a page of a book. */
export function Lines({ told, own, masks, view, isSettled }: { told: Told[]; own: string[]; masks: string[]; view: View; isSettled: boolean }) {
  return (
    <div class="lines" role="log" aria-label="The story" aria-live={isSettled ? 'polite' : 'off'} aria-relevant="additions">
      {told.filter((one, i) => !isSaid(one, told[i - 1], own)).map((one) => (
        <One key={one.id} told={one} own={own.join()} masks={masks.join()} cast={view.cast} />
      ))}
    </div>
  );
}

/** Somebody with two roles learns for both what they need to be told only once. */
const isSaid = (one: Told, before: Told | undefined, own: string[]): boolean => one.is === 'fact' && before?.is === 'fact' && one.fact === before.fact && own.includes(one.who) && own.includes(before.who);

/** Drawn once: a line does not change after it was said. */
const One = memo(({ told, own: ownRoles, masks: ownMasks }: { told: Told; own: string; masks: string; cast: View['cast'] }) => {
  const own = ownRoles ? ownRoles.split(',') : [];
  const masks = ownMasks ? ownMasks.split(',') : [];
  const mark = { 'data-told': told.id };
  switch (told.is) {
    case 'place':
      return (
        <h2 {...mark} class="place-mark">
          {told.place}
        </h2>
      );
    case 'line': {
      const who = whoIs(told.speaker, own, masks);
      const isPrivate = told.seenBy !== null;
      const isAlone = isPrivate && told.seenBy!.every((role) => own.includes(role));
      return (
        <div {...mark} class={['line', told.speaker ? 'speech' : 'prose', who, isPrivate && 'private', isAlone && 'alone'].filter(Boolean).join(' ')}>
          {isPrivate && <p class="for">{isAlone ? 'Yours alone' : `For ${together(['you', ...told.seenBy!.filter((role) => !own.includes(role))])} only`}</p>}
          <p>
            {told.speaker && (
              <span class="speaker">
                {properly(told.speaker)}
                {who === 'mask' && <small> through you</small>}
                {who === 'self' && <small> you</small>}
                <span class="unseen">: </span>
              </span>
            )}
            {told.text}
          </p>
        </div>
      );
    }
    case 'fact':
      return (
        <p {...mark} class="fact">
          <span>{own.includes(told.who) || own.length === 0 ? 'You now know' : `${told.who} now knows`}</span> {told.says ?? told.fact}
        </p>
      );
    case 'choice': {
      const isMine = told.by !== null && own.includes(told.by);
      if (!told.text) return <p {...mark} class="note chosen">{told.by ?? 'Somebody'} has chosen.</p>;
      return (
        <p {...mark} class={`chosen ${isMine ? 'mine' : ''}`}>
          <span class="unseen">{isMine ? 'You chose: ' : told.by ? `${told.by} chose: ` : 'Decided together: '}</span>
          {told.text}
          {!isMine && <small> {told.by ?? 'decided together'}</small>}
        </p>
      );
    }
    case 'lapsed':
      return <p {...mark} class="note break">The time is up.</p>;
    case 'suspended':
      return <p {...mark} class="note break">It stops where it stands.</p>;
    case 'resumed':
      return <p {...mark} class="note break">It goes on where it stood.</p>;
    case 'left':
      return <p {...mark} class="note break">You are not there any more. It goes on without you.</p>;
    case 'rewound':
      return <p {...mark} class="note break">The story goes back to an earlier moment.</p>;
    case 'fault':
      return <p {...mark} class="problem">{told.message}</p>;
  }
});

/** Names are written in capitals in a story's source; nobody is called so. */
export const properly = (name: string): string => (name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name);
