import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrameReader, type Frame } from '../src/wire/frames';

const stream = 'event: here\ndata: {"now":"x"}\n\n: still here\n\nid: 1\nevent: happened\ndata: {"is":"spoken",\ndata: "text":"é"}\n\n';
const expected: Frame[] = [
  { event: 'here', data: '{"now":"x"}' },
  { event: 'happened', data: '{"is":"spoken",\n"text":"é"}', id: '1' },
];

test('a stream is read the same wherever it breaks, with every kind of line end', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = stream.replaceAll('\n', end);
    for (let size = 1; size <= text.length; size++) {
      const reader = new FrameReader();
      const frames: Frame[] = [];
      for (let i = 0; i < text.length; i += size) frames.push(...reader.read(text.slice(i, i + size)));
      // Of a last lone return it is not known yet whether a line feed follows; the frame is complete all the same.
      assert.deepEqual(frames, expected, `${JSON.stringify(end)} in pieces of ${size}`);
    }
  }
});

test('comments, unknown fields and frames without data are passed over', () => {
  assert.deepEqual(new FrameReader().read(': hello\nretry: 5\n\nevent: x\n\nid: 7\n\n'), []);
});

test('an unfinished frame waits', () => {
  const reader = new FrameReader();
  assert.deepEqual(reader.read('data: a\n'), []);
  assert.deepEqual(reader.read('\n'), [{ event: 'message', data: 'a' }]);
});

test('only one blank after the colon belongs to the field', () => {
  assert.deepEqual(new FrameReader().read('data:  two\ndata:none\ndata\n\n'), [{ event: 'message', data: ' two\nnone\n' }]);
});

test('a mark of byte order at the start is none of the text', () => {
  assert.deepEqual(new FrameReader().read('\uFEFFdata: a\n\n'), [{ event: 'message', data: 'a' }]);
});
