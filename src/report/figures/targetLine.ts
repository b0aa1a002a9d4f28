import type { Json } from './drawing.ts';

type Values = readonly (number | null)[];

interface Place {
  readonly quarter: number;
  readonly side: 'top' | 'bottom';
}

const PLACES: readonly Place[] = [3, 2, 1, 0].flatMap((quarter) => [
  { quarter, side: 'bottom' },
  { quarter, side: 'top' },
]);
/** Half the height of the writing and its distance from the line, as a share of the axis. */
const HALF_LINE = 0.035;

/**
 * A target across an axis of shares, with its meaning written beside it: above or below, on the quarter of the day where
 * the series leave most room.
 *
 * @param highest value of the axis
 */
export function targetLine(
  level: number,
  text: string,
  series: readonly Values[],
  highest = 1,
): { readonly shapes: readonly Json[]; readonly annotations: readonly Json[] } {
  const rooms = PLACES.map((each) => room(level, series, each, highest));
  const { quarter, side } = PLACES[rooms.indexOf(Math.max(...rooms))] ?? { quarter: 3, side: 'bottom' };
  const place = { xref: 'paper', yref: 'y' } as const;
  return {
    shapes: [
      { ...place, type: 'line', x0: 0, x1: 1, y0: level, y1: level, line: { color: 'ink', width: 1.2, dash: 'dash' } },
    ],
    annotations: [
      {
        ...place,
        text,
        x: quarter === 3 ? 0.995 : quarter / 4 + 0.005,
        y: level,
        xanchor: quarter === 3 ? 'right' : 'left',
        yanchor: side,
        borderpad: 0,
        bgcolor: 'paper',
        showarrow: false,
        font: { size: 12, color: 'ink' },
      },
    ],
  };
}

/** The least distance between the middle of the writing and the series; nothing where one of them crosses it. */
function room(level: number, series: readonly Values[], { quarter, side }: Place, highest: number): number {
  const middle = level + (side === 'bottom' ? HALF_LINE : -HALF_LINE) * highest;
  const distances = series.flatMap((values) => {
    const from = Math.floor((quarter / 4) * values.length);
    const part = values.slice(Math.max(0, from - 1), Math.ceil(((quarter + 1) / 4) * values.length) + 1);
    const known = part.flatMap((value) => (value === null ? [] : [value - middle]));
    return known.some((each) => each < 0) && known.some((each) => each > 0) ? [0] : known.map(Math.abs);
  });
  return Math.min(...distances);
}
