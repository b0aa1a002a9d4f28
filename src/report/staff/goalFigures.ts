import type { Given, StaffedGoal } from '../../experiment/staff/staffing.ts';
import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { estimateText } from '../estimateText.ts';
import { type Drawing, figureText } from '../figures/drawing.ts';
import { targetLine } from '../figures/targetLine.ts';
import { band, line, means, timeFigure } from '../figures/timeFigure.ts';
import { capitalized, duration, list, percent, plural } from '../format.ts';
import { type Grid, spans } from '../grid.ts';
import { isolated } from '../isolated.ts';
import type { PlainFigure } from '../plainFigures.ts';
import { boundText, MEASURE_WORDS } from './goalColumns.ts';

/** So many targets have a figure of their own; all of them stand in the tables. */
const MOST = 8;
/** Room above the highest value of an axis that has no natural end. */
const ROOM = 1.15;
/** Spans of intervals that a sentence names. */
const MOST_SPANS = 4;

type Target = Given['targets'][number];

/** A figure for each target that is to hold in every interval: its estimates with their intervals, and the bound. */
export function goalFigures(given: Given, grid: Grid): readonly PlainFigure[] {
  const targets = given.targets.flatMap((target, place) => (target.byInterval ? [{ target, place }] : []));
  const drawn = targets.flatMap(({ target, place }): readonly PlainFigure[] => {
    const drawing = goalFigure(given, grid, target, place);
    return drawing === null ? [] : [{ id: `goal${place}`, title: titleOf(given, target), drawing }];
  });
  const shown = drawn.slice(0, MOST);
  // One that would stand beside nothing takes the whole width.
  return shown.map((figure, place) =>
    place === shown.length - 1 && place % 2 === 0 ? { ...figure, size: 'wide' } : figure,
  );
}

function titleOf({ contactTypes, agentGroups }: Given, { measure, contactType, agentGroup }: Target): string {
  const owner = contactTypes[contactType ?? -1] ?? agentGroups[agentGroup ?? -1] ?? '';
  return `${capitalized(MEASURE_WORDS[measure])} of ${isolated(owner)}`;
}

function goalFigure(given: Given, grid: Grid, target: Target, place: number): Drawing | null {
  const { chance } = given;
  const byInterval = new Map(
    given.goals.flatMap((goal) =>
      goal.target === place && goal.interval !== null ? [[goal.interval, goal] as const] : [],
    ),
  );
  const estimates = grid.starts.map((_, interval): MaybeEstimate => {
    const goal = byInterval.get(interval);
    return (chance === null ? goal?.estimate : goal?.held) ?? null;
  });
  const known = means(estimates);
  if (known.every((mean) => mean === null)) return null;
  const isShare = chance !== null || target.measure !== 'asa';
  const format = isShare ? (share: number) => percent(share) : duration;
  const level = chance ?? target.bound;
  const isLeast = chance !== null || target.direction === 'least';
  const highest =
    isLeast || target.measure === 'occupancy' ? 1 : ROOM * Math.max(level, ...known.map((each) => each ?? 0));
  const word = isLeast ? 'at least' : 'at most';
  const asked = `at ${target.direction} ${boundText(target.bound, target.measure !== 'asa')}`;
  return {
    figure: timeFigure({
      grid,
      unit:
        chance === null ? (isShare ? MEASURE_WORDS[target.measure] : 'seconds') : 'share of days that meet the target',
      traces: [band(grid, estimates, 'accentBand'), line(grid, known, 'accent', 'solid', 2.5)],
      axis: { range: [0, highest * 1.02], ...(isShare && { tickformat: highest < 0.1 ? ',.1%' : ',.0%' }) },
      ...targetLine(level, `${word} ${boundText(level, isShare)}`, [known], highest),
      reading: (interval) => [
        [figureText(MEASURE_WORDS[target.measure]), estimateText(estimates[interval] ?? null, format)],
      ],
    }),
    legend: [
      { label: chance === null ? 'simulated' : 'share of days, simulated', color: 'accent', mark: 'line' },
      { label: '95% interval', color: 'accentBand', mark: 'block' },
    ],
    finding: finding(byInterval, grid, `${asked}${chance === null ? '' : ` on ${percent(chance, 0)} of days`}`),
  };
}

function finding(goals: ReadonlyMap<number, StaffedGoal>, grid: Grid, bound: string): string {
  const number = (verdict: StaffedGoal['verdict']) =>
    [...goals.values()].filter((goal) => goal.verdict === verdict).length;
  const judged = goals.size - number('idle');
  const where = (verdict: StaffedGoal['verdict'], word: string) =>
    number(verdict) === 0
      ? ''
      : ` ${word}: ${list(
          spans(grid, (interval) => goals.get(interval)?.verdict === verdict),
          MOST_SPANS,
        )}.`;
  if (judged === 0) return `Nothing was offered that could be judged (${bound}).`;
  const met =
    number('met') === judged
      ? `all of ${plural(judged, 'interval')}`
      : `${number('met')} of ${plural(judged, 'interval')}`;
  return `The target of ${bound} holds in ${met}.${where('missed', 'Missed')}${where('open', 'Undecided')}`;
}
