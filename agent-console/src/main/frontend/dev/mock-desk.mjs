// The invented desk: notices, referrals, reasons, drafts, entries, board and settings.
const names = (hant, hans, en) => ({ 'zh-Hant': hant, 'zh-Hans': hans, en });
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

export const pauseReasons = [
  { code: 'break', names: names('休息', '休息', 'Break') },
  { code: 'training', names: names('培訓', '培训', 'Training') },
  { code: 'meeting', names: names('會議', '会议', 'Meeting') },
];
export const referrals = [
  { name: names('自來水公司', '自来水公司', 'Water works'), number: '96968', about: names('停水、水管', '停水、水管', 'Water supply') },
  { name: names('煤氣公司', '燃气公司', 'Gas company'), number: '28806999', about: names('煤氣洩漏', '燃气泄漏', 'Gas leaks') },
  { name: names('街道辦事處', '街道办事处', 'District office'), number: '83128888', about: names('居住證明', '居住证明', 'Residence papers') },
];
export const notices = [
  { id: 'n1', texts: names('今天下午 2 時至 5 時，12 座停水檢修。', '今天下午 2 时至 5 时，12 座停水检修。', 'Block 12: no water today from 14:00 to 17:00.'), from: ago(95), until: null, by: 'supervisor', at: ago(95), readAt: null, receipts: [{ operator: '1002', at: ago(80) }] },
  { id: 'n2', texts: names('本月管理費繳費期延至 30 日。', '本月管理费缴费期延至 30 日。', 'This month’s fee may be paid until the 30th.'), from: ago(95), until: null, by: 'supervisor', at: ago(1500), readAt: ago(1400), receipts: [] },
];
const drafts = new Map();
const entries = new Map();
const complete = new Set();

export const settings = {
  version: 3, at: ago(4000), by: 'administrator',
  settings: {
    lines: [
      { line: '100', policy: 'offer-while-greeting', queue: 'default', hours: 'Mo-Fr 08:30-17:30', longestQueue: 0, longestWaitSeconds: 0, overflow: { to: 'none', target: '' }, announceEverySeconds: 30, wrapUpSeconds: 60, lastOperatorMinutes: 60, priority: 0, serviceTarget: { percent: 80, seconds: 20 } },
      { line: '200', policy: 'operator-first', queue: 'english', hours: 'always', longestQueue: 20, longestWaitSeconds: 600, overflow: { to: 'queue', target: 'default' }, announceEverySeconds: 30, wrapUpSeconds: 90, lastOperatorMinutes: 60, priority: 5, serviceTarget: { percent: 90, seconds: 20 } },
    ],
    queues: [
      { name: 'default', skill: null, minimumLevel: 1, widening: [], ageingSecondsPerPoint: 60 },
      { name: 'english', skill: 'english', minimumLevel: 5, widening: [{ afterSeconds: 30, minimumLevel: 2 }], ageingSecondsPerPoint: 60 },
    ],
    operators: [
      { extension: '1001', name: '陳美玲', skills: { english: 3 }, languages: ['zh-Hant', 'zh-Hans'] },
      { extension: '1002', name: '林志強', skills: { english: 8, repair: 5 }, languages: ['zh-Hant', 'en'] },
    ],
    pauseReasons, duty: { numbers: ['1002', '+85291234567'], ringSeconds: 20 },
    outside: { allowed: ['+852########'], perHour: 20 }, referrals,
    holidays: [{ date: '2026-12-25', name: names('聖誕節', '圣诞节', 'Christmas'), lines: [] }],
  },
};
const versions = [
  { version: 3, at: ago(4000), by: 'administrator', comment: 'Christmas', changes: [{ path: 'holidays[date=2026-12-25].date', from: null, to: '2026-12-25' }] },
  { version: 2, at: ago(9000), by: 'administrator', comment: '', changes: [{ path: 'lines[line=200].priority', from: '0', to: '5' }] },
];

/** Answers what belongs to the desk, board and settings; undefined for anything else. */
export function desk({ method, path, body, session, operators, lines, calls, publish }) {
  const own = operators.find((one) => one.extension === session.extension);
  if (path === '/api/desk') {
    return {
      operator: own ?? null, telephone: null, call: own?.call ? calls.get(own.call) : null,
      openRecords: [...calls.values()].filter((call) => call.stage === 'ended' && call.operator === own?.extension && !complete.has(call.id)).slice(0, 2),
      notices, pauseReasons, referrals, colleagues: operators.filter((one) => one !== own),
    };
  }
  if (path === '/api/desk/drafts') return [...drafts].map(([key, value]) => ({ key, at: ago(0), value }));
  const draft = /^\/api\/desk\/drafts\/(.+)$/.exec(path);
  if (draft) {
    if (method === 'DELETE') drafts.delete(decodeURIComponent(draft[1]));
    else drafts.set(decodeURIComponent(draft[1]), body);
    return null;
  }
  const entry = /^\/api\/desk\/calls\/([^/]+)\/entries\/(.+)$/.exec(path);
  if (entry) {
    const of = entries.get(entry[1]) ?? new Map();
    entries.set(entry[1], method === 'DELETE' ? (of.delete(entry[2]), of) : of.set(entry[2], body));
    return method === 'DELETE' ? null : body;
  }
  const call = /^\/api\/desk\/calls\/([^/]+)(?:\/([a-z]+))?$/.exec(path);
  if (call && call[2] === undefined) {
    const found = calls.get(call[1]);
    return found && {
      call: found, lastOperator: '1002', entries: [...(entries.get(call[1]) ?? new Map()).values()], complete: complete.has(call[1]),
      earlier: [...calls.values()].filter((one) => one.caller !== null && one.caller === found.caller && one.id !== found.id).slice(0, 10),
    };
  }
  if (call) {
    if (call[2] === 'complete') complete.add(call[1]);
    return null;
  }
  if (path === '/api/notices' && method === 'GET') return notices;
  if (path === '/api/notices') {
    notices.unshift({ id: `n${notices.length + 1}`, by: session.name, at: ago(0), readAt: null, receipts: [], ...body });
    publish('notice', notices[0]);
    return notices[0];
  }
  const notice = /^\/api\/notices\/([^/]+)(\/read)?$/.exec(path);
  if (notice) {
    const found = notices.find((one) => one.id === notice[1]);
    if (notice[2]) found.readAt = ago(0);
    else if (method === 'DELETE') notices.splice(notices.indexOf(found), 1);
    else Object.assign(found, body);
    return notice[2] || method === 'DELETE' ? null : found;
  }
  if (path === '/api/notes') {
    publish('note', { id: `${Date.now()}`, text: body.text, by: session.name, at: ago(0) });
    return null;
  }
  if (path === '/api/board') return board(operators, lines, calls);
  if (path === '/api/settings' && method === 'GET') return settings;
  if (path === '/api/settings') {
    Object.assign(settings, { version: settings.version + 1, at: ago(0), by: session.name, settings: body.settings });
    versions.unshift({ version: settings.version, at: settings.at, by: settings.by, comment: body.comment, changes: [] });
    return settings;
  }
  if (path === '/api/settings/versions') return { items: versions, next: null };
  if (path === '/api/supervision') return { id: 's1', call: body.call, operator: body.operator ?? '1001', mode: body.mode, with: body.with, stage: 'on', since: new Date().toISOString() };
  if (path.startsWith('/api/supervision/')) return null;
  return undefined;
}

export function board(operators, lines, calls) {
  const recent = [...calls.values()].filter((call) => Date.parse(call.arrivedAt) > Date.now() - 3_600_000);
  const ended = recent.filter((call) => call.stage === 'ended');
  const share = (good, all) => (all === 0 ? null : good / all);
  const answered = recent.filter((call) => call.operatorAnsweredAt !== null);
  return {
    lines: lines.map(({ number, name, waiting, longestWaitMs }) => ({ number, name, waiting, longestWaitMs, target: { percent: 80, seconds: 20 } })),
    operators: operators.reduce((counts, { state }) => ({ ...counts, [state]: (counts[state] ?? 0) + 1 }), {}),
    hour: {
      offered: recent.length, answered: answered.length, abandoned: ended.filter((call) => call.outcome?.startsWith('abandoned')).length,
      lineWithin: share(recent.filter((call) => call.lineWithinStandard).length, recent.length),
      operatorWithin: share(answered.filter((call) => call.operatorWithinStandard).length, answered.length),
      serviceLevel: share(answered.filter((call) => call.msToOperator < 20_000).length, answered.length),
    },
    alarms: operators.some((one) => one.state === 'missed') ? [{ id: 'a1', kind: 'everybody-missed', since: ago(2), line: null }] : [],
    openRecords: ended.slice(0, 2).map((call) => ({ call: call.id, operator: call.operator ?? '1001', endedAt: call.endedAt })),
  };
}
