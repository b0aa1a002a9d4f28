import { describe, expect, it } from 'vitest';
import { type Color, PALETTE, seriesColor, type Theme } from '../../src/report/palette.ts';

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(color: Color, behind: Color, theme: Theme): number {
  const [light = 0, dark = 0] = [color, behind]
    .map((each) => luminance(PALETTE[each][theme]))
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: readonly Color[] = ['ink', 'muted', 'accent', 'good', 'bad', 'open'];
const LINES: readonly Color[] = ['erlangC', 'erlangA', ...Array.from({ length: 8 }, (_, index) => seriesColor(index))];

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  it.each(TEXT)('writes %s text with a contrast of 4.5:1 on paper and panels', (color) => {
    expect(contrast(color, 'paper', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color, 'panel', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINES)('draws %s lines with a contrast of 3:1', (color) => {
    expect(contrast(color, 'paper', theme)).toBeGreaterThanOrEqual(3);
  });
});
