// Plays one story for the eye: node play-file.mjs FILE [--json] [script...]; a folder means its main.ink with the files beside it.
import { compile } from './compile.mjs';
import { load, play } from './play.mjs';
import { read } from './stories.mjs';

const [file, ...rest] = process.argv.slice(2);
const scripts = rest.filter((word) => !word.startsWith('--'));
const { story, messages, crash } = compile(read(file));
for (const { severity, file, line, text } of messages) console.log(`${severity} ${file ?? ''}:${line}: ${text}`);
if (crash) console.log(`compiler crash: ${crash}`);
if (story && rest.includes('--json')) console.log(story.ToJson());
const seen = [];
if (story) for (const script of scripts.length > 0 ? scripts : ['first']) {
  const transcript = play(story, script);
  console.log(`=== ${script}`);
  console.log(seen.includes(transcript) ? '(as before)' : transcript);
  seen.push(transcript);
  if (play(load(story.ToJson()), script) !== play(story, script)) console.log('(differs when played from its JSON)');
}
