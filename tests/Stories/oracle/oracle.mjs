// The oracle of the differential suite: inkjs behind a line protocol. README.md beside this file has the requests and the transcript format.
import readline from 'node:readline';
import { compile } from './compile.mjs';
import { load, play } from './play.mjs';

function answer(request) {
  const { scripts = [] } = request;
  switch (request.op) {
    case 'compile': {
      const { story, messages, crash } = compile(request);
      const json = story?.ToJson() ?? null;
      return { json, messages, crash, transcripts: story ? scripts.map((script) => play(story, script, request)) : [] };
    }
    case 'play': {
      const story = load(request.json);
      return { transcripts: scripts.map((script) => play(story, script, request)) };
    }
    default:
      return { failure: `unknown operation ${request.op}` };
  }
}

const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
for await (const line of lines) {
  let reply;
  try {
    reply = answer(JSON.parse(line));
  } catch (problem) {
    reply = { failure: String(problem?.message ?? problem) };
  }
  process.stdout.write(JSON.stringify(reply) + '\n');
}
