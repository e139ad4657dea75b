import fs from 'node:fs';
import path from 'node:path';

// Without a byte order mark, which ink's own tools never see either.
const text = (file) => fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');

/** A story and the files it may include: FILE.ink alone, or a folder whose root is `main.ink`. */
export function read(file) {
  if (!fs.statSync(file).isDirectory()) return { source: text(file), fileName: path.basename(file), files: {} };
  const files = {};
  for (const entry of fs.readdirSync(file, { recursive: true })) {
    if (entry.endsWith('.ink')) files[entry.split(path.sep).join('/')] = text(path.join(file, entry));
  }
  return { source: files['main.ink'], fileName: 'main.ink', files };
}
