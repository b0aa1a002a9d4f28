import type { Lab, Sample } from './lab.ts';
import { type Series, seriesOf, slackOf } from './slack.ts';
import { type Change, type Move, moved } from './staffPlan.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Target } from './target.ts';

/** What a move does to the goals that it can reach. */
export interface Outcome {
  readonly move: Move;
  /** What it saves; below 0 is what it costs. */
  readonly saving: number;
  /** Goals that it can change, and their slacks after it. */
  readonly goals: readonly number[];
  readonly slacks: readonly number[];
}

export interface Trial {
  /** The plan with all moves. */
  readonly joint: Standing;
  readonly outcomes: readonly Outcome[];
}

/** Counted intervals that a move reaches: `[from, to)`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * How many intervals after its own an agent more or fewer still changes: contacts in service, and the queue that it leaves behind, last about as
 * long as some handle times, or as patience where that is longer. Where nobody hangs up, at least two.
 *
 * @param lasting mean handle times and patience of all types, `null` for never; in the unit of the length
 */
export function reachOf(intervalLength: number, lasting: readonly (number | null)[]): number {
  const longest = Math.max(0, ...lasting.map((time) => time ?? 0));
  return Math.max(lasting.includes(null) ? 2 : 1, Math.ceil((TIMES * longest) / intervalLength));
}

/** After twice its mean 1 in 7 exponential times is left. */
const TIMES = 2;

/** The interval before the first change, whose last contacts wait into it, to the last that a change reaches. */
export function windowOf(move: Move, { reach, intervals }: Pick<Lab, 'reach' | 'intervals'>): Window {
  const places = move.map(({ interval }) => interval);
  return { from: Math.max(0, Math.min(...places) - 1), to: Math.min(intervals, Math.max(...places) + reach + 1) };
}

/** Moves from a list that are so far apart that each can be told from its own window: all of them, in as few groups as come easily. */
export function apart(moves: readonly Move[], lab: Pick<Lab, 'reach' | 'intervals'>): readonly (readonly Move[])[] {
  const groups: { moves: Move[]; windows: Window[] }[] = [];
  for (const move of moves) {
    const window = windowOf(move, lab);
    const isApart = (other: Window) => window.from >= other.to || window.to <= other.from;
    const group = groups.find(({ windows }) => windows.every(isApart));
    if (group === undefined) groups.push({ moves: [move], windows: [window] });
    else {
      group.moves.push(move);
      group.windows.push(window);
    }
  }
  return groups.map((group) => group.moves);
}

/**
 * Simulates a plan once with several moves that are apart, and tells what each does by itself. What they change of a target over the
 * horizon outside of all windows is put down to all of them alike.
 */
export async function tryTogether(lab: Lab, from: Standing, moves: readonly Move[]): Promise<Trial> {
  const joint = await standingOf(lab, moved(from.plan, moves, lab.plan.firstCounted), from.draw);
  const reached = reachedBy(lab, from, joint.sample, moves);
  const outcomes = moves.map((move, place): Outcome => {
    const goals = reached[place] ?? [];
    return {
      move,
      saving: lab.price.saving(from.plan, move),
      goals: goals.map(({ goal }) => goal),
      slacks: goals.map(({ target, series }) => slackOf(series, target, lab.chance, from.draw.margin)),
    };
  });
  return { joint, outcomes };
}

/** A goal that a move can change, and how it fares with it, replication by replication. */
export interface Reached {
  readonly goal: number;
  readonly target: Target;
  readonly series: Series;
}

/** For each of several moves that are apart the goals that it reaches, in a sample of the plan with all of them. */
export function reachedBy(
  lab: Lab,
  before: Pick<Standing, 'sample' | 'horizons'>,
  sample: Sample,
  moves: readonly Move[],
): readonly (readonly Reached[])[] {
  const windows = moves.map((move) => windowOf(move, lab));
  const horizons = lab.targets.map((_, target) => {
    const whole = before.horizons[target];
    return whole ? partsOf(lab, before.sample, sample, target, whole, windows) : [];
  });
  return windows.map(({ from, to }, place) =>
    lab.targets.flatMap((target, index): readonly Reached[] => {
      const goals = lab.goalAt[index] ?? new Int32Array();
      const series = horizons[index]?.[place];
      if (!target.byInterval) return series === undefined ? [] : [{ goal: goals[0] ?? -1, target, series }];
      return Array.from({ length: to - from }, (_, offset) => {
        const interval = from + offset;
        return { goal: goals[interval] ?? -1, target, series: seriesOf(sample, lab, index, interval, interval + 1) };
      });
    }),
  );
}

/** A target's series over the horizon after each move alone. */
function partsOf(
  lab: Lab,
  before: Sample,
  sample: Sample,
  target: number,
  whole: Series,
  windows: readonly Window[],
): readonly Series[] {
  const difference = (from: number, to: number) => {
    const [a, b] = [seriesOf(before, lab, target, from, to), seriesOf(sample, lab, target, from, to)];
    return { excess: less(b.excess, a.excess), over: less(b.over, a.over) };
  };
  const total = difference(0, sample.cells);
  // What comes after the horizon is the last interval's.
  const own = windows.map(({ from, to }) => difference(from, to === lab.intervals ? sample.cells : to));
  const rest = (of: keyof Series) => own.reduce((left, part) => less(left, part[of]), total[of]);
  const untold: Series = { excess: rest('excess'), over: rest('over') };
  const after = (of: keyof Series, part: Series) =>
    whole[of].map((value, replication) => {
      return value + (part[of][replication] ?? 0) + (untold[of][replication] ?? 0) / windows.length;
    });
  return own.map((part) => ({ excess: after('excess', part), over: after('over', part) }));
}

function less(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, place) => value - (b[place] ?? 0));
}

/** What a move changes of the slacks of a plan: goals and differences. */
export function effectOf(
  { goals, slacks }: Outcome,
  from: Standing,
): readonly (readonly [goal: number, change: number])[] {
  return goals.flatMap((goal, place): (readonly [number, number])[] => {
    const [before, after] = [from.slacks[goal] ?? 0, slacks[place] ?? 0];
    return Number.isFinite(before) && Number.isFinite(after) ? [[goal, after - before]] : [];
  });
}

/** A single change and what it does to the slacks of goals. */
export interface Unit {
  readonly change: Change;
  readonly effect: ReadonlyMap<number, number>;
}

export function unitsIn(outcome: Outcome, from: Standing): readonly Unit[] {
  return outcome.move.map((change) => ({ change, effect: new Map(effectOf(outcome, from)) }));
}

/** Whether no goal is missed after a move that was held, or that was missed by less. */
export function isHarmless({ goals, slacks }: Outcome, from: Standing): boolean {
  return goals.every((goal, place) => {
    const after = slacks[place] ?? 0;
    return after >= 0 || after >= (from.slacks[goal] ?? 0);
  });
}
