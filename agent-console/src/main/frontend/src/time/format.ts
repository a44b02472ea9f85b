const pad = (value: number): string => String(value).padStart(2, '0');

/** A running or finished length: `0:07`, `12:30`, `1:02:03`. Negative lengths (clock drift) read as zero. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0
    ? `${hours}:${pad(minutes % 60)}:${pad(seconds % 60)}`
    : `${minutes}:${pad(seconds % 60)}`;
}

/** Seconds with one decimal, for the two clocks: `1.0`, `14.9`. Cut, not rounded: 14.98 s is not 15.0. */
export function seconds(ms: number): string {
  return (Math.floor(ms / 100) / 10).toFixed(1);
}

/** An offset on the timeline: `0:01.0`, `2:05.3`. */
export function offset(ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100);
  return `${clock(tenths * 100)}.${tenths % 10}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, kind: 'time' | 'day' | 'full'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const known = formats.get(key);
  if (known) return known;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const day = { month: '2-digit', day: '2-digit' } as const;
  const options =
    kind === 'time' ? time : kind === 'day' ? day : ({ year: 'numeric', ...day, ...time } as const);
  const made = new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

/** Time of day in the browser's zone: `09:05:07`. */
export function timeOfDay(iso: string, language: string): string {
  return format(language, 'time').format(new Date(iso));
}

/** Date and time of day, with the year. */
export function dateTime(iso: string, language: string): string {
  return format(language, 'full').format(new Date(iso));
}

/** Time of day for today's calls, with the day before it for older ones, so that rows stay short. */
export function listTime(iso: string, language: string, now: number): string {
  const today = new Date(iso).toDateString() === new Date(now).toDateString();
  const time = timeOfDay(iso, language);
  return today ? time : `${format(language, 'day').format(new Date(iso))} ${time}`;
}
