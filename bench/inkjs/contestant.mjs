// inkjs as a contestant: one JSON request per line on stdin, one JSON answer per line on stdout.
// ../SideBySide/Contestants/OurContestant.cs does the same work on the other side; keep the two alike.
import readline from 'node:readline';
import path from 'node:path/posix';
import * as inkjs from 'inkjs/full';
import { Dice } from './dice.mjs';
import { Explorer } from './explorer.mjs';
import { TextHash } from './text-hash.mjs';

let files = {};
let root = '';
let json = '';
let story = null;
let positions = [];
let explorer = null;

function compile() {
  const problems = [];
  const handler = {
    ResolveInkFilename: (name) => path.normalize(name),
    LoadInkFileContents: (name) => files[name],
  };
  const report = (text, severity) => {
    if (severity === 2) problems.push(text);
  };
  const compiled = new inkjs.Compiler(files[root], new inkjs.CompilerOptions(root, [], false, report, handler)).Compile();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return compiled;
}

function begin(seed) {
  story.ResetState();
  story.state.storySeed = seed;
  story.state.previousRandom = 0;
}

/** Plays one story through, the choices drawn by dice of its own; returns the number of lines. */
function play(episode, maxChoices, hash) {
  begin(episode % 100);
  const dice = new Dice(episode);
  let lines = 0;
  for (let turn = 0; ; turn++) {
    while (story.canContinue) {
      const text = story.Continue();
      lines++;
      hash.add(text);
    }
    const choices = story.currentChoices;
    if (choices.length === 0 || turn === maxChoices) return lines;
    for (let i = 0; i < choices.length; i++) hash.add(choices[i].text);
    story.ChooseChoiceIndex(dice.below(choices.length));
  }
}

/** Counts characters and nothing else, so that text is made but the sum costs next to nothing. */
class CharCount {
  chars = 0;
  add(text) {
    this.chars += text.length;
  }
}

function collectPositions(episodes, maxChoices) {
  positions = [];
  for (let episode = 1; episode <= episodes; episode++) {
    begin(episode % 100);
    const dice = new Dice(episode);
    for (let turn = 0; turn <= maxChoices; turn++) {
      while (story.canContinue) story.Continue();
      const count = story.currentChoices.length;
      if (count === 0) break;
      positions.push({ state: story.state.ToJson(), count });
      story.ChooseChoiceIndex(dice.below(count));
    }
  }
}

function step(number) {
  const { state, count } = positions[number % positions.length];
  story.state.LoadJson(state);
  story.ChooseChoiceIndex(Math.floor(number / positions.length) % count);
  while (story.canContinue) story.Continue();
}

const works = {
  play: (number, { maxChoices }, count) => play(number + 1, maxChoices, count),
  compile: () => (compile(), 1),
  compileToJson: (_number, _request, count) => (count.add(compile().ToJson()), 1),
  load: () => (new inkjs.Story(json), 1),
  loadJson: () => (new inkjs.Story(json), 1),
  step: (number) => (step(number), 1),
  explore: () => ((explorer ??= new Explorer(story)).step(), 1),
};

function run(request) {
  const work = works[request.work];
  const count = new CharCount();
  const times = [];
  let units = 0;
  let number = request.first;
  const start = process.hrtime.bigint();
  const end = start + BigInt(request.millis) * 1000000n;
  let now = start;
  do {
    const before = now;
    units += work(number++, request, count);
    now = process.hrtime.bigint();
    times.push(Number(now - before));
  } while (now < end);
  times.sort((a, b) => a - b);
  return { units, seconds: Number(now - start) / 1e9, medianSeconds: times[times.length >> 1] / 1e9, next: number };
}

/** Needs node's --expose-gc and a young generation so large that nothing is collected on the way. */
function garbage({ episodes, maxChoices }) {
  const count = new CharCount();
  let lines = 0;
  let bytes = 0;
  for (let episode = 1; episode <= episodes; episode++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    lines += play(episode, maxChoices, count);
    bytes += process.memoryUsage().heapUsed - before;
  }
  return { lines, bytes, handedOut: 0 };
}

const operations = {
  prepare(request) {
    ({ files, root } = request);
    json = request.json ?? '';
    if (json) {
      story = new inkjs.Story(json);
      story.onError = () => {};
      story.allowExternalFunctionFallbacks = true;
    }
    return {};
  },
  compile: () => ({ json: compile().ToJson() }),
  check({ episodes, maxChoices }) {
    const hash = new TextHash();
    let lines = 0;
    for (let episode = 1; episode <= episodes; episode++) lines += play(episode, maxChoices, hash);
    return { lines, chars: hash.chars, hash: hash.value };
  },
  positions({ episodes, maxChoices }) {
    collectPositions(episodes, maxChoices);
    return { count: positions.length };
  },
  explore({ millis }) {
    const end = process.hrtime.bigint() + BigInt(millis) * 1000000n;
    const exploring = new Explorer(story);
    do exploring.step();
    while (process.hrtime.bigint() < end);
    return { states: exploring.states, bytes: exploring.bytes };
  },
  run,
  garbage,
};

for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let answer;
  try {
    const request = JSON.parse(line);
    answer = operations[request.op](request);
  } catch (problem) {
    answer = { failure: String(problem?.stack ?? problem) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
