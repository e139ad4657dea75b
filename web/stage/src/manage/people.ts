import type { Board, BoardSeat } from '../wire/board';
import type { Session } from '../wire/session';

export const isHere = (session: Session, seat: BoardSeat): boolean => session.presence.find((one) => one.seat === seat.seat)?.isHere ?? seat.isHere;

export const playerOf = (board: Board, seat: number | null | undefined): string => (seat === 0 ? 'the stage manager' : seat ? (board.seats.find((one) => one.seat === seat)?.name ?? `seat ${seat}`) : 'understudy');

/** A role with who plays it. */
export const roleAndPlayer = (board: Board, role: string): string => (role in board.cast ? `${role} (${playerOf(board, board.cast[role])})` : role);
