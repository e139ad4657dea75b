import type { Story } from '../../wire/story';

const weights = { light: 'touched on', medium: 'part of it', heavy: 'at the heart of it' };

/** What the story holds, told beforehand, and what somebody would rather not play with. */
export function Notes({ story, vetoes, change }: { story: Story; vetoes: ReadonlySet<string>; change: (vetoes: ReadonlySet<string>) => void }) {
  if (story.content.length === 0) return null;
  const toggle = (note: string): void => {
    const next = new Set(vetoes);
    if (!next.delete(note)) next.add(note);
    change(next);
  };
  return (
    <fieldset class="card">
      <legend>What is in it</legend>
      <p class="note">Tick what you would rather not play with. You will get no role that has it, scenes that have it are left out where they can be, and nobody asks why.</p>
      <ul class="ticks">
        {story.content.map(({ note, weight, roles, personas, isOfAll }) => (
          <li key={note}>
            <label class="tick">
              <input type="checkbox" checked={vetoes.has(note)} onChange={() => toggle(note)} />
              <span>
                <span class="what">{note}</span>
                <small>
                  {weights[weight] ?? weight}
                  {(roles?.length ?? 0) + (personas?.length ?? 0) > 0 && ` · ${[...(roles ?? []), ...(personas ?? [])].join(', ')}`}
                  {vetoes.has(note) && <b> · I would rather not{isOfAll && ': it is all through the story, so I can only watch'}</b>}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
