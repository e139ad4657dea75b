/** One message of an event stream. */
export interface Frame {
  event: string;
  data: string;
  id?: string;
}

/**
 * Reads an event stream piece by piece, as the HTML standard has it ("Interpreting an event stream"). Pieces may break
 * anywhere, also between the two characters of a line's end.
 */
export class FrameReader {
  private rest = '';
  private afterReturn = false;
  private atStart = true;
  private event = '';
  private data: string[] = [];
  private id: string | undefined;

  read(piece: string): Frame[] {
    if (this.atStart && piece !== '') {
      this.atStart = false;
      if (piece.startsWith('\uFEFF')) piece = piece.slice(1);
    }
    if (this.afterReturn && piece !== '') {
      this.afterReturn = false;
      if (piece.startsWith('\n')) piece = piece.slice(1);
    }
    this.afterReturn = piece.endsWith('\r');
    const lines = (this.rest + piece).split(/\r\n|\r|\n/);
    this.rest = lines.pop()!;
    const frames: Frame[] = [];
    for (const line of lines) {
      const frame = this.line(line);
      if (frame) frames.push(frame);
    }
    return frames;
  }

  private line(line: string): Frame | null {
    if (line === '') return this.dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return null;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'event') this.event = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    return null;
  }

  private dispatch(): Frame | null {
    const { event, data, id } = this;
    this.event = '';
    this.data = [];
    this.id = undefined;
    return data.length === 0 ? null : { event: event || 'message', data: data.join('\n'), ...(id !== undefined && { id }) };
  }
}
