// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csrfToken, get, listenForSignedOut, request } from './http';
import { Problem, problemOf } from './problem';

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn());
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const answer = (status: number, body: unknown) => {
  vi.mocked(fetch).mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));
};

describe('a request', () => {
  it('that changes something carries the CSRF token', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Bb';
    answer(200, {});
    await request('PUT', '/api/operators/1001/state', { state: 'ready' });
    expect(vi.mocked(fetch).mock.calls[0]?.[1]).toMatchObject({ headers: { 'X-XSRF-TOKEN': 'a+b' } });
  });

  it('fails with the id of the problem document', async () => {
    answer(422, { id: 'state-not-settable', detail: 'There is no state "happy"' });
    await expect(get('/api/x')).rejects.toMatchObject({ id: 'state-not-settable', status: 422 });
  });

  it('tells of a session that ended', async () => {
    const ended = vi.fn();
    listenForSignedOut(ended);
    answer(401, { id: 'not-signed-in' });
    await expect(get('/api/calls')).rejects.toBeInstanceOf(Problem);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('takes a wrong password for no ended session', async () => {
    const ended = vi.fn();
    listenForSignedOut(ended);
    answer(401, { id: 'sign-in-failed' });
    await expect(request('POST', '/api/session', {})).rejects.toMatchObject({ id: 'sign-in-failed' });
    expect(ended).not.toHaveBeenCalled();
  });

  it('without any answer is a problem of the network', async () => {
    vi.mocked(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(get('/api/calls')).rejects.toMatchObject({ id: 'network' });
  });
});

describe('answers that are no problem documents', () => {
  it('are unexpected, whatever they hold', async () => {
    expect(await problemOf(new Response('<html>502</html>', { status: 502 }))).toMatchObject({ id: 'unexpected' });
    expect(await problemOf(new Response('null', { status: 500 }))).toMatchObject({ id: 'unexpected' });
  });

  it('without a cookie there is no token', () => {
    expect(csrfToken('other=1')).toBe('');
  });
});
