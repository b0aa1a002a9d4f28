import type { Lab } from '../staff/lab.ts';
import { helpers } from '../staff/repair.ts';
import type { Standing } from '../staff/standing.ts';
import type { Brought } from './brought.ts';

/** Of a group of n agents one may be spared where goals have so many times 1/n in hand. */
const IN_HAND = 0.3;
/** Largest part of the cells that are relaxed at a time. */
const PART = 1 / 2;

/** An interval of a scheduled group. */
export interface Cell {
  readonly index: number;
  readonly interval: number;
}

/**
 * Where to ask for an agent fewer: where the shifts bring just what was asked for and the goals have something in hand, first where they have
 * most. Shifts overshoot in other intervals, and what they do there also helps those that follow.
 *
 * @param kept cells that are to stay as they are, by name
 */
export function spareCells(
  lab: Lab,
  { slacks }: Pick<Standing, 'slacks'>,
  { wanted, present, scheduled }: Brought,
  kept: ReadonlySet<string>,
): readonly Cell[] {
  const cells = wanted.flatMap((levels, index) =>
    Array.from({ length: lab.intervals }, (_, counted) => {
      const interval = lab.plan.firstCounted + counted;
      const agents = levels[interval] ?? 0;
      const inHand = leastSlack(lab, slacks, scheduled[index] ?? -1, counted);
      const isTight = agents > 0 && present[index]?.[interval] === agents;
      return { index, interval, inHand, isSpare: isTight && inHand * agents >= IN_HAND };
    }).filter((cell) => cell.isSpare && !kept.has(cellName(cell))),
  );
  return cells.sort((a, b) => b.inHand - a.inHand).slice(0, Math.ceil(cells.length * PART));
}

/** One agent fewer wanted in each of some cells. */
export function relaxed(wanted: readonly Int32Array[], cells: readonly Cell[]): readonly Int32Array[] {
  const next = wanted.map((levels) => levels.slice());
  for (const { index, interval } of cells) next[index]?.set([(next[index]?.[interval] ?? 1) - 1], interval);
  return next;
}

/** Of relaxed cells those to which missed goals may be put down; all of them where nobody can tell. */
export function blamed(
  lab: Lab,
  scheduled: readonly number[],
  missed: readonly number[],
  cells: readonly Cell[],
): readonly Cell[] {
  const some = cells.filter(({ index, interval }) =>
    missed.some((goal) => {
      const at = lab.goals[goal]?.interval ?? null;
      const later = at === null ? 0 : at + lab.plan.firstCounted - interval;
      return later >= 0 && later <= 1 && helpers(lab, goal).includes(scheduled[index] ?? -1);
    }),
  );
  return some.length > 0 ? some : cells;
}

/** What the goals that a group helps have in hand in an interval and the next, and over the horizon. */
function leastSlack(lab: Lab, slacks: Float64Array, group: number, counted: number): number {
  const isNear = (interval: number | null) => interval === null || interval === counted || interval === counted + 1;
  return lab.goals.reduce(
    (least, { interval }, goal) =>
      isNear(interval) && helpers(lab, goal).includes(group) ? Math.min(least, slacks[goal] ?? 0) : least,
    Number.POSITIVE_INFINITY,
  );
}

export function cellName({ index, interval }: Cell): string {
  return `${index} ${interval}`;
}
