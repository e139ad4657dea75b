import { keep, kept } from '../wire/keep';

/** A seat this browser has taken, by the performance's code. */
export const seatKept = (code: string): string | null => kept<string>(`seat.${code}`);

export const keepSeat = (code: string, token: string | null): void => keep(`seat.${code}`, token);
