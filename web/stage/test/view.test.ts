import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft, spelt } from '../src/view/clock';
import { together, whoIs } from '../src/view/names';
import { openStrands, strandsOf, toldIn } from '../src/view/strand';
import { transcript } from '../src/view/transcript';
import { nothing, onHappened, onHere, rolesOf, type View } from '../src/view/view';
import type { Happened } from '../src/wire/happened';

const at = '2026-01-02T20:00:00Z';
type Bare<T> = T extends unknown ? Omit<T, 'at' | 'scene'> & { scene?: number; at?: string } : never;

function fold(...events: Bare<Happened>[]): View {
  const start = onHere(nothing, { now: at, seat: 2, name: 'Ann', code: 'KTRVMB' });
  return events.reduce<View>((view, event, i) => onHappened(view, i + 1, { at, scene: 0, ...event } as Happened), start);
}

const place = (scene: number, name: string, present: string[] | null = null): Bare<Happened> => ({ is: 'scene-set', scene, place: name, present });
const line = (scene: number, text: string, seenBy: string[] | null = null): Bare<Happened> => ({ is: 'line-said', scene, speaker: null, text, tags: [], seenBy });
const offer = (scene: number, turn: number, ...texts: string[]): Bare<Happened> => ({ is: 'choices-offered', scene, turn, offers: texts.map((text, i) => ({ number: i + 1, text, by: ['Miriam'], isVote: false })) });
const offers = (view: View, number = 1) => view.scenes.find((scene) => scene.number === number)?.choices;

test('an event seen before changes nothing', () => {
  const view = fold(line(1, 'Once.'));
  assert.equal(onHappened(view, 1, { is: 'line-said', scene: 1, at, text: 'Twice.', tags: [] }), view);
  assert.equal(view.last, 1);
});

test('roles and reasons are those of this seat, and go with the role', () => {
  const given = fold({ is: 'cast-set', seats: { Miriam: 2, Rafe: 1, Win: null } }, { is: 'role-given', seat: 2, role: 'Miriam', reasons: ['You hear well.'] });
  assert.deepEqual(rolesOf(given), ['Miriam']);
  assert.deepEqual(given.reasons, { Miriam: ['You hear well.'] });
  assert.deepEqual(onHappened(given, 3, { is: 'cast-set', scene: 0, at, seats: { Miriam: 1, Rafe: 2 } }).reasons, {});
});

test('choices hold until something else is offered, made or broken off', () => {
  assert.equal(offers(fold(place(1, 'Kitchen'), offer(1, 3, 'a', 'b')))?.offers.length, 2);
  assert.equal(offers(fold(offer(1, 3, 'a'), { is: 'choice-made', scene: 1, number: 1, text: 'a', by: 'Miriam' })), null);
  assert.equal(offers(fold(offer(1, 3, 'a'), { is: 'scene-suspended', scene: 1, by: 2 })), null);
  assert.equal(offers(fold(offer(1, 3, 'a'), { is: 'scene-closed', scene: 1 })), null);
  assert.deepEqual(offers(fold(offer(1, 3)))?.offers, []);
});

test('what lapses is gone, the rest stays', () => {
  const view = fold(offer(1, 3, 'a', 'b'), { is: 'choices-lapsed', scene: 1, numbers: [1] });
  assert.deepEqual(offers(view)?.offers.map((one) => one.text), ['b']);
  assert.equal(view.told.at(-1)?.is, 'lapsed');
});

test('votes are counted for their turn only, and outlast being offered anew', () => {
  const view = fold(offer(1, 3, 'a'), { is: 'vote-cast', scene: 1, turn: 3, votes: 2, voters: 3 }, { is: 'vote-cast', scene: 1, turn: 2, votes: 1, voters: 3 }, offer(1, 3, 'a'));
  assert.deepEqual([offers(view)?.votes, offers(view)?.voters], [2, 3]);
  assert.equal(offers(onHappened(view, 9, { is: 'choices-offered', scene: 1, at, turn: 4, offers: [] }))?.votes, 0);
});

test('a scene that breaks in is read where the broken one stood', () => {
  for (const first of [true, false]) {
    const suspended: Bare<Happened> = { is: 'scene-suspended', scene: 1, by: 2 };
    const view = fold(place(1, 'Hall'), line(1, 'One word.'), ...(first ? [suspended, line(2, 'Three knocks.')] : [line(2, 'Three knocks.'), suspended]));
    assert.deepEqual(openStrands(view).map((strand) => [strand.root, strand.scene.number]), [[1, 2]]);
    const after = onHappened(onHappened(view, 5, { is: 'scene-closed', scene: 2, at }), 6, { is: 'scene-resumed', scene: 1, at });
    assert.equal(strandsOf(after)[0]?.scene.number, 1);
    assert.equal(toldIn(after, 1).filter((told) => told.is === 'line').length, 2);
  }
});

test('two rooms at once are two strands, and one again when one is over', () => {
  const view = fold(place(1, 'House'), line(1, 'in'), place(2, 'Car'), line(2, 'out'));
  assert.deepEqual(toldIn(view, 2).map((told) => told.scene), [2, 2]);
  const closed = onHappened(view, 5, { is: 'scene-closed', scene: 1, at });
  assert.equal(toldIn(closed, 2).length, 4);
  const left = onHappened(view, 5, { is: 'scene-left', scene: 0, at, inScene: 1 });
  assert.deepEqual(openStrands(left).map((strand) => strand.root), [2]);
});

test('a place is named when it changes, not when it is told anew', () => {
  const places = (view: View): number => view.told.filter((told) => told.is === 'place').length;
  assert.equal(places(fold(place(1, 'Hall'), place(1, 'Hall', ['Win']), place(1, 'Lift'))), 2);
});

test('going back clears the stage and keeps what was read', () => {
  const view = fold(place(1, 'Hall'), line(1, 'x'), offer(1, 2, 'a'), { is: 'ending-reached', name: 'Exile' }, { is: 'story-rewound', to: 4 });
  assert.deepEqual(view.scenes, []);
  assert.equal(view.ending, null);
  assert.equal(view.told.at(-1)?.is, 'rewound');
  assert.equal(view.told.length, 3);
});

test('a pause, its end and the end', () => {
  const paused = fold({ is: 'performance-started' }, { is: 'performance-paused' });
  assert.equal(paused.state, 'paused');
  const later = '2026-01-02T20:05:00Z';
  const on = onHappened(paused, 3, { is: 'performance-went-on', scene: 0, at: later });
  assert.deepEqual([on.state, on.wentOnAt], ['playing', later]);
  assert.deepEqual([onHappened(on, 4, { is: 'performance-ended', scene: 0, at, ending: 'Exile' }).state], ['ended']);
});

test('a countdown runs from the offer, or from when the story went on', () => {
  const now = Date.parse(at) + 10_000;
  assert.equal(secondsLeft({ at }, 30, null, now), 20);
  assert.equal(secondsLeft({ at }, 30, '2026-01-02T20:00:08Z', now), 28);
  assert.equal(secondsLeft({ at }, 5, null, now), 0);
  assert.deepEqual([spelt(9.2), spelt(65)], ['10', '1:05']);
});

test('names', () => {
  assert.equal(together(['A', 'B', 'C']), 'A, B and C');
  assert.deepEqual([whoIs('HARL', ['Daniel'], ['Harl']), whoIs('Daniel', ['Daniel'], ['Harl']), whoIs('Rafe', ['Daniel'], [])], ['mask', 'self', 'other']);
});

test('the transcript has what was seen', () => {
  const view = fold({ is: 'cast-set', seats: { Miriam: 2 } }, place(1, 'Hall'), { is: 'line-said', scene: 1, speaker: 'Miriam', text: 'A.', tags: [], seenBy: ['Miriam'] }, line(1, 'B.', ['Miriam', 'Win']), { is: 'ending-reached', name: 'Exile' });
  assert.equal(transcript(view, 'T'), 'T\n\nas Miriam saw it\n\n## Hall\n\nMIRIAM: A. [yours alone]\n\nB. [for Miriam and Win only]\n\nEnding: Exile\n');
});
