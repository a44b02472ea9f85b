import { describe, expect, it } from 'vitest';
import { EventParser } from './eventParser';

describe('the event stream', () => {
  it('gives the same events however it is cut', () => {
    const text = 'id: 7\nevent: call\ndata: {"id":"你好"}\n\n: still here\n\nid: 8\nevent: resync\ndata: {}\n\n';
    const whole = new EventParser().feed(text);
    expect(whole).toEqual([
      { id: '7', event: 'call', data: '{"id":"你好"}' },
      { id: '8', event: 'resync', data: '{}' },
    ]);
    const parser = new EventParser();
    expect(Array.from(text).flatMap((letter) => parser.feed(letter))).toEqual(whole);
  });

  it('takes CRLF, several data lines and no blank after the colon', () => {
    expect(new EventParser().feed('event:line\r\ndata:a\r\ndata: b\r\n\r\n')).toEqual([
      { id: null, event: 'line', data: 'a\nb' },
    ]);
  });

  it('yields nothing for a heartbeat or an unfinished event', () => {
    expect(new EventParser().feed(': still here\n\ndata: half\n')).toEqual([]);
  });
});
