import type { Strand } from '../../view/strand';
import { toldIn } from '../../view/strand';
import type { View } from '../../view/view';
import { useRef } from 'preact/hooks';

/** For somebody who is in several rooms at once. */
export function Tabs({ open, chosen, view, look }: { open: Strand[]; chosen: Strand | undefined; view: View; look: (root: number) => void }) {
  const seen = useRef<Record<number, number>>({});
  if (chosen) seen.current[chosen.root] = view.last;
  return (
    <nav class="rooms" aria-label="Where to be">
      <ul>
        {open.map(({ root, scene }) => {
          const isChosen = root === chosen?.root;
          const isNew = !isChosen && (toldIn(view, root).findLast((told) => told.scene !== 0)?.id ?? 0) > (seen.current[root] ?? 0);
          const isAsked = (scene.choices?.offers.length ?? 0) > 0;
          return (
            <li key={root}>
              <button type="button" aria-current={isChosen ? 'true' : undefined} onClick={() => look(root)}>
                {scene.place ?? 'Elsewhere'}
                {!isChosen && (isAsked || isNew) && <small>{isAsked ? 'your choice' : 'new'}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
