import type { Finding, Report, SourceFile } from './data';
import { count, h } from './dom';

const lineId = (file: number, line: number): string => `file-${file}-line-${line}`;

/** A link to a line in the text below. */
export function lineLink(report: Report, file: number, line: number, column?: number): HTMLElement {
  const name = report.files[file]?.name ?? '';
  return h('a', { href: `#${lineId(file, line)}`, class: 'place' }, `${name}:${line}${column ? `:${column}` : ''}`);
}

function meaning(report: Report, mark: string): string {
  const never = report.exploration.exhaustive ? 'never shown' : 'not shown so far';
  return mark === 'm' ? never : mark === 'p' ? `in part ${never}` : '';
}

/** One line of source: its number, what of it is shown, its text with what is marked in it. */
function lineElement(report: Report, file: number, number: number, mark: [number, number] | null, id: boolean): HTMLElement {
  const { lines, marks } = report.files[file]!;
  const text = lines[number - 1] ?? '';
  const coverage = marks[number - 1] ?? ' ';
  const code = h('code');
  if (mark) code.append(text.slice(0, mark[0]), h('mark', {}, text.slice(mark[0], mark[1])), text.slice(mark[1]));
  else code.append(text);
  const said = meaning(report, coverage);
  return h(
    'div',
    { class: `line ${({ s: 'shown', p: 'partly', m: 'missed' } as Record<string, string>)[coverage] ?? 'none'}`, id: id ? lineId(file, number) : undefined, tabindex: id ? -1 : undefined },
    h('span', { class: 'number' }, String(number)),
    h('span', { class: 'sign', title: said || undefined }, said && h('span', { class: 'unseen' }, `${said}: `)),
    code,
  );
}

/** The line a finding is on, what it is about marked. */
export function excerpt(report: Report, finding: Finding): HTMLElement | null {
  const text = report.files[finding.file]?.lines[finding.line - 1];
  if (text === undefined) return null;
  const start = Math.max(0, finding.column - 1);
  const end = finding.endLine > finding.line ? text.length : Math.max(start, finding.endColumn - 1);
  return h('div', { class: 'source excerpt', tabindex: 0, role: 'group', 'aria-label': 'Excerpt' }, lineElement(report, finding.file, finding.line, end > start ? [start, end] : null, false));
}

/** Some lines of a file. */
export function passage(report: Report, file: number, from: number, to: number): HTMLElement {
  const box = h('div', { class: 'source', tabindex: 0, role: 'group', 'aria-label': 'Text' });
  for (let line = from; line <= to; line++) box.append(lineElement(report, file, line, null, false));
  return box;
}

/** All source files with what of each line is shown; a file's lines are made when it is opened. */
export function sourceSection(report: Report): HTMLElement {
  const section = h('section', { id: 'text', 'aria-labelledby': 'text-title' }, h('h2', { id: 'text-title' }, 'The text'));
  const unseen = report.exploration.exhaustive ? 'never shown' : 'not shown so far';
  section.append(
    h('p', { class: 'lead' }, `${report.coverage.shown.toLocaleString('en')} of ${count(report.coverage.lines, 'line')} of text are shown by some path.`),
    h(
      'ul',
      { class: 'key' },
      h('li', { class: 'line shown' }, h('span', { class: 'sign' }), 'shown'),
      h('li', { class: 'line partly' }, h('span', { class: 'sign' }), `in part ${unseen}`),
      h('li', { class: 'line missed' }, h('span', { class: 'sign' }), unseen),
    ),
  );
  report.files.forEach((file, index) => section.append(fileElement(report, file, index)));
  return section;
}

function fileElement(report: Report, file: SourceFile, index: number): HTMLElement {
  const marked = [...file.marks].filter((mark) => mark !== ' ').length;
  const missed = [...file.marks].filter((mark) => mark === 'm').length;
  const details = h(
    'details',
    { class: 'file', id: `file-${index}`, toggle: () => details.open && fillLines(report, index) },
    h(
      'summary',
      {},
      h('span', { class: 'name' }, file.name),
      marked > 0 && h('meter', { min: 0, max: marked, value: marked - missed, 'aria-label': `lines shown in ${file.name}` }),
      h('span', { class: 'note' }, marked === 0 ? 'no text' : missed === 0 ? 'all shown' : `${missed} of ${marked} ${report.exploration.exhaustive ? 'never shown' : 'not shown so far'}`),
    ),
  );
  if (report.files.length === 1) details.open = true;
  return details;
}

function fillLines(report: Report, index: number): void {
  const details = document.getElementById(`file-${index}`);
  if (!details || details.querySelector('.source')) return;
  const box = h('div', { class: 'source', tabindex: 0, role: 'group', 'aria-label': report.files[index]!.name });
  report.files[index]!.lines.forEach((_, i) => {
    box.append(lineElement(report, index, i + 1, null, true));
  });
  report.findings.forEach((finding, number) => {
    if (finding.file === index) box.children[finding.line - 1]?.append(h('a', { href: `#finding-${number}`, class: `tag ${finding.severity}` }, finding.kind));
  });
  details.append(box);
}

/** Opens what an address within the page points to, and goes there. */
export function reveal(report: Report, hash: string): void {
  const match = /^#file-(\d+)-line-(\d+)$/.exec(hash);
  if (match) {
    const index = Number(match[1]);
    const details = document.getElementById(`file-${index}`);
    if (details instanceof HTMLDetailsElement) {
      details.open = true;
      fillLines(report, index);
    }
  } else if (!/^#finding-\d+$/.test(hash)) return;
  const target = document.getElementById(hash.slice(1));
  if (!target) return;
  for (const old of document.querySelectorAll('.here')) old.classList.remove('here');
  target.classList.add('here');
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
