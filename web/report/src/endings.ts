import type { Claim, Ending, Odds, Range, Report } from './data';
import { h, percent, svg } from './dom';
import { wayDetails } from './ways';

/** The endings: how likely each is, and what each role can make of it. */
export function endingsSection(report: Report): HTMLElement | null {
  const endings = report.endings;
  if (!endings || endings.length === 0) return null;
  const weighed = endings.some((ending) => ending.odds);
  const list = h('ul', { class: 'endings' });
  for (const ending of [...endings].sort((a, b) => (b.odds?.uniform ?? 0) - (a.odds?.uniform ?? 0))) list.append(endingElement(report, ending));
  return h(
    'section',
    { id: 'endings', 'aria-labelledby': 'endings-title' },
    h('h2', { id: 'endings-title' }, 'How it ends'),
    weighed &&
      h(
        'p',
        { class: 'lead' },
        'The bar is how often a reading ends so when every choice is as likely as the next',
        endings.some((ending) => ending.odds?.reach) ? '; the line beneath, how far those who choose can move it, from avoiding it to seeking it.' : '.',
        report.oddsNote ? ` ${report.oddsNote}` : '',
      ),
    list,
  );
}

function endingElement(report: Report, ending: Ending): HTMLElement {
  const { odds } = ending;
  const never = report.exploration.exhaustive ? 'no path comes to it' : 'not reached so far';
  return h(
    'li',
    { class: ending.reached ? undefined : 'unreached' },
    h('div', { class: 'name' }, ending.name),
    h('div', { class: 'figure' }, ending.reached ? odds && percent(odds.uniform) : never),
    odds && bar(odds),
    odds && h('div', { class: 'span' }, spanWords(odds)),
    odds && byRole(odds),
    ending.way && wayDetails(report, ending.way),
  );
}

function byRole({ byRole: ranges }: Odds): HTMLElement | null {
  const roles = Object.entries(ranges ?? {});
  if (roles.length < 2) return null;
  const row = ([role, range]: [string, Range]): HTMLElement => h('tr', {}, h('th', { scope: 'row' }, role), h('td', {}, percent(range.least)), h('td', {}, percent(range.most)));
  const head = ['Role', 'at least', 'at most'].map((title) => h('th', { scope: 'col' }, title));
  return h('details', {}, h('summary', {}, 'What each role can make of it'), h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...roles.map(row))));
}

function spanWords({ interval, reach }: Odds): string {
  if (interval) return `an estimate: between ${percent(interval.least)} and ${percent(interval.most)}, nineteen times of twenty`;
  if (!reach) return '';
  return reach.least === reach.most ? 'whatever is chosen' : `can be moved from ${percent(reach.least)} to ${percent(reach.most)}`;
}

function bar({ uniform, interval, reach }: Odds): SVGElement {
  const x = (share: number): number => 2 + Math.min(1, Math.max(0, share)) * 996;
  const range = reach ?? interval;
  return svg(
    'svg',
    { viewBox: '0 0 1000 44', preserveAspectRatio: 'none', class: 'bar', 'aria-hidden': 'true' },
    svg('rect', { class: 'rail', x: 0, y: 4, width: 1000, height: 22 }),
    svg('rect', { class: 'share', x: 0, y: 4, width: x(uniform), height: 22 }),
    range && svg('path', { class: 'reach', d: `M${x(range.least)} 32V42M${x(range.least)} 37H${x(range.most)}M${x(range.most)} 32V42` }),
  );
}

const verdicts: Record<Claim['verdict'], [sign: string, words: string]> = {
  proved: ['✓', 'proved'],
  'proved-modulo': ['✓', 'proved, under an assumption'],
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
        h('div', {}, h('p', {}, h('code', {}, claim.text), ' ', h('span', { class: 'verdict' }, words)), h('p', { class: 'note' }, claim.message), claim.assumptions.length > 0 && h('p', { class: 'note' }, `If ${claim.assumptions.join('; ')}.`), claim.way && wayDetails(report, claim.way)),
      ),
    );
  }
  return h('section', { id: 'claims', 'aria-labelledby': 'claims-title' }, h('h2', { id: 'claims-title' }, 'What is claimed'), list);
}
