import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../src/wire/code';
import { newKey } from '../src/wire/key';
import { Outbox, type Intent } from '../src/wire/outbox';
import { patience, retryAfter } from '../src/wire/patience';

test('patience doubles from a quarter of a second to five, with jitter', () => {
  assert.deepEqual([0, 1, 4, 5, 50].map((tries) => patience(tries, 1)), [250, 500, 4000, 5000, 5000]);
  assert.deepEqual([0, 9].map((tries) => patience(tries, 0)), [125, 2500]);
});

test('Retry-After in seconds or as a date', () => {
  assert.deepEqual([retryAfter('3', 0), retryAfter(null, 0), retryAfter('soon', 0)], [3000, null, null]);
  assert.equal(retryAfter('Thu, 01 Jan 1970 00:00:10 GMT', 4000), 6000);
});

test('codes as people type them', () => {
  assert.deepEqual([codeOf(' ktr-vmb '), codeOf('/KTRVMB'), codeOf('KTRVM'), codeOf('manage'), codeOf('KTRVMA')], ['KTRVMB', 'KTRVMB', null, null, null]);
});

test('keys are UUIDs, each another', () => {
  assert.match(newKey(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(newKey(), newKey());
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

/** A server that answers as it is told, and what it was sent. */
function serverThat(answer: (body: { do: string }, tries: number) => Response | Error): { key: string; do: string }[] {
  const sent: { key: string; do: string }[] = [];
  globalThis.fetch = async (_, init) => {
    const body = JSON.parse(String(init?.body)) as { do: string };
    const key = (init?.headers as Record<string, string>)['idempotency-key']!;
    sent.push({ key, do: body.do });
    const said = answer(body, sent.filter((one) => one.key === key).length);
    if (said instanceof Error) throw said;
    return said;
  };
  return sent;
}

const nowhere = { read: (): Intent[] => [], write: () => {} };
const done = (): Response => Response.json({ entry: 1 });

test('an intent is tried again under its own key until there is an answer', async () => {
  const sent = serverThat((_, tries) => (tries === 1 ? new TypeError('offline') : tries === 2 ? new Response('', { status: 503, headers: { 'retry-after': '0' } }) : done()));
  const box = new Outbox('KTRVMB', 't', () => {}, nowhere);
  assert.equal(await box.put({ do: 'speak', text: 'hello' }), true);
  assert.equal(sent.length, 3);
  assert.equal(new Set(sent.map((one) => one.key)).size, 1);
  assert.deepEqual(box.intents, []);
});

test('a refusal is kept with its words, and the next goes on', async () => {
  serverThat(({ do: what }) => (what === 'choose' ? Response.json({ detail: 'That is over.', refusal: 'stale' }, { status: 409 }) : done()));
  const box = new Outbox('KTRVMB', 't', () => {}, nowhere);
  assert.equal(await box.put({ do: 'choose', scene: 1, turn: 1, number: 1 }), false);
  assert.equal(box.intents[0]?.problem, 'That is over.');
  assert.equal(await box.put({ do: 'speak', text: 'x' }), true);
});

test('stepping out overtakes what waits, and takes back what was to be chosen', async () => {
  let isOffline = true;
  const sent = serverThat(({ do: what }) => (isOffline && what !== 'step-out' ? new TypeError('offline') : done()));
  const box = new Outbox('KTRVMB', 't', () => {}, nowhere);
  void box.put({ do: 'choose', scene: 1, turn: 1, number: 1 });
  assert.equal(await box.put({ do: 'step-out' }), true);
  isOffline = false;
  await settled();
  assert.equal(sent.filter((one) => one.do === 'choose').length, 1);
  assert.deepEqual(box.intents, []);
});

test('what was kept over a reload is sent under its old key', async () => {
  const sent = serverThat(() => done());
  new Outbox('KTRVMB', 't', () => {}, { read: () => [{ key: 'k', command: { do: 'step-out' }, isWaiting: true }], write: () => {} });
  await settled();
  assert.deepEqual(sent, [{ key: 'k', do: 'step-out' }]);
});
