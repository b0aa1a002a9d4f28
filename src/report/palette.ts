/**
 * Every color of the report, once for paper and once for dark screens. Figures name a color by its key and the page
 * looks it up, so they follow the reader's setting. Hues follow Okabe and Ito (2008), told apart by people with any
 * color vision; lines keep a contrast of 3:1 and text one of 4.5:1 with the paper behind them.
 */
export const PALETTE = {
  paper: { light: '#ffffff', dark: '#15181d' },
  panel: { light: '#f5f6f8', dark: '#1d2128' },
  ink: { light: '#1a1e24', dark: '#e8eaed' },
  muted: { light: '#5a6370', dark: '#a3abb6' },
  rule: { light: '#d9dde2', dark: '#343a44' },
  grid: { light: '#e9ecef', dark: '#2a2f38' },
  clear: { light: 'rgba(0,0,0,0)', dark: 'rgba(0,0,0,0)' },
  accent: { light: '#0063a3', dark: '#6db8f2' },
  accentBand: { light: 'rgba(0,99,163,0.16)', dark: 'rgba(109,184,242,0.22)' },
  erlangC: { light: '#c24e00', dark: '#ff9d5c' },
  erlangA: { light: '#00795a', dark: '#45cba0' },
  workload: { light: '#a9b4c2', dark: '#5b6675' },
  workloadFill: { light: 'rgba(136,150,168,0.28)', dark: 'rgba(136,150,168,0.24)' },
  good: { light: '#00694e', dark: '#5fd6ae' },
  bad: { light: '#b23a00', dark: '#ffa06b' },
  open: { light: '#7a5c00', dark: '#e8c34f' },
  series0: { light: '#0063a3', dark: '#6db8f2' },
  series1: { light: '#d46a00', dark: '#f5a04a' },
  series2: { light: '#00896a', dark: '#45cba0' },
  series3: { light: '#a63d86', dark: '#e08cc6' },
  series4: { light: '#8a7500', dark: '#dccb4e' },
  series5: { light: '#3f95cc', dark: '#a5d8f7' },
  series6: { light: '#6b5bb5', dark: '#b3a6f0' },
  series7: { light: '#7b838d', dark: '#8f98a3' },
  band0: { light: 'rgba(0,99,163,0.15)', dark: 'rgba(109,184,242,0.2)' },
  band1: { light: 'rgba(212,106,0,0.15)', dark: 'rgba(245,160,74,0.2)' },
  band2: { light: 'rgba(0,137,106,0.15)', dark: 'rgba(69,203,160,0.2)' },
  band3: { light: 'rgba(166,61,134,0.15)', dark: 'rgba(224,140,198,0.2)' },
  band4: { light: 'rgba(138,117,0,0.15)', dark: 'rgba(220,203,78,0.2)' },
  band5: { light: 'rgba(63,149,204,0.15)', dark: 'rgba(165,216,247,0.2)' },
  band6: { light: 'rgba(107,91,181,0.15)', dark: 'rgba(179,166,240,0.2)' },
} as const;

export type Color = keyof typeof PALETTE;
export type Theme = 'light' | 'dark';

const SERIES = ['series0', 'series1', 'series2', 'series3', 'series4', 'series5', 'series6'] as const;

/** How many series have a color of their own; what is left over shares `series7`, a gray. */
export const SERIES_COLORS = SERIES.length;

const BANDS = ['band0', 'band1', 'band2', 'band3', 'band4', 'band5', 'band6'] as const;

/** The same color, thin enough to see through: for what is around a line. */
export function bandColor(index: number): Color {
  return BANDS[index] ?? 'workloadFill';
}

/** The color of the series at `index`. */
export function seriesColor(index: number): Color {
  return SERIES[index] ?? 'series7';
}

/** CSS custom properties, `--ink` and so on, of one theme. */
export function paletteCss(theme: Theme): string {
  return Object.entries(PALETTE)
    .map(([name, color]) => `--${name}:${color[theme]};`)
    .join('');
}
