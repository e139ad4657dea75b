import { useEffect, useRef, useState } from 'preact/hooks';

/** A button that asks back once, in its own place, before it does what cannot be undone. */
export function Ask({ label, sure, yes, no = 'No', act, disabled, class: name }: { label: string; sure: string; yes: string; no?: string; act: () => void; disabled?: boolean; class?: string }) {
  const [asks, setAsks] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [asks]);
  if (!asks)
    return (
      <button type="button" class={name} disabled={disabled} onClick={() => setAsks(true)}>
        {label}
      </button>
    );
  return (
    <span class="ask" role="group" aria-label={sure}>
      <span>{sure}</span>
      <button type="button" class={name} ref={first} onClick={() => (setAsks(false), act())}>
        {yes}
      </button>
      <button type="button" class="plain" onClick={() => setAsks(false)}>
        {no}
      </button>
    </span>
  );
}
