import { together } from './names';
import { rolesOf, type View } from './view';

/** What this seat has seen, as text to keep. */
export function transcript(view: View, title: string): string {
  const own = rolesOf(view);
  const parts = [title, own.length > 0 ? `as ${together(own)} saw it` : 'as it was seen'];
  for (const told of view.told) {
    if (told.is === 'place' && told.place) parts.push(`\n## ${told.place}`);
    else if (told.is === 'line') parts.push((told.speaker ? `${told.speaker.toUpperCase()}: ` : '') + told.text + privately(told.seenBy, own));
    else if (told.is === 'choice' && told.text) parts.push(`> ${told.text}`);
    else if (told.is === 'fact') parts.push(`(${told.who} now knows: ${told.says ?? told.fact})`);
    else if (told.is === 'suspended') parts.push('(The scene stops where it stands.)');
    else if (told.is === 'resumed') parts.push('(It goes on where it stood.)');
    else if (told.is === 'rewound') parts.push('(The story goes back to an earlier moment.)');
  }
  if (view.ending) parts.push(`\nEnding: ${view.ending}`);
  return `${parts.join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`;
}

function privately(seenBy: string[] | null, own: string[]): string {
  if (!seenBy) return '';
  return seenBy.every((role) => own.includes(role)) ? ' [yours alone]' : ` [for ${together(seenBy)} only]`;
}
