import type { Choices } from './scene';

/** The seconds left of a countdown, never below 0. `now` is the server's time. */
export function secondsLeft(choices: Pick<Choices, 'at'>, within: number, wentOnAt: string | null, now: number): number {
  const from = Math.max(Date.parse(choices.at), wentOnAt ? Date.parse(wentOnAt) : 0);
  return Math.max(0, within - (now - from) / 1000);
}

/** Seconds as one says them: 9, or 1:05. */
export function spelt(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? String(whole) : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export const timeOf = (at: string | number): string => new Date(at).toLocaleTimeString('en-GB');
