import { useEffect, useState } from 'preact/hooks';
import { dress } from '../look/theme';
import { useSession } from '../look/use';
import { openStrands, strandsOf } from '../view/strand';
import { rolesOf } from '../view/view';
import { ask, of } from '../wire/ask';
import type { Session } from '../wire/session';
import type { Me, Story } from '../wire/story';
import { Bar } from './Bar';
import { Lobby } from './Lobby';
import { Out } from './Out';
import { Stage } from './stage/Stage';

/** A seat that is taken: the lobby before, the stage then, and over both what is always there. */
export function Seat({ session, story, leave }: { session: Session; story: Story; leave: (why: string) => void }) {
  const { view, line, intents } = useSession(session);
  const me = useMe(session, rolesOf(view).join());
  const [root, setRoot] = useState<number | null>(null);
  const [isStepping, setStepping] = useState(false);

  // Where to look: what was chosen as long as it is open, or else what came last.
  const open = openStrands(view);
  const strand = open.find((one) => one.root === root) ?? open.at(-1) ?? strandsOf(view).at(-1);
  // Nobody is taken out of a room because another opens.
  useEffect(() => {
    if (session.isSettled && strand) setRoot(strand.root);
  }, [session.isSettled, strand?.root]);
  const theme = strand?.scene.theme;
  useEffect(() => dress(document.documentElement, theme ? story.themes?.[theme] : null), [theme, story]);

  const isLost = line.is === 'lost' && line.problem;
  useEffect(() => {
    if (isLost) leave(isLost.status === 401 ? 'This browser has no seat there any more. You can take one again.' : isLost.message);
  }, [isLost]);

  // From the press to the pause the page does not wait for the server.
  const isOnItsWay = intents.some((intent) => intent.command.do === 'step-out');
  useEffect(() => setStepping(false), [view.wentOnAt]);
  const stepOut = (): void => {
    if (isStepping || isOnItsWay) return;
    setStepping(true);
    void session.put({ do: 'step-out' }).then((done) => !done && setStepping(false));
  };
  const goAway = async (): Promise<void> => {
    if (await session.put({ do: 'leave' })) leave('You have left. Your seat is free again.');
  };

  const isOut = isStepping || isOnItsWay || view.state === 'paused';
  return (
    <>
      <a class="skip" href="#story">
        Skip to the story
      </a>
      {view.state === 'open' ? <Lobby session={session} story={story} me={me} /> : <Stage session={session} story={story} me={me} strand={strand} open={open} look={setRoot} isOut={isOut} />}
      {isOut && view.state !== 'ended' && <Out isMine={isStepping || isOnItsWay} isOnItsWay={isOnItsWay && view.state !== 'paused'} line={line} leave={() => void goAway()} />}
      <Bar session={session} me={me} story={story} stepOut={stepOut} isOut={isOut} leave={() => void goAway()} />
    </>
  );
}

/** What the server says about this seat; asked again when its roles change. */
function useMe(session: Session, roles: string): Me | null {
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    const until = new AbortController();
    ask<Me>(of(session.code, '/me'), { token: session.token, signal: until.signal }).then(setMe, () => {});
    return () => until.abort();
  }, [session, roles]);
  return me;
}
