import type { Finding, Report, Severity } from './data';
import { h } from './dom';
import { excerpt, lineLink } from './source';
import { wayDetails } from './ways';

const groups: [Severity, string][] = [['fault', 'Faults a reader runs into'], ['warning', 'Probably not meant'], ['note', 'Notes']];

/** Everything found, the gravest first. */
export function findingsSection(report: Report): HTMLElement {
  const section = h('section', { id: 'findings', 'aria-labelledby': 'findings-title' }, h('h2', { id: 'findings-title' }, 'What was found'));
  if (report.findings.length === 0) section.append(h('p', { class: 'lead' }, report.exploration.exhaustive ? 'Nothing is wrong.' : 'Nothing, as far as the story was explored.'));
  for (const [severity, title] of groups) {
    const found = report.findings.map((finding, number) => ({ finding, number })).filter(({ finding }) => finding.severity === severity);
    if (found.length === 0) continue;
    section.append(h('h3', {}, `${title} `, h('span', { class: 'count' }, String(found.length))));
    const list = h('ol', { class: 'findings' });
    for (const { finding, number } of found) list.append(findingElement(report, finding, number));
    section.append(list);
  }
  return section;
}

function findingElement(report: Report, finding: Finding, number: number): HTMLElement {
  return h(
    'li',
    { class: `finding ${finding.severity}`, id: `finding-${number}`, tabindex: -1 },
    h('p', { class: 'head' }, h('span', { class: `tag ${finding.severity}` }, finding.kind), finding.file >= 0 && lineLink(report, finding.file, finding.line, finding.column)),
    h('p', { class: 'message' }, finding.message),
    excerpt(report, finding),
    finding.way && wayDetails(report, finding.way),
  );
}

/** A finding in few words, with a link to it. */
export function findingNote(report: Report, number: number): HTMLElement {
  const finding = report.findings[number]!;
  return h('li', {}, h('a', { href: `#finding-${number}`, class: `tag ${finding.severity}` }, finding.kind), ' ', finding.message);
}
