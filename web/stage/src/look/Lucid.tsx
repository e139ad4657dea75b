import { useEffect, useRef, useState } from 'preact/hooks';
import { timeOf } from '../view/clock';
import { nameOf } from '../view/view';
import type { Session } from '../wire/session';

/** The lucid channel: people, not roles, speak here. */
export function Lucid({ session }: { session: Session }) {
  const { view, intents } = session;
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const said = view.spoken.length;
  useEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [said, intents.length]);

  const speak = (event?: Event): void => {
    event?.preventDefault();
    const words = text.trim();
    if (!words) return;
    setText('');
    void session.put({ do: 'speak', text: words });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) speak(event);
  };
  return (
    <>
      <div class="spoken" ref={list} role="log" aria-live="polite" aria-label="What was said" tabIndex={0}>
        {said === 0 && <p class="note">Here you speak as yourselves, outside the story. Everybody hears it.</p>}
        {view.spoken.map((spoken) => (
          <p key={spoken.id} class={spoken.seat === view.seat ? 'mine' : spoken.seat === 0 ? 'house' : undefined}>
            <b>{spoken.seat === view.seat ? 'You' : nameOf(view, spoken.seat)}</b> <time dateTime={spoken.at}>{timeOf(spoken.at).slice(0, 5)}</time>
            <span>{spoken.text}</span>
          </p>
        ))}
        {intents.map(
          (intent) =>
            intent.command.do === 'speak' && (
              <p key={intent.key} class="mine waits">
                <b>You</b> <small>{intent.problem ?? 'on its way'}</small>
                <span>{intent.command.text}</span>
                {intent.problem && (
                  <button type="button" class="plain" onClick={() => session.forget(intent.key)}>
                    Dismiss
                  </button>
                )}
              </p>
            ),
        )}
      </div>
      <form class="speak" onSubmit={speak}>
        <label for="words" class="unseen">
          Say something as yourself
        </label>
        <textarea id="words" rows={1} maxLength={2000} value={text} placeholder="Say something as yourself" onInput={(event) => setText(event.currentTarget.value)} onKeyDown={onKey} />
        <button type="submit" class="second">
          Say
        </button>
      </form>
    </>
  );
}
