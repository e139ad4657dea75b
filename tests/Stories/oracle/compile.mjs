import * as inkjs from 'inkjs/full';
import path from 'node:path/posix';

const severities = ['author', 'warning', 'error'];
const located = /^(?:ERROR|WARNING|TODO): (?:'(.*?)' )?line (\d+): ([\s\S]*)$/;

/**
 * Compiles `source`, the contents of `fileName`; `files` maps the paths of included files, relative to the root file, to their contents.
 * The answer is `{ story, messages, crash }`: `story` is null when the source has errors or the compiler threw something unreported (`crash`).
 */
export function compile({ source, fileName = null, files = {}, countAllVisits = false }) {
  const messages = [];
  const report = (text, type) => {
    const [, file = null, line = null, rest = text] = located.exec(text) ?? [];
    messages.push({ severity: severities[type] ?? 'error', line: line === null ? null : Number(line), file, text: rest });
  };
  const handler = {
    ResolveInkFilename: (name) => path.normalize(name),
    LoadInkFileContents: (name) => {
      if (!Object.hasOwn(files, name)) throw new Error(`no such file: ${name}`);
      return files[name];
    },
  };
  const failed = () => messages.some((message) => message.severity === 'error');
  try {
    const options = new inkjs.CompilerOptions(fileName, [], countAllVisits, report, handler);
    const story = new inkjs.Compiler(source, options).Compile();
    if (failed()) return { story: null, messages };
    // For a few malformed stories inkjs gives up without a word.
    return story ? { story, messages } : { story: null, messages, crash: 'no story and no message' };
  } catch (problem) {
    // inkjs throws after it has reported errors, too.
    return { story: null, messages, crash: failed() ? undefined : String(problem?.message ?? problem) };
  }
}
