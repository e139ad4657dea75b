import { readReport, type Report } from './data';
import { count, h } from './dom';
import { claimsSection, endingsSection } from './endings';
import { findingsSection } from './findings';
import { mapSection } from './map';
import { reveal, sourceSection } from './source';

function header(report: Report): HTMLElement {
  const { story, verdict, exploration, coverage, places } = report;
  const reached = places.filter((place) => place.reached).length;
  const figure = (value: string, name: string): HTMLElement => h('div', {}, h('dt', {}, name), h('dd', {}, value));
  return h(
    'header',
    { class: 'title' },
    h('div', { class: 'cartouche' }, h('h1', {}, story.title), story.author && h('p', { class: 'author' }, `by ${story.author}`), h('p', { class: 'path' }, story.path)),
    h('p', { class: `verdict ${verdict.kind}` }, verdict.text),
    h(
      'dl',
      { class: 'figures' },
      figure(exploration.states.toLocaleString('en'), exploration.states === 1 ? 'state' : 'states'),
      figure(exploration.transitions.toLocaleString('en'), exploration.transitions === 1 ? 'transition' : 'transitions'),
      figure(`${reached} of ${places.length}`, 'places reached'),
      figure(`${coverage.shown.toLocaleString('en')} of ${coverage.lines.toLocaleString('en')}`, 'lines of text shown'),
    ),
  );
}

function page(report: Report): DocumentFragment {
  const sections = [mapSection(report), findingsSection(report), endingsSection(report), claimsSection(report), sourceSection(report)].filter((section) => section !== null);
  const titles = sections.map((section) => h('li', {}, h('a', { href: `#${section.id}` }, section.querySelector('h2')?.textContent ?? '')));
  const fragment = document.createDocumentFragment();
  fragment.append(
    h('a', { class: 'skip', href: '#findings' }, 'Skip to what was found'),
    header(report),
    h('nav', { 'aria-label': 'Contents' }, h('ul', {}, ...titles)),
    h('main', {}, ...sections),
    h(
      'footer',
      {},
      h('p', {}, `Written by cartouche ${report.version} in ${count(Math.max(1, Math.round(report.exploration.seconds)), 'second')}. Every outcome of chance counts as possible.`),
      h('p', {}, 'The map is laid out by ELK (elkjs, Eclipse Public License 2.0).'),
    ),
  );
  return fragment;
}

const report = readReport();
document.title = `${report.story.title} · Cartouche report`;
document.getElementById('report')!.replaceChildren(page(report));
// What is merely not known yet is shown calmer than what is known to be wrong.
document.body.classList.toggle('unfinished', !report.exploration.exhaustive);
// A press on the link one is already at should lead there again.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (!link || !/^#(file|finding)-/.test(link.hash)) return;
  event.preventDefault();
  history.pushState(null, '', link.hash);
  // The sheet closes on the same press and gives the focus back first.
  setTimeout(() => reveal(report, link.hash));
});
addEventListener('popstate', () => reveal(report, location.hash));
reveal(report, location.hash);
