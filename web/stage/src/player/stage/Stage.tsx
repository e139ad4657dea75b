import { useEffect, useRef } from 'preact/hooks';
import { together } from '../../view/names';
import { type Strand, toldIn } from '../../view/strand';
import { rolesOf } from '../../view/view';
import type { Session } from '../../wire/session';
import type { Me, Story } from '../../wire/story';
import { keepSeat } from '../seat';
import { ChoicesBlock } from './ChoicesBlock';
import { Ending } from './Ending';
import { Lines } from './Lines';
import { Tabs } from './Tabs';
import { usePassed, useReading } from './reading';

/** The stage as this seat sees it: where one is, what was said, what may be done. */
export function Stage({ session, story, me, strand, open, look, isOut }: { session: Session; story: Story; me: Me | null; strand: Strand | undefined; open: Strand[]; look: (root: number) => void; isOut: boolean }) {
  const { view } = session;
  const own = rolesOf(view);
  const masks = me?.roles.flatMap((role) => role.personas.map((persona) => persona.name)) ?? [];
  const told = strand ? toldIn(view, strand.root) : view.told;
  const place = strand?.scene.place;
  const mask = maskWorn(told, masks, strand?.scene.number);
  const end = useRef<HTMLDivElement>(null);
  const { more, toEnd } = useReading(told.at(-1)?.id ?? 0, strand?.root ?? 0, session.isSettled, end);
  // The story can end before the stage manager closes the performance.
  const isOver = view.state === 'ended' || view.ending !== null;

  const isPassed = usePassed(told.findLast((one) => one.is === 'place')?.id);

  // The place is told to whoever does not see it change.
  useEffect(() => {
    if (place) document.title = `${place} · ${story.title}`;
  }, [place, story]);

  return (
    <main id="story" class="stage" tabIndex={-1} inert={isOut && !isOver}>
      <header class="place">
        <div>
          <h1>{isPassed && place ? place : story.title}</h1>
          <p>{strand && Object.keys(view.cast).length > 1 && <Present present={strand.scene.present} own={own} />}</p>
          {mask && !isOver && (
            <p class="worn">
              <b>{mask}</b> speaks through you
            </p>
          )}
        </div>
        {open.length > 1 && <Tabs open={open} chosen={strand} view={view} look={look} />}
      </header>
      <Lines told={told} own={own} masks={masks} view={view} isSettled={session.isSettled} />
      <div ref={end} tabIndex={-1} class="end-of-lines" />
      {isOver ? <Ending view={view} story={story} code={session.code} /> : strand && <ChoicesBlock key={strand.root} session={session} scene={strand.scene} own={own} isOut={isOut} afterwards={end} />}
      {view.branchedTo && <Branched code={view.branchedTo} token={session.token} />}
      {more && (
        <button type="button" class="more" onClick={toEnd}>
          More below
        </button>
      )}
    </main>
  );
}

function Present({ present, own }: { present: string[] | null; own: string[] }) {
  if (!present) return <>Everybody is here</>;
  const others = present.filter((name) => !own.includes(name));
  const isHere = own.some((role) => present.includes(role));
  if (!isHere) return <>{others.length > 0 ? together(others) : 'Nobody is here'}</>;
  return <>{others.length > 0 ? `You, with ${together(others)}` : 'You are alone'}</>;
}

/** The persona that has spoken through one since the place last changed. */
function maskWorn(told: ReturnType<typeof toldIn>, masks: string[], scene: number | undefined): string | null {
  for (const one of told.toReversed()) {
    if (one.scene !== scene) continue;
    if (one.is === 'place') return null;
    if (one.is !== 'line' || !one.speaker) continue;
    const mask = masks.find((name) => name.toLowerCase() === one.speaker!.toLowerCase());
    if (mask) return mask;
  }
  return null;
}

function Branched({ code, token }: { code: string; token: string }) {
  return (
    <section class="card branched" aria-labelledby="branched">
      <h2 id="branched">The story goes on elsewhere</h2>
      <p>Somebody went back to an earlier moment. From there it goes on in another performance, and your seat is kept.</p>
      <button
        type="button"
        class="main"
        onClick={() => {
          keepSeat(code, token);
          location.assign(`/${code}`);
        }}
      >
        Follow
      </button>
    </section>
  );
}
