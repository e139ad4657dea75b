import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paint } from '../src/look/theme';

test('a theme keeps its colours where they can be read', () => {
  const colours = paint({ paper: '#101418', ink: '#e8e4da', accent: '#d9a441', type: 'serif' })!;
  assert.deepEqual([colours['--paper'], colours['--ink'], colours['--accent'], colours['color-scheme']], ['#101418', '#e8e4da', '#d9a441', 'dark']);
});

test('a theme that cannot be read is brought to where it can', () => {
  const colours = paint({ paper: '#777777', ink: '#808080', accent: '#777777', type: 'mono' })!;
  assert.notEqual(colours['--ink'], '#808080');
  assert.notEqual(colours['--accent'], '#777777');
});

test('what is no colour is no theme', () => {
  assert.equal(paint({ paper: 'red', ink: '#000000', accent: 'url(x)', type: 'serif' }), null);
});
