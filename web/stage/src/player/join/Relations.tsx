import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Bond, bonds } from '../../wire/story';

export interface Relation {
  id: number;
  bond: Bond;
  whom: string;
}

const words: Record<Bond, string> = {
  partner: 'is my partner',
  friend: 'is a friend',
  stranger: 'is a stranger to me',
  rival: 'is a rival',
  'do-not-pair': 'and I should not be paired',
};

/** How somebody stands to the other players: the names are free, for they may not be here yet. */
export function Relations({ relations, change }: { relations: Relation[]; change: (relations: Relation[]) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  useLayoutEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  }, [relations.length]);
  const set = (id: number, what: Partial<Relation>): void => change(relations.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const add = (): void => {
    added.current = true;
    change([...relations, { id: Math.max(0, ...relations.map((one) => one.id)) + 1, bond: 'friend', whom: '' }]);
  };
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">The others</h2>
      <p class="note">Do you know somebody who plays? The story casts by how people stand to each other. Only the stage manager sees this.</p>
      <ul class="relations" ref={list}>
        {relations.map(({ id, bond, whom }, i) => (
          <li key={id}>
            <input value={whom} aria-label={`Name of person ${i + 1}`} placeholder="Name" maxLength={40} onInput={(event) => set(id, { whom: event.currentTarget.value })} />
            <select value={bond} aria-label={`How person ${i + 1} stands to you`} onChange={(event) => set(id, { bond: event.currentTarget.value as Bond })}>
              {bonds.map((one) => (
                <option key={one} value={one}>
                  {words[one]}
                </option>
              ))}
            </select>
            <button type="button" class="plain" aria-label={`Remove person ${i + 1}`} onClick={() => change(relations.filter((one) => one.id !== id))}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="second" onClick={add}>
        {relations.length === 0 ? 'Name somebody' : 'Name another'}
      </button>
    </section>
  );
}
