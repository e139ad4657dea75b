import { useEffect, useRef } from 'preact/hooks';
import { useNow } from '../../look/use';
import { secondsLeft, spelt } from '../../view/clock';
import type { Choices } from '../../view/scene';
import type { Session } from '../../wire/session';

/** How long a choice still holds. */
export function Countdown({ choices, within, session }: { choices: Choices; within: number; session: Session }) {
  const left = secondsLeft(choices, within, session.view.wentOnAt, useNow(session.now, session.view.state === 'playing'));
  const rail = useRef<HTMLSpanElement>(null);
  useEffect(() => rail.current?.style.setProperty('scale', `${left / within} 1`), [left, within]);
  return (
    <span class={`countdown ${left < 10 ? 'short' : ''}`}>
      <span class="rail" ref={rail} aria-hidden="true" />
      <small role="timer">{left > 0 ? `${spelt(left)}${left > 59 ? '' : Math.ceil(left) === 1 ? ' second' : ' seconds'} left` : 'the time is up'}</small>
    </span>
  );
}
