import type { Claim, Ending, Report } from './data';
import { h, percent, svg } from './dom';
import { wayElement } from './ways';

/** How likely each ending is, and what each role can make of it. */
export function endingsSection(report: Report): HTMLElement | null {
  const endings = report.endings;
  if (!endings || endings.length === 0) return null;
  const roles = [...new Set(endings.flatMap((ending) => Object.keys(ending.byRole)))];
  const list = h('ul', { class: 'endings' });
  for (const ending of [...endings].sort((a, b) => b.uniform - a.uniform)) list.append(endingElement(ending, roles.length > 1 ? roles : []));
  return h(
    'section',
    { id: 'endings', 'aria-labelledby': 'endings-title' },
    h('h2', { id: 'endings-title' }, 'How it ends'),
    h(
      'p',
      { class: 'lead' },
      'The bar is how often a reading ends so when every choice is as likely as the next; the line beneath, how far those who choose can move it, from always avoiding it to always seeking it.',
      report.endingsNote ? ` ${report.endingsNote}` : '',
    ),
    list,
  );
}

function endingElement(ending: Ending, roles: string[]): HTMLElement {
  const item = h(
    'li',
    {},
    h('div', { class: 'name' }, ending.name),
    h('div', { class: 'figure' }, percent(ending.uniform)),
    bar(ending),
    h('div', { class: 'span' }, `from ${percent(ending.least)} to ${percent(ending.most)}`),
  );
  if (roles.length > 0) {
    const rows = roles.map((role) => {
      const range = ending.byRole[role];
      return h('tr', {}, h('th', { scope: 'row' }, role), h('td', {}, range ? percent(range.least) : '–'), h('td', {}, range ? percent(range.most) : '–'));
    });
    item.append(
      h(
        'details',
        {},
        h('summary', {}, 'By role'),
        h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Role'), h('th', { scope: 'col' }, 'Least'), h('th', { scope: 'col' }, 'Most'))), h('tbody', {}, ...rows)),
      ),
    );
  }
  return item;
}

function bar({ uniform, least, most }: Ending): SVGElement {
  const x = (share: number): number => 2 + Math.min(1, Math.max(0, share)) * 996;
  return svg(
    'svg',
    { viewBox: '0 0 1000 44', preserveAspectRatio: 'none', class: 'bar', 'aria-hidden': 'true' },
    svg('rect', { class: 'rail', x: 0, y: 4, width: 1000, height: 22 }),
    svg('rect', { class: 'share', x: 0, y: 4, width: x(uniform), height: 22 }),
    svg('path', { class: 'reach', d: `M${x(least)} 32V42M${x(least)} 37H${x(most)}M${x(most)} 32V42` }),
  );
}

const verdicts: Record<Claim['verdict'], [sign: string, words: string]> = {
  proved: ['✓', 'proved'],
  'proved-modulo': ['✓', 'proved, but for what is named'],
  refuted: ['✗', 'refuted'],
  'not-found': ['?', 'not found so far'],
  unknown: ['?', 'unknown'],
};

/** What was claimed of the story, and what became of it. */
export function claimsSection(report: Report): HTMLElement | null {
  const claims = report.claims;
  if (!claims || claims.length === 0) return null;
  const list = h('ul', { class: 'claims' });
  for (const claim of claims) {
    const [sign, words] = verdicts[claim.verdict] ?? ['?', claim.verdict];
    list.append(
      h(
        'li',
        { class: claim.verdict },
        h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
        h('div', {}, h('p', {}, h('code', {}, claim.text), ' ', h('span', { class: 'verdict' }, words)), claim.message && h('p', { class: 'note' }, claim.message), claim.way && wayElement(report, claim.way, false)),
      ),
    );
  }
  return h('section', { id: 'claims', 'aria-labelledby': 'claims-title' }, h('h2', { id: 'claims-title' }, 'What is claimed'), list);
}
