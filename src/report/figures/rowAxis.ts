import type { Json } from './drawing.ts';

/** The axis of rows with names, the first on top; `range` where they need other room above and below than plotly gives them. */
export function rowAxis(names: readonly string[], range?: readonly [bottom: number, top: number]): Json {
  return {
    fixedrange: true,
    automargin: true,
    ...(range === undefined ? { autorange: 'reversed' } : { range }),
    tickvals: names.map((_, row) => row),
    ticktext: names,
    ticks: 'outside',
    ticklen: 6,
    tickcolor: 'clear',
  };
}
