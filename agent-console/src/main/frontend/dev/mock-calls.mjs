// Invented calls: a yesterday full of ended ones, and a journey that lets new ones happen now.
const CADENCES = {
  100: { name: 'china', pattern: [1000, 4000] },
  200: { name: 'uk', pattern: [400, 200, 400, 2000] },
};
const CALLERS = [
  ['13812348000', '張三'], ['02087654321', null], ['85223456789', '李太太 12座3A'], [null, null],
  ['13900001111', '=HYPERLINK("x")'], ['442071234567', 'O’Brien & Söhne'], ['13577778888', '王 ☎️ 小姐'], ['1001', '很長的名字'.repeat(7)],
];
let serial = 0;
const iso = (ms) => new Date(ms).toISOString();
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const periodOf = (call) => call.cadence.pattern.reduce((sum, part) => sum + part, 0);
const rings = (call, ms) => Math.floor(ms / periodOf(call)) + 1;

function newCall(at, line = Math.random() < 0.8 ? '100' : '200') {
  const [caller, callerName] = pick(CALLERS);
  serial += 1;
  return {
    id: `pbx1-${Math.floor(at / 1000)}.${serial}`, pbx: 'pbx1', direction: 'inbound', line, queue: line,
    caller, callerName, arrivedAt: iso(at), lineAnsweredAt: null, operatorAnsweredAt: null, endedAt: null,
    msToLine: null, ringsToLine: null, lineWithinStandard: null,
    msToOperator: null, ringsToOperator: null, operatorWithinStandard: null,
    operator: null, waitMs: 0, talkMs: null, releasedBy: null, outcome: null, stage: 'ringing',
    cadence: CADENCES[line], greeting: null, offers: [], holds: [], gaps: [], certainty: 'provisional',
  };
}
const since = (call, at) => at - Date.parse(call.arrivedAt);

function answerLine(call, at) {
  const ms = since(call, at);
  Object.assign(call, {
    lineAnsweredAt: iso(at), msToLine: ms, ringsToLine: rings(call, ms), lineWithinStandard: true,
    greeting: { from: iso(at), ms: 5200 }, stage: 'greeting',
  });
}
function offer(call, operator, at) {
  call.offers.push({ operator, from: iso(at), to: null, result: null });
  call.stage = 'offered';
}
function offerEnds(call, at, result) {
  Object.assign(call.offers.at(-1), { to: iso(at), result });
  call.stage = 'waiting';
}
function answer(call, at) {
  const ms = since(call, at);
  offerEnds(call, at, 'answered');
  Object.assign(call, {
    operator: call.offers.at(-1).operator, operatorAnsweredAt: iso(at), msToOperator: ms,
    ringsToOperator: rings(call, ms), operatorWithinStandard: rings(call, ms) <= 3,
    waitMs: at - Date.parse(call.lineAnsweredAt), stage: 'talking',
  });
}
function end(call, at, outcome, releasedBy) {
  const late = since(call, at) >= 3 * periodOf(call);
  Object.assign(call, {
    endedAt: iso(at), outcome, releasedBy, stage: 'ended',
    waitMs: call.lineAnsweredAt && !call.operatorAnsweredAt ? at - Date.parse(call.lineAnsweredAt) : call.waitMs,
    talkMs: call.operatorAnsweredAt ? at - Date.parse(call.operatorAnsweredAt) : null,
    operatorWithinStandard: call.operatorWithinStandard ?? (late ? false : null),
  });
}

/** Ended calls of the last day, of every kind. */
export function callsOfYesterday(count) {
  return Array.from({ length: count }, (_, index) => {
    const at = Date.now() - (index + 1) * 200_000 - Math.random() * 60_000;
    const call = newCall(at);
    call.certainty = index < 2 ? 'provisional' : 'final';
    const burst = call.cadence.pattern[0];
    if (index % 9 === 4) {
      end(call, at + 700, 'abandoned-ringing', 'caller');
      return call;
    }
    answerLine(call, at + burst + 6);
    if (index % 11 === 5) {
      end(call, at + burst + 26_000, 'abandoned-waiting', 'caller');
      return call;
    }
    let now = at + burst + 60;
    if (index % 4 === 1) {
      offer(call, '1002', now);
      offerEnds(call, (now += 14_900), 'missed');
      now += 8;
    }
    offer(call, pick(['1001', '1003']), now);
    answer(call, (now += 4000 + Math.random() * 5000));
    if (index % 5 === 2) call.holds.push({ from: iso(now + 30_000), to: iso(now + 55_000) });
    if (index % 13 === 3) call.gaps.push('application-down');
    if (index % 17 === 6) call.gaps.push('fallback');
    end(call, now + 60_000 + Math.random() * 240_000, 'answered', pick(['caller', 'caller', 'operator', 'undetermined']));
    return call;
  });
}

/** Lets calls happen in real time, somewhat faster than a real room. */
export class Journey {
  constructor(operators, lines, publish) {
    Object.assign(this, { operators, lines, publish, waiting: [] });
  }

  start() {
    this.arrive();
    setInterval(() => this.arrive(), 14_000);
    setInterval(() => this.route(), 500);
  }

  setState(operator, state) {
    const busy = ['offered', 'talking', 'holding'].includes(operator.state);
    if (busy && state !== 'ready') operator.next = state;
    else Object.assign(operator, { state, since: iso(Date.now()), next: null });
    this.publish('operator', operator);
  }

  arrive() {
    const call = newCall(Date.now(), '100');
    this.publish('call', call);
    setTimeout(() => {
      answerLine(call, Date.now());
      this.waiting.push(call);
      this.publish('call', call);
      this.count();
    }, 1000);
  }

  route() {
    const operator = this.operators.find((one) => one.state === 'ready');
    const call = operator && this.waiting.shift();
    if (!call) return;
    this.become(operator, 'offered', call.id);
    offer(call, operator.extension, Date.now());
    this.publish('call', call);
    this.count();
    setTimeout(() => this.talk(call, operator), 4000 + Math.random() * 4000);
  }

  talk(call, operator) {
    answer(call, Date.now());
    operator.today.answered += 1;
    this.become(operator, 'talking', call.id);
    this.publish('call', call);
    setTimeout(() => {
      end(call, Date.now(), 'answered', 'caller');
      this.publish('call', call);
      this.become(operator, operator.next ?? 'ready', null);
      setTimeout(() => this.publish('call', Object.assign(call, { certainty: 'final' })), 1500);
    }, 20_000 + Math.random() * 40_000);
  }

  become(operator, state, call) {
    Object.assign(operator, { state, call, since: iso(Date.now()), next: call ? operator.next : null });
    this.publish('operator', operator);
  }

  count() {
    const oldest = this.waiting[0];
    const wait = oldest ? Date.now() - Date.parse(oldest.lineAnsweredAt) : null;
    Object.assign(this.lines[0], { waiting: this.waiting.length, longestWaitMs: wait });
    this.publish('line', this.lines[0]);
  }
}
