#!/usr/bin/env node
// Runs check, fate, routes and all forms of report over the medallion, every story of the suite and every story of
// ../shared/corpus that compiles, and says what came of it. With --write the tables go into docs/proof.md.
//   tests/survey.mjs [--quick] [--write] [--jobs N]    N stories at a time, 1 without it; they share the machine
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const command = path.join(root, 'cartouche');
const corpus = path.join(root, '..', 'shared', 'corpus');
const page = path.join(root, 'docs', 'proof.md');
const quick = process.argv.includes('--quick');
const jobs = process.argv.includes('--jobs') ? Number(process.argv[process.argv.indexOf('--jobs') + 1]) : 1;
const scratch = mkdtempSync(path.join(tmpdir(), 'cartouche-survey-'));

const fine = new Set([0, 1, 3]);
const problems = [];

function files(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile());
}

/** Starts the command, and waits for its end. */
function start(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = [];
    const errors = [];
    child.stdout.on('data', (part) => text.push(part));
    child.stderr.on('data', (part) => errors.push(part));
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout: Buffer.concat(text).toString(), stderr: Buffer.concat(errors).toString() }));
  });
}

/** Runs the command; anything but an answer is a problem. */
async function run(story, args) {
  const started = process.hrtime.bigint();
  const result = await start(args);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (result.signal || !fine.has(result.status)) {
    problems.push(`${story}: ${args.join(' ')}: ${result.signal ?? result.status} ${result.stderr.slice(0, 300)}`);
    return null;
  }
  return { text: result.stdout, seconds };
}

let scratchFiles = 0;

async function compiles(story) {
  return (await start(['compile', story, '-o', path.join(scratch, `${scratchFiles++}.ink.json`)])).status === 0;
}

/** All commands on one story; nothing for one that does not compile. */
async function survey(story, time) {
  if (!(await compiles(story))) return null;
  process.stderr.write(`${story}\n`);
  const limits = ['--stub-externals', '--time', String(time), '--memory', '16384'];
  const html = path.join(scratch, `${scratchFiles++}.html`);
  const check = await run(story, ['check', story, ...limits, '--json', '--html', html]);
  if (!check) return null;
  const short = ['--stub-externals', '--time', String(Math.min(time, 60)), '--memory', '16384'];
  if (!existsSync(html) || statSync(html).size < 10_000) problems.push(`${story}: no page`);
  rmSync(html, { force: true });
  await run(story, ['check', story, ...short]);
  const sarif = await run(story, ['check', story, ...short, '--sarif']);
  if (sarif) JSON.parse(sarif.text);
  const fate = await run(story, ['fate', story, ...short, '--json']);
  const routes = await run(story, ['routes', story, ...short, '--json']);
  return {
    check: JSON.parse(check.text),
    seconds: check.seconds,
    fate: fate && JSON.parse(fate.text),
    routes: routes && JSON.parse(routes.text),
  };
}

/** Does all of it, so many at a time; the results are in order. */
async function inOrder(tasks) {
  const results = [];
  let next = 0;
  async function work() {
    while (next < tasks.length) {
      const at = next++;
      results[at] = await tasks[at]();
    }
  }
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

const number = (value) => value.toLocaleString('en-US');

function kinds(findings) {
  const counts = new Map();
  for (const finding of findings) counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
  return counts;
}

function shown(findings) {
  const all = [...kinds(findings)].map(([kind, count]) => `${count} ${kind}`);
  return all.length === 0 ? 'none' : all.join(', ');
}

function row(name, { check, seconds, fate, routes }) {
  const explored = check.exhaustive ? 'all' : `up to the limit (${check.end})`;
  const routed = routes ? `${routes.count}${routes.exhaustive ? `, at least ${routes.lowerBound}` : ''}` : '-';
  return `| ${name} | ${explored} | ${number(check.states)} | ${number(check.transitions)} | ${seconds.toFixed(1)} s | ${number(check.coverage.shown)} of ${number(check.coverage.lines)} | ${shown(check.findings)} | ${fate ? (fate.exact ? 'exact' : 'estimated') : '-'} | ${routed} |`;
}

/** Most works have one story, which they call main or story. */
function nameOf(work, story) {
  return story === 'main' || story === 'story' ? work : `${work}, ${story}`;
}

const table = ['| story | explored | states | transitions | in all | lines shown | findings | fate | routes |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- |'];
const read = [{ name: 'The Medallion', story: path.join('stories', 'medallion', 'medallion.ink') }];
if (existsSync(corpus)) {
  for (const folder of readdirSync(corpus).filter((name) => existsSync(path.join(corpus, name, 'expected')))) {
    for (const expected of readdirSync(path.join(corpus, folder, 'expected')).sort()) {
      const story = path.join(corpus, folder, 'story', `${expected.replaceAll('~', '/')}.ink`);
      if (existsSync(story)) read.push({ name: nameOf(folder.slice(folder.indexOf('+') + 1).replaceAll('-', ' '), path.basename(story, '.ink')), story });
    }
  }
}
const hand = files(path.join(root, 'tests', 'Stories', 'hand')).filter((name) => name.endsWith('.ink')).sort();
const results = await inOrder([...read.map(({ story }) => () => survey(story, quick ? 10 : 300)), ...hand.map((story) => () => survey(story, quick ? 3 : 20))]);
read.forEach(({ name }, i) => {
  if (results[i]) table.push(row(name, results[i]));
});

let stories = 0;
let exhausted = 0;
const open = [];
const total = new Map();
hand.forEach((story, i) => {
  const result = results[read.length + i];
  if (!result) return;
  stories++;
  const name = path.relative(path.join(root, 'tests', 'Stories', 'hand'), story);
  if (result.check.exhaustive) exhausted++;
  else open.push(`${name} (${result.check.end === 'exhausted' ? 'too many outcomes of one step' : result.check.end})`);
  for (const [kind, count] of kinds(result.check.findings)) total.set(kind, (total.get(kind) ?? 0) + count);
});

const lines = [
  ...table,
  '',
  `Of the ${number(stories)} hand-written stories of the suite that compile by themselves ${number(exhausted)} are explored whole${open.length ? `; not so: ${open.join(', ')}` : ''}. Findings in them, which are made of corner cases: ${[...total].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${number(count)} ${kind}`).join(', ')}. \`check\` (for people, as JSON, SARIF and HTML), \`fate\` and \`routes\` came to an answer on ${problems.length === 0 ? 'all of them' : `all but ${problems.length}`}.`,
];
process.stdout.write(`${lines.join('\n')}\n${problems.map((problem) => `PROBLEM ${problem}\n`).join('')}`);
if (process.argv.includes('--write')) {
  const [begin, end] = ['<!-- survey: written by tests/survey.mjs --write -->', '<!-- end of survey -->'];
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.slice(0, text.indexOf(begin) + begin.length) + `\n\n${lines.join('\n')}\n\n` + text.slice(text.indexOf(end)));
}
rmSync(scratch, { recursive: true });
process.exit(problems.length === 0 ? 0 : 1);
