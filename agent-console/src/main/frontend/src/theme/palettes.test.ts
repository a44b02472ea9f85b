import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { dark, light, type Palette } from './palettes';

const TEXT: [keyof Palette, keyof Palette][] = [
  ['text', 'ground'],
  ['text', 'surface'],
  ['text', 'raised'],
  ['text', 'infoGround'],
  ['muted', 'ground'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['muted', 'infoGround'],
  ['primary', 'surface'],
  ['onPrimary', 'primary'],
  ['railText', 'rail'],
  ['good', 'goodGround'],
  ['warn', 'warnGround'],
  ['bad', 'badGround'],
  ['info', 'infoGround'],
  ['idle', 'idleGround'],
  ['hold', 'holdGround'],
  ['bad', 'raised'],
];
/** Borders of controls, focus and shapes: 3 to 1 (WCAG 1.4.11). */
const SHAPES: [keyof Palette, keyof Palette][] = [
  ['control', 'surface'],
  ['control', 'ground'],
  ['focus', 'surface'],
  ['focus', 'ground'],
  ['focus', 'rail'],
  ['good', 'surface'],
  ['bad', 'surface'],
  ['seal', 'surface'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  it.each(TEXT)('can be read: %s on %s', (one, other) => {
    expect(contrast(palette[one], palette[other])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('can be seen: %s on %s', (one, other) => {
    expect(contrast(palette[one], palette[other])).toBeGreaterThanOrEqual(3);
  });
});
