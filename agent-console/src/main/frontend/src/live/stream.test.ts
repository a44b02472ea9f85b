import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForSignedOut } from '../api/http';
import { Stream, type StreamListener } from './stream';

const encoder = new TextEncoder();

/** One connection of the server's: what it sends, and its end. */
function connection() {
  let out!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => (out = controller) });
  return {
    response: new Response(body),
    send: (text: string) => {
      out.enqueue(encoder.encode(text));
    },
    end: () => {
      out.close();
    },
  };
}

const listener = () => ({ opened: vi.fn(), event: vi.fn(), lost: vi.fn() }) satisfies StreamListener;
const headers = (call: number): HeadersInit | undefined => vi.mocked(fetch).mock.calls[call]?.[1]?.headers;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', vi.fn());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the stream', () => {
  it('comes back with the last id after a loss and says whether it was resumed', async () => {
    const [one, two] = [connection(), connection()];
    vi.mocked(fetch).mockResolvedValueOnce(one.response).mockResolvedValueOnce(two.response);
    const told = listener();
    const stream = new Stream('/api/stream', told);
    void stream.run();
    one.send('id: 41\nevent: line\ndata: {}\n\n');
    await vi.advanceTimersByTimeAsync(1);
    one.end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(told.opened.mock.calls).toEqual([[false], [true]]);
    expect(told.lost).toHaveBeenCalledOnce();
    expect(headers(0)).not.toHaveProperty('Last-Event-ID');
    expect(headers(1)).toHaveProperty('Last-Event-ID', '41');
    stream.close();
  });

  it('counts a silent connection as lost, and heartbeats as life', async () => {
    const one = connection();
    vi.mocked(fetch).mockReturnValue(new Promise(() => undefined));
    vi.mocked(fetch).mockImplementationOnce((_, init) => {
      init?.signal?.addEventListener('abort', () => {
        one.end();
      });
      return Promise.resolve(one.response);
    });
    const told = listener();
    const stream = new Stream('/api/stream', told);
    void stream.run();
    await vi.advanceTimersByTimeAsync(20_000);
    one.send(': still here\n\n');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told.lost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6000);
    expect(told.lost).toHaveBeenCalledOnce();
    stream.close();
  });

  it('ends with the session instead of trying for ever', async () => {
    vi.mocked(fetch).mockResolvedValue(new Response(null, { status: 401 }));
    const signedOut = vi.fn();
    listenForSignedOut(signedOut);
    void new Stream('/api/stream', listener()).run();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signedOut).toHaveBeenCalledOnce();
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('tries less and less often while the server is away, and at once when asked to', async () => {
    vi.mocked(fetch).mockRejectedValue(new TypeError('refused'));
    const stream = new Stream('/api/stream', listener());
    void stream.run();
    await vi.advanceTimersByTimeAsync(60_000);
    const tries = vi.mocked(fetch).mock.calls.length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(25);
    stream.retryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledTimes(tries + 1);
    stream.close();
  });
});
