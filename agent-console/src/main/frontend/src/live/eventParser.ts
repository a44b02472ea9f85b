/** One server-sent event. */
export interface StreamEvent {
  id: string | null;
  event: string;
  data: string;
}

/**
 * Turns a server-sent event stream, cut anywhere into chunks, into events. Comments (the heartbeat)
 * yield nothing. Lines end with LF or CRLF, as our server and any proxy before it write them.
 */
export class EventParser {
  private rest = '';
  private id: string | null = null;
  private event = 'message';
  private data: string[] = [];

  /** Takes the next chunk and returns the events it completes. */
  feed(chunk: string): StreamEvent[] {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line.endsWith('\r') ? line.slice(0, -1) : line));
  }

  private line(line: string): StreamEvent[] {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return [];
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') this.id = value;
    if (field === 'event') this.event = value;
    if (field === 'data') this.data.push(value);
    return [];
  }

  private dispatch(): StreamEvent[] {
    const { id, event, data } = this;
    this.event = 'message';
    this.data = [];
    return data.length > 0 || event !== 'message' ? [{ id, event, data: data.join('\n') }] : [];
  }
}
