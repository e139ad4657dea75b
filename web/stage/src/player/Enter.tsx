import { useState } from 'preact/hooks';
import { Medallion } from '../look/Mark';
import { codeOf } from '../wire/code';

/** The door: where the room code is entered. */
export function Enter({ note, enter }: { note: string; enter: (code: string) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = codeOf(text);
    if (code) enter(code);
    else setWrong('A room code has six letters, none of them a vowel.');
  };
  const said = wrong || note;
  return (
    <main class="narrow middle door">
      <Medallion />
      <h1>Cartouche</h1>
      <form onSubmit={submit}>
        <label for="code">Room code</label>
        <input
          id="code"
          class="code"
          value={text}
          onInput={(event) => (setText(event.currentTarget.value.toUpperCase()), setWrong(''))}
          maxLength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-note"
          aria-invalid={said ? true : undefined}
        />
        <p id="code-note" class={said ? 'problem' : 'note'} role="status">
          {said || 'Six letters. The stage manager has it.'}
        </p>
        <button type="submit" class="main">
          Go in
        </button>
      </form>
    </main>
  );
}
