import type { Content } from '../markup.ts';
import type { Color } from '../palette.ts';

/** Plain data for plotly. Colors are keys of the palette; no other member's name ends in "color". */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export interface Figure {
  readonly data: readonly { readonly [key: string]: Json }[];
  readonly layout: { readonly [key: string]: Json };
  /** The same for a telephone, where it needs more than to be narrower. */
  readonly narrow?: Pick<Figure, 'data' | 'layout'>;
}

export type Mark = 'line' | 'dashed' | 'dotted' | 'block' | 'cross';

export interface LegendEntry {
  readonly label: Content;
  readonly color: Color;
  readonly mark: Mark;
}

/** One picture: what plotly draws, what its marks mean, and what it shows, in words. */
export interface Drawing {
  readonly figure: Figure;
  readonly legend: readonly LegendEntry[];
  readonly finding: Content;
}

/** The type of everything in a figure: that of the page. */
export const FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Layout that all figures share: no frame, faint horizontal rules, nothing to drag. */
export const LAYOUT: Figure['layout'] = {
  autosize: true,
  margin: { l: 46, r: 14, t: 26, b: 30, pad: 0 },
  paper_bgcolor: 'clear',
  plot_bgcolor: 'clear',
  font: { family: FONT, size: 12, color: 'muted' },
  hoverlabel: { bgcolor: 'panel', bordercolor: 'rule', align: 'left', font: { family: FONT, size: 12, color: 'ink' } },
  showlegend: false,
  dragmode: false,
  barmode: 'stack',
  bargap: 0.12,
  separators: '.,',
};

export const VALUE_AXIS: { readonly [key: string]: Json } = {
  fixedrange: true,
  rangemode: 'tozero',
  gridcolor: 'grid',
  linecolor: 'rule',
  zeroline: false,
  automargin: true,
  nticks: 6,
};

/** The unit of a value axis, written flat above it where it is easiest to read. */
export function unitNote(text: string, y = 1): Json {
  return {
    text,
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y,
    xanchor: 'left',
    yanchor: 'bottom',
    yshift: 5,
    showarrow: false,
    font: { size: 12, color: 'muted' },
  };
}

/** Letters of a name that a figure shows. */
export const LONGEST_NAME = 28;

/** A user's name as plotly takes it, which reads tags, entities and `%{}` in text: escaped, isolated, cut when long. */
export function figureText(name: string): string {
  const letters = [...name.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD')];
  const short = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('');
  const escaped = short.replace(/[&<>%$]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `\u2068${escaped}\u2069`;
}
