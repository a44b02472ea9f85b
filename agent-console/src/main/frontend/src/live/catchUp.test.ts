import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Operator } from '../api/types';
import { anOperator } from '../test/samples';
import { CatchUp } from './catchUp';
import { keys } from './keys';

const paused = { id: '1', event: 'operator', data: JSON.stringify(anOperator({ state: 'paused' })) };
const stateIn = (client: QueryClient) => client.getQueryData<Operator[]>(keys.operators)?.[0]?.state;

describe('an event that comes while an answer is on its way', () => {
  it('is not lost when the answer knows nothing of it', async () => {
    const client = new QueryClient();
    const catchUp = new CatchUp(client);
    const unwatch = catchUp.watch();
    let answer: (operators: Operator[]) => void = () => undefined;
    const fetched = client.query({
      queryKey: keys.operators,
      queryFn: () => new Promise<Operator[]>((resolve) => (answer = resolve)),
    });
    await Promise.resolve();
    catchUp.apply(paused);
    answer([anOperator({ state: 'ready' })]);
    await fetched;
    expect(stateIn(client)).toBe('paused');
    unwatch();
  });

  it('is not applied again to an answer that was asked for later', async () => {
    const client = new QueryClient();
    const catchUp = new CatchUp(client);
    const unwatch = catchUp.watch();
    catchUp.apply(paused);
    await client.query({ queryKey: keys.operators, queryFn: () => [anOperator({ state: 'ready' })] });
    expect(stateIn(client)).toBe('ready');
    unwatch();
  });
});
