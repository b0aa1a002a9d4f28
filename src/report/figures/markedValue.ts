import type { Json } from './drawing.ts';

/** A value of the lower axis marked from top to bottom, with what it means written above, on one side of it. */
export function markedValue(
  value: number,
  text: string,
  xanchor: 'left' | 'right',
): { readonly shapes: readonly Json[]; readonly annotations: readonly Json[] } {
  return {
    shapes: [markLine(value)],
    annotations: [
      {
        text,
        xref: 'x',
        yref: 'paper',
        x: value,
        y: 1,
        xanchor,
        yanchor: 'bottom',
        showarrow: false,
        font: { size: 12, color: 'ink' },
      },
    ],
  };
}

/** The line alone. */
export function markLine(value: number): Json {
  return {
    type: 'line',
    xref: 'x',
    yref: 'paper',
    x0: value,
    x1: value,
    y0: 0,
    y1: 1,
    line: { color: 'ink', width: 1.2, dash: 'dash' },
  };
}
