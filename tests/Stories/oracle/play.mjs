import * as inkjs from 'inkjs/full';
import { bindExternals } from './externals.mjs';
import { chooser } from './scripts.mjs';

class OutOfSteps extends Error {}

let stepsLeft = Infinity;
const step = inkjs.Story.prototype.Step;
inkjs.Story.prototype.Step = function () {
  if (--stepsLeft < 0) throw new OutOfSteps();
  return step.call(this);
};

const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const unseen = /[\u0000-\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff]/g;

/** Text on one line of a transcript: what the eye or an editor would lose is spelt out. */
export const spell = (text) =>
  text
    .replace(/[\\\n\r\t]/g, (c) => escapes[c])
    .replace(unseen, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'))
    .replace(/^ | $/g, '\\s');

/** A story from its JSON text. */
export const load = (json) => new inkjs.Story(json);

const literals = new WeakMap();

/** An empty list literal would keep, from one play to the next, the lists of a variable it was assigned to. */
function resetLists(story) {
  if (!literals.has(story)) literals.set(story, [...emptyLists(story.mainContentContainer)].map((list) => [list, list.originNames]));
  for (const [list, names] of literals.get(story)) list._originNames = names && [...names];
}

function* emptyLists(container) {
  for (const node of [...container.content, ...container.namedContent.values()]) {
    if (node instanceof container.constructor) yield* emptyLists(node);
    else if (node.value instanceof inkjs.InkList && node.value.Count === 0) yield node.value;
  }
}

/** ink refuses to read global tags when one of them holds logic. */
function globalTags(story) {
  try {
    return (story.globalTags ?? []).map((tag) => 'global tag: ' + spell(tag.trim()));
  } catch {
    return ['global tags refused'];
  }
}

/** Plays a story from its beginning by a choice script and returns the transcript. */
export function play(story, script, { maxTurns = 12, maxSteps = 100000, seed = 1 } = {}) {
  const out = [];
  let faults = { error: 0, warning: 0 };
  const flush = () => {
    for (const kind of ['error', 'warning']) for (let i = 0; i < faults[kind]; i++) out.push(kind);
    faults = { error: 0, warning: 0 };
  };
  const tags = (list) => (list ?? []).forEach((tag) => out.push('  tag: ' + spell(tag)));
  stepsLeft = maxSteps;
  try {
    story.onError = (message, type) => {
      faults[type === 1 ? 'warning' : 'error']++;
      if (process.env.ORACLE_DEBUG) console.error(message);
    };
    resetLists(story);
    story.ResetState();
    story.state.storySeed = seed;
    bindExternals(story, (call) => out.push('called: ' + spell(call)));
    out.push(...globalTags(story));
    const choose = chooser(script);
    for (let turn = 0; ; turn++) {
      while (story.canContinue) {
        const text = story.Continue();
        out.push(text.endsWith('\n') ? 'line: ' + spell(text.slice(0, -1)) : 'part: ' + spell(text));
        tags(story.currentTags);
        flush();
      }
      const choices = story.currentChoices;
      if (choices.length === 0) {
        out.push('end');
        break;
      }
      for (const choice of choices) {
        out.push('choice: ' + spell(choice.text));
        tags(choice.tags);
      }
      const picked = turn < maxTurns ? choose(choices.length) : null;
      if (picked === null) {
        out.push('stopped');
        break;
      }
      out.push('chose: ' + picked);
      story.ChooseChoiceIndex(picked);
    }
  } catch (problem) {
    flush();
    out.push(problem instanceof OutOfSteps ? 'hung' : 'crash');
    if (process.env.ORACLE_DEBUG) console.error(String(problem?.message ?? problem));
  } finally {
    stepsLeft = Infinity;
  }
  return out.join('\n') + '\n';
}
