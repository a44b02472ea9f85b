/**
 * The console's colours: porcelain and ink, a vermilion seal as the only ornament. Colour never stands
 * alone: every state also has its word and its shape. Pairs are checked against WCAG 2.2 AA by a test.
 */
export interface Palette {
  ground: string;
  surface: string;
  raised: string;
  border: string;
  control: string;
  text: string;
  muted: string;
  primary: string;
  onPrimary: string;
  focus: string;
  seal: string;
  rail: string;
  railText: string;
  railActive: string;
  good: string;
  goodGround: string;
  warn: string;
  warnGround: string;
  bad: string;
  badGround: string;
  info: string;
  infoGround: string;
  idle: string;
  idleGround: string;
  hold: string;
  holdGround: string;
}

export const light: Palette = {
  ground: '#f1f2ee',
  surface: '#ffffff',
  raised: '#f8f8f5',
  border: '#d8dbd3',
  control: '#848c84',
  text: '#182226',
  muted: '#515c5c',
  primary: '#0d5a6e',
  onPrimary: '#ffffff',
  focus: '#0b6fc2',
  seal: '#b8371f',
  rail: '#12262d',
  railText: '#bccbce',
  railActive: '#21414b',
  good: '#17653a',
  goodGround: '#e0f1e6',
  warn: '#7a4b00',
  warnGround: '#fbeed2',
  bad: '#a1261a',
  badGround: '#fbe5e1',
  info: '#1b5490',
  infoGround: '#e1ecf8',
  idle: '#515c5c',
  idleGround: '#e8eae5',
  hold: '#653a8a',
  holdGround: '#efe6f6',
};

export const dark: Palette = {
  ground: '#0d1417',
  surface: '#141e22',
  raised: '#19252a',
  border: '#2b3a40',
  control: '#6f8087',
  text: '#e5ebeb',
  muted: '#a2b0b3',
  primary: '#74c5d8',
  onPrimary: '#06222a',
  focus: '#7cc0ff',
  seal: '#d9523a',
  rail: '#0a1012',
  railText: '#a9b8bb',
  railActive: '#1a2d34',
  good: '#82d5a3',
  goodGround: '#14301f',
  warn: '#f0c471',
  warnGround: '#36290e',
  bad: '#ff9d8e',
  badGround: '#421811',
  info: '#93bff0',
  infoGround: '#142b45',
  idle: '#a2b0b3',
  idleGround: '#253238',
  hold: '#cfaaef',
  holdGround: '#30214a',
};

/** Tones a chip, note or timeline bar can have. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'idle' | 'hold';

/** CSS custom properties of a palette: `goodGround` becomes `--good-ground`. */
export function cssVariables(palette: Palette): [string, string][] {
  return Object.entries(palette).map(([name, colour]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    colour as string,
  ]);
}
