import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../src/wire/stream';
import { Stream } from '../src/wire/stream';

Object.assign(globalThis, { addEventListener() {}, removeEventListener() {}, document: { visibilityState: 'visible', addEventListener() {}, removeEventListener() {} } });

const here = 'event: here\ndata: {"now":"2026-01-02T20:00:00Z","seat":1,"code":"KTRVMB"}\n\n';
const said = (id: number): string => `id: ${id}\nevent: happened\ndata: {"is":"spoken","scene":0,"at":"2026-01-02T20:00:00Z","seat":1,"text":"${id}"}\n\n`;

/** Hears what a server says over several connections, until `count` events have come or the line is lost. */
function hear(connections: (string | Response)[], count: number): Promise<{ ids: number[]; resumed: (string | undefined)[]; lines: Line['is'][] }> {
  const resumed: (string | undefined)[] = [];
  const ids: number[] = [];
  const lines: Line['is'][] = [];
  globalThis.fetch = async (_, init) => {
    resumed.push((init?.headers as Record<string, string>)['last-event-id']);
    const next = connections.shift();
    if (next === undefined) throw new TypeError('offline');
    return typeof next === 'string' ? new Response(next) : next;
  };
  return new Promise((resolve) => {
    const stop = (): void => {
      stream.stop();
      resolve({ ids, resumed, lines });
    };
    const stream = new Stream('KTRVMB', 't', {
      here() {},
      happened(id) {
        ids.push(id);
        if (id === count) stop();
      },
      line(line) {
        lines.push(line.is);
        if (line.is === 'lost') stop();
      },
    });
    stream.start();
  });
}

test('a line that breaks is taken up where it broke, without a gap or a repeat', async () => {
  const heard = await hear([here + said(1) + said(2), here + said(2) + said(3)], 3);
  assert.deepEqual(heard.ids, [1, 2, 3]);
  assert.deepEqual(heard.resumed, [undefined, '2']);
  assert.deepEqual(heard.lines, ['connecting', 'connected', 'broken', 'connected']);
});

test('what follows a gap is asked for again', async () => {
  const heard = await hear([here + said(1) + said(3) + said(4), here + said(2) + said(3)], 3);
  assert.deepEqual(heard.ids, [1, 2, 3]);
  assert.deepEqual(heard.resumed, [undefined, '1']);
});

test('a server that is away is tried again; a token nobody knows is not', async () => {
  const heard = await hear([new Response('', { status: 503, headers: { 'retry-after': '0' } }), Response.json({ detail: 'Nobody knows you here.' }, { status: 401 })], 1);
  assert.deepEqual(heard.lines, ['connecting', 'broken', 'lost']);
});
