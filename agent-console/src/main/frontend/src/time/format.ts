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

/** Chinese readers divide a date by strokes; in English only the ISO order has one meaning everywhere. */
const dateMark = (language: string): string => (language.startsWith('zh') ? '/' : '-');

function dayOf(time: Date, language: string): string {
  return [pad(time.getMonth() + 1), pad(time.getDate())].join(dateMark(language));
}

/** Time of day in the browser's zone: `09:05:07`. */
export function timeOfDay(iso: string): string {
  const time = new Date(iso);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(pad).join(':');
}

/** Date and time of day, with the year: `2026-11-23 09:05:07`. */
export function dateTime(iso: string, language: string): string {
  const time = new Date(iso);
  return `${time.getFullYear()}${dateMark(language)}${dayOf(time, language)} ${timeOfDay(iso)}`;
}

/** Time of day for today's calls, with the day before it for older ones, so that rows stay short. */
export function listTime(iso: string, language: string, now: number): string {
  const time = new Date(iso);
  const today = time.toDateString() === new Date(now).toDateString();
  return today ? timeOfDay(iso) : `${dayOf(time, language)} ${timeOfDay(iso)}`;
}
