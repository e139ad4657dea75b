import { timeOf } from '../view/clock';
import type { Line } from '../wire/stream';

/** How the line to the server is, as it is. */
export function LineState({ line, waiting = 0 }: { line: Line; waiting?: number }) {
  const [name, words] =
    line.is === 'connected' ? ['good', 'Connected'] : line.is === 'connecting' ? ['wait', 'Connecting…'] : line.is === 'broken' ? ['bad', `Reconnecting since ${timeOf(line.since)}`] : ['bad', 'Not connected'];
  return (
    <p class={`line-state ${name}`} role="status">
      <span class="dot" aria-hidden="true" />
      {words}
      {line.is === 'broken' && <small>{waiting > 0 ? 'What you pressed is kept and sent when the line is back.' : 'What you press is kept and sent when the line is back.'}</small>}
    </p>
  );
}
