import type { Figure, Json } from '../report/figures/drawing.ts';
import { type Color, PALETTE, type Theme } from '../report/palette.ts';

/** A figure in the colors of a theme: they are keys of the palette, under members whose name ends in "color" and nowhere else. */
export function paint(figure: Figure, theme: Theme): { readonly data: Json[]; readonly layout: Figure['layout'] } {
  return { data: figure.data.map((trace) => painted(trace, '', theme)), layout: paintedMap(figure.layout, theme) };
}

function painted(value: Json, key: string, theme: Theme): Json {
  if (Array.isArray(value)) return value.map((each) => painted(each, key, theme));
  if (typeof value === 'object' && value !== null) return paintedMap(value as Figure['layout'], theme);
  return typeof value === 'string' && key.endsWith('color') && Object.hasOwn(PALETTE, value)
    ? PALETTE[value as Color][theme]
    : value;
}

function paintedMap(map: Figure['layout'], theme: Theme): Figure['layout'] {
  return Object.fromEntries(Object.entries(map).map(([name, each]) => [name, painted(each, name, theme)]));
}
