// The invented room: four operators and two lines.
const figures = (offered, answered, talkMs) => ({
  offered,
  answered,
  missed: offered - answered,
  talkMs,
  averageTalkMs: answered > 0 ? Math.round(talkMs / answered) : null,
  withinStandard: Math.max(0, answered - 1),
});
const operator = (extension, name, state, minutes, today) => ({
  extension,
  name,
  state,
  since: new Date(Date.now() - minutes * 60_000).toISOString(),
  phone: state === 'signed-out' ? 'unknown' : 'registered',
  call: null,
  today,
  next: null,
});

export const operators = [
  operator('1001', '陳美玲', 'ready', 3, figures(31, 30, 5_640_000)),
  operator('1002', '林志強', 'ready', 1, figures(27, 24, 4_230_000)),
  operator('1003', 'Anna Weber', 'paused', 12, figures(18, 18, 3_910_000)),
  operator('1004', '王小明', 'signed-out', 95, figures(0, 0, 0)),
];

export const lines = [
  { number: '100', name: '服務中心', language: 'zh-Hant', cadence: 'china', open: true, waiting: 0, longestWaitMs: null, closedNow: false },
  { number: '200', name: 'Residents', language: 'en', cadence: 'uk', open: false, waiting: 0, longestWaitMs: null, closedNow: false },
];
