import type { Cause, Explanation, Miss } from '../../experiment/explain/explanation.ts';
import type { Drawing, Figure } from '../figures/drawing.ts';
import { bars, timeFigure } from '../figures/timeFigure.ts';
import { NONE } from '../format.ts';
import type { Grid } from '../grid.ts';
import type { Color } from '../palette.ts';
import { causeColor, causeLabel } from './labels.ts';
import { points } from './points.ts';
import { missesSentence } from './sentences.ts';

const POINTS = 100;

/** What every interval below its target lost, by cause, stacked; `null` where none is asked about. */
export function missCauses(explanation: Explanation, grid: Grid): Drawing | null {
  const { misses } = explanation;
  if (misses.length === 0) return null;
  const byInterval = new Map(misses.map((miss) => [miss.interval, miss]));
  const at = (of: (miss: Miss) => number) =>
    grid.starts.map((_, interval) => {
      const miss = byInterval.get(interval);
      return miss === undefined ? null : of(miss) * POINTS;
    });
  const causes = [
    ...new Map(misses.flatMap((miss) => miss.causes.map((cause) => [cause.id, cause] as const))).values(),
  ];
  const share = (id: Cause['id']) => (miss: Miss) =>
    miss.causes.find((cause) => cause.id === id)?.contribution.mean ?? 0;
  return {
    figure: timeFigure({
      grid,
      unit: 'points of service level lost',
      traces: [
        ...causes.map((cause) => bars(grid, at(share(cause.id)), causeColor(cause))),
        bars(
          grid,
          at(({ rest }) => rest),
          'workloadFill',
        ),
        // A halo, so that the line is seen on every color.
        level(grid, byInterval, 'paper', 6),
        level(grid, byInterval, 'ink', 3),
      ],
      axis: { rangemode: 'normal', zeroline: true, zerolinecolor: 'ink', zerolinewidth: 1.2 },
      layout: { barmode: 'relative' },
      reading: (interval) => {
        const miss = byInterval.get(interval);
        if (miss === undefined) return [['below the target', NONE]];
        return [
          ['below the target by', points(miss.shortfall).replace('+', '')],
          ...miss.causes.map((cause) => [causeLabel(cause), points(cause.contribution.mean)] as const),
          ['left over', points(miss.rest)],
        ];
      },
    }),
    legend: [
      { label: 'target − service level', color: 'ink', mark: 'line' },
      ...causes.map((cause) => ({ label: causeLabel(cause), color: causeColor(cause), mark: 'block' }) as const),
      { label: 'left over (below 0: the target would be passed)', color: 'workloadFill', mark: 'block' },
    ],
    finding: missesSentence(explanation),
  };
}

/** A short line across each interval, as far from 0 as the interval is from its target. */
function level(grid: Grid, misses: ReadonlyMap<number, Miss>, color: Color, width: number): Figure['data'][number] {
  const shown = [...misses.values()];
  return {
    type: 'scatter',
    mode: 'lines',
    x: shown.flatMap(({ interval }) => [grid.at(interval + 0.1), grid.at(interval + 0.9), null]),
    y: shown.flatMap(({ shortfall }) => [shortfall * POINTS, shortfall * POINTS, null]),
    line: { color, width },
  };
}
