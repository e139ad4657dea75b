import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Ask } from '../look/Ask';
import { LineState } from '../look/LineState';
import { Lucid } from '../look/Lucid';
import type { Session } from '../wire/session';
import type { Me, Story } from '../wire/story';
import { CastList, Part } from './Part';

type Drawer = 'lucid' | 'part' | null;

/** Always there, whatever the story does: the way out, one's own voice, one's part, and how the line is. */
export function Bar({ session, me, story, stepOut, isOut, leave }: { session: Session; me: Me | null; story: Story; stepOut: () => void; isOut: boolean; leave: () => void }) {
  const { view, line, intents } = session;
  const [drawer, setDrawer] = useState<Drawer>(null);
  const [read, setRead] = useState(-1);
  const opener = useRef<HTMLButtonElement | null>(null);
  const panel = useRef<HTMLElement>(null);

  // What was said before this page was here counts as read.
  const said = view.spoken.length;
  useEffect(() => {
    if (session.isSettled && (read < 0 || drawer === 'lucid')) setRead(said);
  }, [session.isSettled, drawer, said]);
  const unread = read < 0 ? 0 : view.spoken.slice(read).filter((spoken) => spoken.seat !== view.seat).length;

  const toggle = (next: Drawer) => (event: { currentTarget: HTMLButtonElement }) => {
    opener.current = event.currentTarget;
    setDrawer(drawer === next ? null : next);
  };
  const close = (): void => {
    setDrawer(null);
    opener.current?.focus();
  };
  useLayoutEffect(() => {
    if (!drawer) return;
    panel.current?.querySelector<HTMLElement>(drawer === 'lucid' ? 'textarea' : 'h2')?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [drawer]);

  const isOver = view.state === 'ended';
  return (
    <>
      {drawer && (
        <aside class={`drawer ${drawer}`} id="drawer" ref={panel} aria-labelledby="drawer-title">
          <header>
            <h2 id="drawer-title" tabIndex={-1}>
              {drawer === 'lucid' ? 'As yourselves' : 'Your part'}
            </h2>
            <button type="button" class="plain" aria-label="Close" onClick={close}>
              ×
            </button>
          </header>
          {drawer === 'lucid' ? (
            <Lucid session={session} />
          ) : (
            <div class="scrolls" tabIndex={0} role="group" aria-label="Your part and the cast">
              <Part view={view} story={story} me={me} />
              <h3>The cast</h3>
              <CastList view={view} />
              {!isOver && <Ask label="Leave for good" sure="Give up your seat?" yes="Leave" no="Stay" act={leave} class="second" />}
            </div>
          )}
        </aside>
      )}
      <footer class="bar">
        <LineState line={line} waiting={intents.filter((intent) => intent.isWaiting).length} />
        <div class="buttons">
          {!isOver && (
            <button type="button" class="step-out" onClick={stepOut} aria-disabled={isOut} aria-label={isOut ? 'Stepped out' : 'Step out'}>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M8 3H3v14h5M8 10h9m-4-4 4 4-4 4" />
              </svg>
              {isOut ? 'Out' : 'Step out'}
            </button>
          )}
          <button type="button" aria-expanded={drawer === 'part'} aria-controls={drawer === 'part' ? 'drawer' : undefined} onClick={toggle('part')}>
            Your part
          </button>
          <button type="button" aria-expanded={drawer === 'lucid'} aria-controls={drawer === 'lucid' ? 'drawer' : undefined} onClick={toggle('lucid')}>
            As yourself
            {unread > 0 && (
              <span class="unread">
                {unread}
                <span class="unseen"> unread</span>
              </span>
            )}
          </button>
        </div>
      </footer>
    </>
  );
}
