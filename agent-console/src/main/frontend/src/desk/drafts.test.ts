// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts, type Kept } from './drafts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function desk(send: (key: string, value: unknown) => Promise<unknown>) {
  const told: Kept[] = [];
  return { told, drafts: new Drafts('1001', send, (_, kept) => told.push(kept)) };
}

describe('what is typed', () => {
  it('goes to the server within half a second, once for many keys', async () => {
    const send = vi.fn().mockResolvedValue(undefined);
    const { drafts, told } = desk(send);
    drafts.keep('call:1', 'w');
    await vi.advanceTimersByTimeAsync(300);
    drafts.keep('call:1', 'wa');
    await vi.advanceTimersByTimeAsync(500);
    expect(send.mock.calls).toEqual([['call:1', 'wa']]);
    expect(told.at(-1)).toBe('kept');
  });

  it('does not stay in a browser that others use, once the server has it', async () => {
    const { drafts } = desk(() => Promise.resolve());
    drafts.keep('call:1', 'w');
    expect(localStorage).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(localStorage).toHaveLength(0);
  });

  it('is kept here while the server is away, said so, and sent when it is back', async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(undefined);
    const { drafts, told } = desk(send);
    drafts.keep('call:1', 'water');
    await vi.advanceTimersByTimeAsync(500);
    expect(told.at(-1)).toBe('here-only');
    expect(drafts.unsent('call:1')).toBe('water');
    await vi.advanceTimersByTimeAsync(3000);
    expect(told.at(-1)).toBe('kept');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('outlives the page that could not send it', async () => {
    const { drafts } = desk(() => Promise.reject(new Error('away')));
    drafts.keep('call:1', 'water');
    drafts.flush();
    const send = vi.fn().mockResolvedValue(undefined);
    const next = desk(send).drafts;
    next.resume('call:1');
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledWith('call:1', 'water');
  });

  it('of one person is not shown to the next at the same desk', () => {
    desk(() => Promise.reject(new Error('away'))).drafts.keep('call:1', 'water');
    expect(new Drafts('1002', () => Promise.resolve(), () => undefined).unsent('call:1')).toBeUndefined();
  });

  it('typed while older text is on its way is sent as well', async () => {
    let arrive: () => void = () => undefined;
    const send = vi.fn().mockImplementationOnce(() => new Promise<void>((resolve) => (arrive = resolve))).mockResolvedValue(undefined);
    const { drafts, told } = desk(send);
    drafts.keep('call:1', 'w');
    await vi.advanceTimersByTimeAsync(450);
    drafts.keep('call:1', 'wa');
    arrive();
    await vi.advanceTimersByTimeAsync(500);
    expect(send.mock.calls.map(([, value]) => value as string)).toEqual(['w', 'wa']);
    expect(told.at(-1)).toBe('kept');
  });
});
