/** Two tones an octave's third apart: heard through a headset on the desk, and unlike any notification. */
const TONES_HZ = [660, 825];
const LOUDNESS = 0.2;
/** Rings are laid out ahead, so that a tab in the background, whose timers are slow, keeps the cadence. */
const RINGS_AHEAD = 8;

/** Rings in a line's own cadence until told to stop. */
export class Ringer {
  private context: AudioContext | null = null;
  private sources: OscillatorNode[] = [];

  /** @param pattern bursts and pauses in turn, in milliseconds */
  start(pattern: number[]): void {
    this.stop();
    if (typeof AudioContext === 'undefined' || pattern.length < 2) return;
    this.context ??= new AudioContext();
    void this.context.resume();
    const gain = this.context.createGain();
    gain.gain.value = 0;
    gain.connect(this.context.destination);
    let at = this.context.currentTime;
    for (let ring = 0; ring < RINGS_AHEAD; ring++) {
      pattern.forEach((ms, part) => {
        if (part % 2 === 0) gain.gain.setValueAtTime(LOUDNESS, at);
        else gain.gain.setValueAtTime(0, at);
        at += ms / 1000;
      });
    }
    gain.gain.setValueAtTime(0, at);
    const { context } = this;
    this.sources = TONES_HZ.map((hertz) => tone(context, hertz, gain));
  }

  stop(): void {
    this.sources.forEach((source) => {
      source.stop();
    });
    this.sources = [];
  }
}

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
