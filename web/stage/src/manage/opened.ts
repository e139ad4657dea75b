import { keep, kept } from '../wire/keep';

/** A performance opened from this browser. */
export interface Opened {
  code: string;
  title: string;
  at: string;
}

export const openedHere = (): Opened[] => kept<Opened[]>('opened') ?? [];

export const managerToken = (code: string): string | null => kept<string>(`manager.${code}`);

export function keepOpened(code: string, token: string, title: string): void {
  keep(`manager.${code}`, token);
  // Only so many: the newest are the ones one comes back to.
  keep('opened', [{ code, title, at: new Date().toISOString() }, ...openedHere().filter((one) => one.code !== code)].slice(0, 30));
}

export function forgetOpened(code: string): void {
  keep(`manager.${code}`, null);
  keep(
    'opened',
    openedHere().filter((one) => one.code !== code),
  );
}
