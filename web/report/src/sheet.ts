import type { Link, Report } from './data';
import { count, h } from './dom';
import { findingNote } from './findings';
import { nameOf, stateOf } from './map';
import { lineLink, passage } from './source';
import { choicesOf, wayElement } from './ways';

const verbs: Record<Link['kind'], string> = { divert: '', tunnel: ' and back', thread: ' joins in' };

/** The sheet that tells about one place: what was found there, the way there, where it leads, its text. */
export class PlaceSheet {
  readonly element: HTMLDialogElement;
  private place = 0;
  private first = 0;

  constructor(
    private readonly report: Report,
    moved: (place: number) => void,
  ) {
    this.element = h('dialog', { class: 'sheet', 'aria-labelledby': 'sheet-title', close: () => this.place !== this.first && moved(this.place) });
    // A press beside the sheet closes it.
    this.element.addEventListener('click', (event) => event.target === this.element && this.element.close());
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="#"]')) this.element.close();
    });
  }

  open(place: number): void {
    this.place = place;
    this.element.replaceChildren(this.content());
    if (!this.element.open) {
      // When it closes the browser gives the focus back to where it came from.
      this.first = place;
      this.element.showModal();
    }
    this.element.scrollTop = 0;
    this.element.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  private content(): HTMLElement {
    const { report } = this;
    const place = report.places[this.place]!;
    const found = report.findings.map((finding, number) => ({ finding, number })).filter(({ finding }) => finding.place === this.place);
    const never = report.exploration.exhaustive ? 'No path comes here.' : 'Not reached as far as the story was explored.';
    const state = stateOf(report, place);
    return h(
      'div',
      { class: 'body' },
      h('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: () => this.element.close() }, '×'),
      h('p', { class: 'kind' }, place.path === '' ? 'The beginning' : place.path.includes('.') ? `Stitch of ${place.path.slice(0, place.path.indexOf('.'))}` : 'Knot'),
      h('h3', { id: 'sheet-title', tabindex: -1 }, nameOf(place)),
      place.scene && h('p', { class: 'scene' }, place.scene),
      h(
        'p',
        { class: 'facts' },
        place.file >= 0 && lineLink(report, place.file, place.line),
        place.reached && state && ` · ${state} of readings`,
        place.ends && ` · ends the story${place.ending ? `: ${place.ending}` : ''}`,
      ),
      found.length > 0 && h('h4', {}, 'Found here'),
      found.length > 0 && h('ul', { class: 'notes' }, ...found.map(({ number }) => findingNote(report, number))),
      h('h4', {}, place.way ? `The shortest way there: ${count(choicesOf(report, place.way), 'choice')}` : 'The way there'),
      place.way ? wayElement(report, place.way) : h('p', { class: 'never' }, never),
      ...this.neighbours('Leads to', (link) => link.from, (link) => link.to),
      ...this.neighbours('Comes from', (link) => link.to, (link) => link.from),
      place.file >= 0 && h('h4', {}, 'Its text'),
      place.file >= 0 && passage(report, place.file, place.line, Math.min(place.endLine, place.line + 399)),
      place.file >= 0 && place.endLine > place.line + 399 && h('p', {}, `and ${count(place.endLine - place.line - 399, 'line')} more`),
    );
  }

  private neighbours(title: string, here: (link: Link) => number, there: (link: Link) => number): HTMLElement[] {
    const links = this.report.links.filter((link) => here(link) === this.place);
    if (links.length === 0) return [];
    const list = h('ul', { class: 'neighbours' });
    for (const link of links) {
      const other = there(link);
      const never = link.taken ? '' : this.report.exploration.exhaustive ? ', never taken' : ', not taken so far';
      list.append(h('li', {}, h('button', { type: 'button', click: () => this.open(other) }, this.report.places[other]!.path || 'the opening'), verbs[link.kind] + never));
    }
    return [h('h4', {}, title), list];
  }
}
