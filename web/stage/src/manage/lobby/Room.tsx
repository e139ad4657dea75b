import { useEffect, useState } from 'preact/hooks';
import { of } from '../../wire/ask';
import type { Board } from '../../wire/board';
import type { Session } from '../../wire/session';
import { isHere } from '../people';

/** The way in, to be read from the back of the room, and who has come. */
export function Room({ session, board }: { session: Session; board: Board }) {
  const address = `${location.host}/${session.code}`;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const seats = board.seats.filter((seat) => seat.isTaken);
  return (
    <section class="room" aria-labelledby="room">
      <h2 id="room" class="unseen">
        The way in
      </h2>
      <div class="way-in">
        <p class="huge">
          <small>Room code</small>
          {session.code}
        </p>
        <img src={of(session.code, '/qr.svg')} alt={`QR code of ${address}`} width="220" height="220" />
        <div>
          <p class="note">or by address</p>
          <p class="address">{address}</p>
          {'clipboard' in navigator && (
            <button type="button" class="second" onClick={() => void navigator.clipboard.writeText(`${location.origin}/${session.code}`).then(() => setCopied(true))}>
              <span role="status">{isCopied ? 'Copied' : 'Copy the address'}</span>
            </button>
          )}
        </div>
      </div>
      <h3>
        {seats.length === 0 ? 'Nobody has joined yet' : seats.length === 1 ? 'One has joined' : `${seats.length} have joined`}
      </h3>
      <ul class="joined" aria-live="polite">
        {seats.map((seat) => (
          <li key={seat.seat}>
            <span class={`presence ${isHere(session, seat) ? 'here' : ''}`} aria-hidden="true" />
            <div>
              <b>{seat.name}</b>
              {!isHere(session, seat) && <small> not connected</small>}
              {seat.likes.length > 0 && <small> would like {seat.likes.join(', ')}</small>}
              {seat.dislikes.length > 0 && <small> rather not {seat.dislikes.join(', ')}</small>}
              {seat.vetoes.length > 0 && (
                <ul class="vetoes" aria-label={`What ${seat.name} would rather not play with`}>
                  {seat.vetoes.map((veto) => (
                    <li key={veto}>{veto}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
