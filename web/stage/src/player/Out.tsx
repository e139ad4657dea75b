import { useEffect, useRef } from 'preact/hooks';
import { Ask } from '../look/Ask';
import { Medallion } from '../look/Mark';
import type { Line } from '../wire/stream';

/** Everything has stopped. Whoever stopped it is told that it worked; the others only that it has. */
export function Out({ isMine, isOnItsWay, line, leave }: { isMine: boolean; isOnItsWay: boolean; line: Line; leave: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Nothing is taken from somebody who is writing.
  useEffect(() => {
    if (!document.activeElement?.matches('textarea, input')) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="out" aria-labelledby="out">
      <div>
        <Medallion />
        <h2 id="out" ref={heading} tabIndex={-1}>
          {isMine ? 'You have stepped out' : 'The story pauses'}
        </h2>
        <p>{isMine ? 'You need not say why. The other players hear only that there is a pause.' : 'Nothing can be chosen for now. It goes on when everybody is ready.'}</p>
        {isOnItsWay && <p role="status">{line.is === 'connected' ? 'The others are being told.' : 'You are out already. The others are told as soon as the line is back; it is tried again and again.'}</p>}
        <p class="note">You can speak to the others as yourself below.</p>
        <Ask label="Leave for good" sure="Give up your seat?" yes="Leave" no="Stay" act={leave} class="second" />
      </div>
    </section>
  );
}
