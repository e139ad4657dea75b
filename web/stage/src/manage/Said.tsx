import type { Act } from './act';

/** Why something was not done. */
export const Said = ({ act }: { act: Act }) => (
  <p class="problem" role="alert">
    {act.problem}
  </p>
);
