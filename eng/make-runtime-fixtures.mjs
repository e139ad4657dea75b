// Compiles the ink of the runtime's tests with inkjs, so that those tests need no compiler of our own:
//   node eng/make-runtime-fixtures.mjs
// Snippets are the raw strings handed to Ink.Story or Ink.Program in the test sources; each test class has a file of
// them in Fixtures/Snippets. Stories of their own stand as .ink files in Fixtures. Needs `npm ci` in tests/Stories/oracle.
import { readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tests = path.join(root, 'tests/Cartouche.Runtime.Tests');
const fixtures = path.join(tests, 'Fixtures');
const snippets = path.join(fixtures, 'Snippets');
const inkjs = createRequire(path.join(root, 'tests/Stories/oracle/package.json'))('inkjs/full');

function compile(source, where) {
  const errors = [];
  const report = (text, type) => type === 2 && errors.push(text);
  let story = null;
  try {
    story = new inkjs.Compiler(source, new inkjs.CompilerOptions(null, [], false, report, null)).Compile();
  } catch (problem) {
    if (errors.length === 0) errors.push(String(problem?.stack ?? problem));
  }
  if (errors.length === 0 && story) return story.ToJson();
  console.error(`${where} does not compile:\n${source}\n${errors.join('\n')}\n`);
  process.exitCode = 1;
  return 'null';
}

// A C# raw string loses as much indentation as its closing quotes have.
function unindent(text, indentation) {
  return text.split('\n').map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart())).join('\n');
}

function* snippetsOf(file) {
  const source = readFileSync(file, 'utf8');
  for (const [, text, indentation] of source.matchAll(/\bInk\.(?:Story|Program)\(\s*"""\n([\s\S]*?)\n([ \t]*)"""/g)) yield unindent(text, indentation);
}

rmSync(snippets, { recursive: true, force: true });
mkdirSync(snippets);
let count = 0;
for (const file of readdirSync(tests, { recursive: true }).sort()) {
  if (!file.endsWith('.cs') || /^(bin|obj)\//.test(file)) continue;
  const found = [...new Set(snippetsOf(path.join(tests, file)))];
  if (found.length === 0) continue;
  const entries = found.map((ink) => `{"ink":${JSON.stringify(ink)},\n"json":${compile(ink, file)}}`);
  writeFileSync(path.join(snippets, `${path.basename(file, '.cs')}.json`), `[\n${entries.join(',\n')}\n]\n`);
  count += found.length;
}
for (const file of readdirSync(fixtures)) {
  if (!file.endsWith('.ink')) continue;
  writeFileSync(path.join(fixtures, file.replace(/ink$/, 'json')), compile(readFileSync(path.join(fixtures, file), 'utf8'), file) + '\n');
  count++;
}

// What inkjs makes of every operator and function on every pair of values.
const values = ['7', '0', '-3', '2.5', '"0.0f"', 'true', 'false', '"str","^a","/str"', '"str","/str"', '"str","^7","/str"',
  '{"list":{"L.a":1}}', '{"list":{"L.a":1,"L.c":3}}', '{"list":{},"origins":["L"]}', '{"^->":"k"}', '"void"'];
const binary = ['+', '-', '/', '%', '*', '==', '!=', '>', '<', '>=', '<=', '&&', '||', 'MIN', 'MAX', 'POW', '?', '!?', 'L^'];
const unary = ['_', '!', 'FLOOR', 'CEILING', 'INT', 'FLOAT', 'LIST_MIN', 'LIST_MAX', 'LIST_ALL', 'LIST_COUNT', 'LIST_VALUE', 'LIST_INVERT'];

function evaluate(operands, name) {
  const root = `["ev",${operands},"${name}","out","/ev","\\n","end",{"k":["end",null]}]`;
  const story = new inkjs.Story(`{"inkVersion":21,"root":${root},"listDefs":{"L":{"a":1,"b":2,"c":3}}}`);
  let failed = false;
  story.onError = (_, type) => (failed ||= type === 2);
  try {
    const text = story.ContinueMaximally();
    return failed ? 'error' : text.replace(/\n$/, '');
  } catch {
    return 'error';
  }
}

const results = {};
for (const name of binary) results[name] = values.flatMap((a) => values.map((b) => evaluate(`${a},${b}`, name)));
for (const name of unary) results[name] = values.map((a) => evaluate(a, name));
const rows = Object.entries(results).map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`);
writeFileSync(path.join(fixtures, 'operators.json'), `{"values":${JSON.stringify(values)},\n"results":{\n${rows.join(',\n')}\n}}\n`);
console.log(`${count} stories compiled.`);
