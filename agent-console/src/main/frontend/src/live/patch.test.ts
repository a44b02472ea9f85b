import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Call, CallPage, Operator } from '../api/types';
import { aCall, aLine, anEndedCall, anOperator, at } from '../test/samples';
import { applyEvent } from './events';
import { keys } from './keys';
import { patchCall } from './patch';

const ended = (id: string, arrived: number): Call => anEndedCall({ id, arrivedAt: at(arrived) });
const live = (id: string, arrived: number, more: Partial<Call> = {}): Call =>
  aCall({ id, arrivedAt: at(arrived), ...more });

let client: QueryClient;
const liveIds = (filter = {}) => client.getQueryData<Call[]>([...keys.liveCalls, filter])?.map(({ id }) => id);
const endedIds = (filter = {}) =>
  client
    .getQueryData<InfiniteData<CallPage>>([...keys.endedCalls, filter])
    ?.pages.map(({ items }) => items.map(({ id }) => id));

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData([...keys.liveCalls, {}], [live('d', 40)]);
  client.setQueryData([...keys.endedCalls, {}], {
    pages: [
      { items: [ended('c', 30)], next: 'k' },
      { items: [ended('a', 10)], next: 'l' },
    ],
    pageParams: [null, 'k'],
  });
});

describe('a call’s event', () => {
  it('puts a new call on top of the live ones', () => {
    patchCall(client, live('e', 50));
    expect(liveIds()).toEqual(['e', 'd']);
    expect(endedIds()).toEqual([['c'], ['a']]);
  });

  it('renews a call in place', () => {
    patchCall(client, live('d', 40, { stage: 'talking' }));
    expect(client.getQueryData<Call[]>([...keys.liveCalls, {}])?.[0]?.stage).toBe('talking');
  });

  it('moves a call that ended to the ended ones, once, also when told twice', () => {
    patchCall(client, ended('d', 40));
    patchCall(client, ended('d', 40));
    expect(liveIds()).toEqual([]);
    expect(endedIds()).toEqual([['d', 'c'], ['a']]);
  });

  it('puts a late call in the page where its time belongs', () => {
    patchCall(client, ended('b', 20));
    expect(endedIds()).toEqual([['c'], ['b', 'a']]);
  });

  it('leaves a call older than all pages to the page that brings it', () => {
    patchCall(client, ended('0', 0));
    expect(endedIds()).toEqual([['c'], ['a']]);
  });

  it('keeps lists to their filters, and takes out what no longer belongs', () => {
    client.setQueryData([...keys.liveCalls, { operator: '1001' }], [live('d', 40, { operator: '1001' })]);
    patchCall(client, live('e', 50));
    patchCall(client, live('d', 40, { operator: '1002' }));
    expect(liveIds({ operator: '1001' })).toEqual([]);
  });

  it('renews an open detail and makes none', () => {
    client.setQueryData(keys.call('d'), live('d', 40));
    patchCall(client, live('d', 40, { stage: 'talking' }));
    patchCall(client, live('e', 50));
    expect(client.getQueryData<Call>(keys.call('d'))?.stage).toBe('talking');
    expect(client.getQueryData(keys.call('e'))).toBeUndefined();
  });

  it('leaves lists that were not fetched alone', () => {
    client.clear();
    patchCall(client, live('e', 50));
    expect(liveIds()).toBeUndefined();
  });
});

describe('other events', () => {
  it('renew an operator and let an unknown one join in order', () => {
    client.setQueryData(keys.operators, [anOperator(), anOperator({ extension: '1003' })]);
    applyEvent(client, { id: '1', event: 'operator', data: JSON.stringify(anOperator({ state: 'paused' })) });
    applyEvent(client, { id: '2', event: 'operator', data: JSON.stringify(anOperator({ extension: '1002' })) });
    const operators = client.getQueryData<Operator[]>(keys.operators);
    expect(operators?.map(({ extension, state }) => [extension, state])).toEqual([
      ['1001', 'paused'],
      ['1002', 'ready'],
      ['1003', 'ready'],
    ]);
  });

  it('renew a line and the state of the parts', () => {
    client.setQueryData(keys.lines, [aLine()]);
    applyEvent(client, { id: '1', event: 'line', data: JSON.stringify(aLine({ waiting: 3 })) });
    const system = { pbx: 'lost', database: 'up', spooled: 0 };
    applyEvent(client, { id: '2', event: 'system', data: JSON.stringify(system) });
    expect(client.getQueryData(keys.lines)).toMatchObject([{ waiting: 3 }]);
    expect(client.getQueryData(keys.system)).toEqual(system);
  });

  it('that bring a part back have everything read again, and only those', () => {
    const tell = (database: string) => {
      const data = JSON.stringify({ pbx: 'connected', database, spooled: 0 });
      applyEvent(client, { id: '1', event: 'system', data });
      return client.getQueryState([...keys.liveCalls, {}])?.isInvalidated;
    };
    expect(tell('up')).toBe(false);
    expect(tell('down')).toBe(false);
    expect(tell('up')).toBe(true);
  });

  it('of a kind that this page does not know change nothing', () => {
    const before = liveIds();
    applyEvent(client, { id: '1', event: 'promise', data: 'not even JSON' });
    expect(liveIds()).toEqual(before);
  });

  it('ask for everything anew, but not for the session', () => {
    client.setQueryData(['session'], { name: 'supervisor' });
    applyEvent(client, { id: '1', event: 'resync', data: '{}' });
    expect(client.getQueryState([...keys.liveCalls, {}])?.isInvalidated).toBe(true);
    expect(client.getQueryState(['session'])?.isInvalidated).toBe(false);
  });
});
