import { Cartouche } from '../../look/Mark';
import { transcript } from '../../view/transcript';
import type { View } from '../../view/view';
import type { Story } from '../../wire/story';

/** It is over: what it came to, and the text to keep. */
export function Ending({ view, story, code }: { view: View; story: Story; code: string }) {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([transcript(view, story.title)], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${story.title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${code}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <section class="ending" aria-labelledby="ending">
      <p class="note">{view.ending ? 'It ended' : 'It is over'}</p>
      <div id="ending">
        <Cartouche as="h2">{view.ending ?? 'The end'}</Cartouche>
      </div>
      <p>Thank you for playing.</p>
      <button type="button" class="main" onClick={save}>
        Keep the story as you saw it
      </button>
    </section>
  );
}
