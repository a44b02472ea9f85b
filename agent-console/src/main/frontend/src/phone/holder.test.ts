import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCall, anOperator } from '../test/samples';
import { FakePhone } from '../test/fakePhone';
import type { Desk } from '../api/desk';
import { Holder } from './holder';
import type { Account } from './phone';
import { lostCall } from './PhoneKeeper';

const ACCOUNT: Account = { uri: 'sip:1001-web@h', wss: 'wss://h:8089/ws', user: '1001-web', password: 'x', iceServers: [] };

/** The browser's one lock, as its windows share it. */
class Locks {
  private holder: { lose: () => void } | null = null;
  private queue: (() => void)[] = [];

  request = (_: string, options: LockOptions, hold: (lock: object | null) => Promise<void> | undefined): Promise<void> => {
    if (this.holder && options.ifAvailable) return Promise.resolve(hold(null));
    if (this.holder && !options.steal) {
      return new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => { reject(new Error('no longer wanted')); });
        this.queue.push(() => { this.grant(hold).then(resolve, reject); });
      });
    }
    this.holder?.lose();
    return this.grant(hold);
  };

  private grant(hold: (lock: object | null) => Promise<void> | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = { lose: () => { reject(new Error('taken over')); } };
      this.holder = mine;
      void Promise.resolve(hold({})).then(() => {
        if (this.holder === mine) this.holder = null;
        resolve();
        this.queue.shift()?.();
      });
    });
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new Locks() });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function twoWindows() {
  const [one, two] = [new FakePhone(), new FakePhone()];
  const [first, second] = [new Holder(one), new Holder(two)];
  first.provide(ACCOUNT);
  await settle();
  second.provide(ACCOUNT);
  await settle();
  return { one, two, first, second };
}

describe('two windows of one browser', () => {
  it('do not fight for the telephone: the first keeps it', async () => {
    const { one, two } = await twoWindows();
    expect(one.commands).toEqual(['start']);
    expect(two.commands).toEqual(['abandon']);
  });

  it('hand it over when asked, without hanging up on anybody', async () => {
    const { one, two, second } = await twoWindows();
    second.takeOver();
    await settle();
    expect(two.commands.at(-1)).toBe('start');
    expect(one.commands.at(-1)).toBe('abandon');
  });

  it('let the other have it when the first signs out', async () => {
    const { one, two, first } = await twoWindows();
    first.dismiss();
    await settle();
    expect(one.commands.at(-1)).toBe('stop');
    expect(two.commands.at(-1)).toBe('start');
  });
});

describe('after a reload', () => {
  const desk = (different: Partial<Desk>): Desk => ({
    operator: anOperator({ telephone: 'page' }), telephone: ACCOUNT, call: aCall({ stage: 'talking' }), openRecords: [], notices: [],
    pauseReasons: [], referrals: [], colleagues: [], ...different,
  });
  const none = new Set<string>();

  it('a call that was on this page’s telephone is told as interrupted', () => {
    expect(lostCall(desk({}), false, none)).toBe(aCall().id);
  });

  it('a call on the desk’s telephone is none of the page’s business', () => {
    expect(lostCall(desk({ operator: anOperator({ telephone: 'desk' }) }), false, none)).toBeNull();
  });

  it('neither is one that this page has, had, or that only rings', () => {
    expect(lostCall(desk({}), true, none)).toBeNull();
    expect(lostCall(desk({}), false, new Set([aCall().id]))).toBeNull();
    expect(lostCall(desk({ call: aCall({ stage: 'offered' }) }), false, none)).toBeNull();
  });
});
