/** Two tones an octave's third apart: heard through a headset on the desk, and unlike any notification. */
const TONES_HZ = [660, 825];
const LOUDNESS = 0.2;
/** Rings are laid out ahead, so that a tab in the background, whose timers are slow, keeps the cadence. */
const RINGS_AHEAD = 8;

/** Where no line has said otherwise yet. */
const USUAL_CADENCE = [1000, 4000];

/** A burst or a pause: from when on, in seconds after the ring began, and how loud. */
export interface Part {
  at: number;
  loudness: number;
}

/**
 * The course of a ring.
 *
 * @param pattern bursts and pauses in turn, in milliseconds
 * @param passed seconds that the ring has lasted already; what lies before is left out
 */
export function course(pattern: readonly number[], passed = 0): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let ring = 0; ring < RINGS_AHEAD; ring++) {
    pattern.forEach((ms, part) => {
      const end = at + ms / 1000;
      if (end > passed) parts.push({ at: Math.max(at, passed), loudness: part % 2 === 0 ? LOUDNESS : 0 });
      at = end;
    });
  }
  return [...parts, { at, loudness: 0 }];
}

/** Rings in a line's own cadence until told to stop. */
export class Ringer {
  private context: AudioContext | null = null;
  private gain: GainNode | null = null;
  private sources: OscillatorNode[] = [];
  private began = 0;
  private pattern: readonly number[] = USUAL_CADENCE;

  /** Rings in the cadence of the last call until this call's own is known. */
  start(): void {
    this.stop();
    if (typeof AudioContext === 'undefined') return;
    this.context ??= new AudioContext();
    void this.context.resume();
    this.began = this.context.currentTime;
    const gain = this.context.createGain();
    gain.gain.value = 0;
    gain.connect(this.context.destination);
    this.gain = gain;
    const { context } = this;
    this.sources = TONES_HZ.map((hertz) => tone(context, hertz, gain));
    this.plan();
  }

  /** The cadence of the line that is rung: bursts and pauses in turn, in milliseconds. A ring goes on in it. */
  cadence(pattern: readonly number[]): void {
    if (pattern.length < 2 || pattern.join() === this.pattern.join()) return;
    this.pattern = pattern;
    if (this.sources.length > 0) this.plan();
  }

  private plan(): void {
    if (this.context === null || this.gain === null) return;
    const { gain } = this.gain;
    const now = this.context.currentTime;
    gain.cancelScheduledValues(now);
    course(this.pattern, now - this.began).forEach(({ at, loudness }) => gain.setValueAtTime(loudness, this.began + at));
  }

  stop(): void {
    this.sources.forEach((source) => {
      source.stop();
    });
    this.sources = [];
    this.gain?.disconnect();
    this.gain = null;
  }
}

/** The page has one bell. */
export const ringer = new Ringer();

function tone(context: AudioContext, hertz: number, to: AudioNode): OscillatorNode {
  const source = context.createOscillator();
  source.frequency.value = hertz;
  source.connect(to);
  source.start();
  return source;
}

/** A notification of the desktop while another window is in front; returns the way to take it back. */
export function notify(title: string, body: string): () => void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted' || document.hasFocus()) {
    return () => undefined;
  }
  const note = new Notification(title, { body, tag: 'hotline-ring', requireInteraction: true });
  note.onclick = () => {
    window.focus();
    note.close();
  };
  return () => {
    note.close();
  };
}
