import type { Link } from '../phone/phone';
import type { Tone } from '../theme/palettes';

export const LINK_TONES: Record<Link, Tone> = {
  off: 'idle', elsewhere: 'warn', connecting: 'idle', ready: 'good', lost: 'bad', refused: 'bad',
};
