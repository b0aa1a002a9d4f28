import { plural } from './format.ts';
import { type Grid, spans } from './grid.ts';
import { judgedIntervals } from './judged.ts';
import { verdictOf } from './verdict.ts';
import type { View } from './view.ts';

/** The intervals in which a view is clearly below its target. */
export interface Missed {
  readonly number: number;
  /** Run together: `08:00–10:30`, `14:00–14:30`. */
  readonly spans: readonly string[];
  /** What is left out, as a sentence with a space before it, where anything is. */
  readonly note: string;
}

/** The quiet intervals, which would fill the list with nights, are left out and counted in a note. */
export function missedIntervals(grid: Grid, { intervals, target }: View): Missed {
  const judged = judgedIntervals(intervals);
  const missed = intervals.map(({ serviceLevel }) => verdictOf(serviceLevel, target.target) === 'missed');
  const counted = missed.map((is, interval) => is && judged[interval] === true);
  const number = counted.filter(Boolean).length;
  const left = missed.filter(Boolean).length - number;
  return {
    number,
    spans: spans(grid, (interval) => counted[interval] === true),
    note: left === 0 ? '' : ` Left out: ${plural(left, 'interval')} with fewer than one contact on average.`,
  };
}
