// A stand-in for the application, for work on the console without a PBX: same addresses, invented calls.
// PORT=… node dev/mock-server.mjs    Any account name of the first accounts signs in with any password.
// The password `first` asks for a new one. Under /dev it plays faults: POST /dev/pbx-lost, /dev/database-down, /dev/well, /dev/sign-out, /dev/drop.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Journey, callsOfYesterday } from './mock-calls.mjs';
import { desk } from './mock-desk.mjs';
import { lines, operators } from './mock-room.mjs';

const ROLES = ['supervisor', 'auditor', 'manager', 'clerk', 'after-sales', 'department', 'administrator'];
const sessions = new Map();
const state = { system: { pbx: 'connected', database: 'up', spooled: 0 }, version: 'mock' };
const calls = new Map(callsOfYesterday(400).map((call) => [call.id, call]));
const streams = new Set();
let eventId = 0;

function publish(event, data) {
  eventId += 1;
  for (const stream of streams) stream.write(`id: ${eventId}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

const journey = new Journey(operators, lines, (event, data) => {
  if (event === 'call') calls.set(data.id, data);
  publish(event, data);
});

const problem = (response, status, id) => {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ type: `urn:hotline:problem:${id}`, title: id, status, id }));
};
const json = (response, body) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};
const bodyOf = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
};

const newestFirst = (a, b) => b.arrivedAt.localeCompare(a.arrivedAt) || b.id.localeCompare(a.id);
const standardOf = (call) =>
  call.operatorWithinStandard === null ? 'none' : call.operatorWithinStandard ? 'met' : 'missed';

function search(query) {
  const is = (name, test) => (call) => !query.get(name) || test(call, query.get(name));
  const tests = [
    is('from', (call, value) => call.arrivedAt >= value),
    is('to', (call, value) => call.arrivedAt < value),
    is('line', (call, value) => call.line === value),
    is('operator', (call, value) => call.operator === value),
    is('caller', (call, value) => (call.caller ?? '').includes(value)),
    is('outcome', (call, value) => call.outcome === value),
    is('standard', (call, value) => standardOf(call) === value),
    is('live', (call, value) => (call.stage !== 'ended') === (value === 'true')),
    is('after', (call, value) => `${call.arrivedAt} ${call.id}` < value),
  ];
  const limit = Number(query.get('limit') ?? 50);
  const found = [...calls.values()].filter((call) => tests.every((test) => test(call))).sort(newestFirst);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit ? `${last.arrivedAt} ${last.id}` : null };
}

async function signIn(request, response) {
  const { name, password } = await bodyOf(request);
  const operator = operators.find((one) => one.extension === name);
  if (!operator && !ROLES.includes(name)) return problem(response, 401, 'sign-in-failed');
  const key = randomUUID();
  sessions.set(key, { name, role: operator ? 'operator' : name, extension: operator?.extension ?? (name === 'supervisor' ? '1901' : null), language: null, mustChangePassword: password === 'first' });
  response.appendHeader('Set-Cookie', `MOCK=${key}; Path=/; HttpOnly`);
  return json(response, sessions.get(key));
}

const sessionKey = (request) => /MOCK=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];

function stream(response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': here\n\n');
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

async function setState(request, response, extension) {
  const operator = operators.find((one) => one.extension === extension);
  const { state: wanted, reason = null } = await bodyOf(request);
  if (!operator) return problem(response, 404, 'operator-not-found');
  if (!['ready', 'paused', 'signed-out'].includes(wanted)) return problem(response, 422, 'state-not-settable');
  operator.reason = reason;
  journey.setState(operator, wanted);
  return json(response, operator);
}

async function api(request, response, path, query) {
  if (path === '/api/session' && request.method === 'POST') return signIn(request, response);
  if (path === '/api/session' && request.method === 'DELETE') sessions.delete(sessionKey(request));
  const session = sessions.get(sessionKey(request));
  if (!session) return request.method === 'DELETE' ? response.writeHead(204).end() : problem(response, 401, 'not-signed-in');
  if (path === '/api/session') return json(response, session);
  if (path === '/api/session/password') session.mustChangePassword = false;
  if (path.startsWith('/api/session/')) return response.writeHead(204).end();
  if (path === '/api/stream') return stream(response);
  if (path === '/api/status') return json(response, { ...state.system, version: state.version });
  if (path === '/api/operators') return json(response, operators);
  if (path === '/api/lines') return json(response, lines);
  if (path === '/api/calls') return json(response, search(query));
  const body = request.method === 'GET' || path.endsWith('/state') || path.endsWith('/closed') ? {} : await bodyOf(request);
  const answer = desk({ method: request.method, path, body, session, operators, lines, calls, publish });
  if (answer !== undefined) return answer === null ? response.writeHead(204).end() : json(response, answer);
  const telephone = /^\/api\/operators\/(\d+)\/telephone$/.exec(path);
  if (telephone) {
    const operator = operators.find((one) => one.extension === telephone[1]);
    operator.telephone = body.telephone;
    publish('operator', operator);
    return json(response, operator);
  }
  const call = /^\/api\/calls\/(.+)$/.exec(path);
  if (call) return calls.has(call[1]) ? json(response, calls.get(call[1])) : problem(response, 404, 'call-not-found');
  const operator = /^\/api\/operators\/(\d+)\/state$/.exec(path);
  if (operator) return setState(request, response, operator[1]);
  const line = /^\/api\/lines\/(\d+)\/closed$/.exec(path);
  if (line) {
    const found = lines.find((one) => one.number === line[1]);
    found.closedNow = (await bodyOf(request)).closed;
    publish('line', found);
    return json(response, found);
  }
  return problem(response, 404, 'not-found');
}

function play(fault) {
  if (fault === 'drop') streams.forEach((one) => one.destroy());
  if (fault === 'sign-out') sessions.clear();
  if (fault === 'sign-out') streams.forEach((one) => one.destroy());
  if (fault === 'pbx-lost') state.system = { ...state.system, pbx: 'lost' };
  if (fault === 'database-down') state.system = { ...state.system, database: 'down', spooled: 17 };
  if (fault === 'well') state.system = { pbx: 'connected', database: 'up', spooled: 0 };
  if (fault === 'empty') calls.clear();
  publish('system', state.system);
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=mock; Path=/');
  if (pathname.startsWith('/dev/')) {
    play(pathname.slice('/dev/'.length));
    response.writeHead(204).end();
    return;
  }
  void api(request, response, pathname, searchParams);
});
setInterval(() => streams.forEach((one) => one.write(': beat\n\n')), 10_000);
journey.start();
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`mock application on http://127.0.0.1:${server.address().port}`);
});
