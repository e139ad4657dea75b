import type { Report, Step, Way } from './data';
import { announce, count, h } from './dom';

function stepsOf(report: Report, way: Way): Step[] {
  const steps: Step[] = [];
  for (let at = way.step; at >= 0; at = report.steps[at]!.after) steps.unshift(report.steps[at]!);
  return steps;
}

/** A way that is opened when it is asked for. */
export function wayDetails(report: Report, way: Way): HTMLElement {
  const choices = choicesOf(report, way);
  if (choices === 0) return wayElement(report, way);
  return h('details', { class: 'way-there' }, h('summary', {}, `The shortest way there: ${count(choices, 'choice')}`), wayElement(report, way));
}

export const choicesOf = (report: Report, way: Way): number => stepsOf(report, way).filter((step) => step.choice > 0).length;

/** The choices that lead somewhere, and the command that makes them. */
export function wayElement(report: Report, way: Way): HTMLElement {
  const list = h('ol', { class: 'way' });
  for (const step of stepsOf(report, way)) {
    if (step.choice === 0 && !step.outcomes) continue;
    const item = h('li');
    if (step.choice > 0) item.append(h('span', { class: 'number', title: `choice ${step.choice}` }, String(step.choice)), ' ', step.text || '(a choice without words)');
    else item.append('At the beginning');
    const game = step.outcomes?.filter((outcome) => outcome.startsWith('g')) ?? [];
    const chance = step.outcomes?.filter((outcome) => !outcome.startsWith('g')) ?? [];
    if (game.length > 0) item.append(h('span', { class: 'chance' }, `, the game answers ${game.map((outcome) => outcome.slice(1)).join(' ')}`));
    if (chance.length > 0) item.append(h('span', { class: 'chance' }, `, chance answers ${chance.join(' ')}`));
    list.append(item);
  }
  const command = h('div', { class: 'command' }, h('code', {}, way.command), copyButton(way.command));
  return h('div', {}, list.children.length === 0 ? h('p', {}, 'It is there at once.') : list, command);
}

function copyButton(text: string): HTMLElement {
  const button = h('button', { type: 'button', class: 'copy', 'aria-label': 'Copy the command', click: () => void copy() }, 'Copy');
  return button;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers that keep the clipboard from local files still copy what is selected.
      const code = button.previousElementSibling;
      if (code) getSelection()?.selectAllChildren(code);
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
    announce('Copied');
    setTimeout(() => (button.textContent = 'Copy'), 1600);
  }
}
