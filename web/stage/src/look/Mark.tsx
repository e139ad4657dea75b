/** The sign of the house: an empty frame for a name. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 44 22" aria-hidden="true">
    <rect x="1.5" y="1.5" width="35" height="19" rx="9.5" />
    <path d="M38.5 1v20" />
  </svg>
);

/** The medallion: a gate, and the river that was left out of it. */
export const Medallion = () => (
  <svg class="medallion" viewBox="0 0 120 120" aria-hidden="true">
    <circle cx="60" cy="60" r="57" />
    <circle cx="60" cy="60" r="52" class="thin" />
    <path d="M34 92V56a26 26 0 0 1 52 0v36M43 92V58M51 92V40M69 92V40M77 92V58M34 66h52M34 80h18M68 80h18" class="thin" />
    <path d="M27 92h66" />
  </svg>
);

/** A name in its frame. */
export const Cartouche = ({ children, as: Tag = 'p' }: { children: preact.ComponentChildren; as?: 'p' | 'h1' | 'h2' | 'div' }) => (
  <Tag class="cartouche">
    <span>{children}</span>
  </Tag>
);
