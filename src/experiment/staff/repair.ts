import type { Lab } from './lab.ts';
import { type Move, moved } from './staffPlan.ts';
import { type Standing, standingOf } from './standing.ts';
import { apart, effectOf, type Outcome, tryTogether } from './trial.ts';

/** More agents than this at once no scenario may have. */
const MOST_AGENTS = 20_000;
/** So many additions in a row that bring a goal nothing, and it is given up: no number of agents meets it. */
const PATIENCE = 5;
/** Large groups change by this part of theirs at a time. */
export const STEP_SHARE = 32;

/**
 * Adds agents until no goal is missed: in each interval that misses one an agent of the group that brings most for its cost, and for goals over
 * the horizon wherever that is.
 *
 * @param hopeless goals that are given up are added to it
 */
export async function repair(lab: Lab, start: Standing, hopeless: Set<number>): Promise<Standing> {
  const fruitless = new Map<number, number>();
  let standing = start;
  for (;;) {
    const missed = missedGoals(standing, hopeless);
    if (missed.length === 0) return standing;
    const needs = new Map(missed.map((goal) => [goal, -(standing.slacks[goal] ?? 0)]));
    const local = missed.filter((goal) => lab.goals[goal]?.interval !== null);
    const moves = await additions(lab, standing, needs, fruitless);
    const next =
      moves.length > 0
        ? await standingOf(lab, moved(standing.plan, moves, lab.plan.firstCounted), standing.draw)
        : standing;
    for (const goal of missed) {
      const gained = (next.slacks[goal] ?? 0) > (standing.slacks[goal] ?? 0) + 1e-9;
      const tries = gained ? 0 : (fruitless.get(goal) ?? 0) + 1;
      fruitless.set(goal, tries);
      if (tries > PATIENCE && (moves.length === 0 || local.length === 0 || !isQueuedBehind(lab, goal, missed)))
        hopeless.add(goal);
    }
    standing = next;
  }
}

/** How much each of some goals lacks, in parts of its measure. */
export type Needs = ReadonlyMap<number, number>;

/** Agents to add for goals that lack something: one step nearer, in the intervals that need them first. */
export async function additions(
  lab: Lab,
  standing: Standing,
  needs: Needs,
  fruitless: ReadonlyMap<number, number>,
): Promise<readonly Move[]> {
  const local = [...needs.keys()].filter((goal) => lab.goals[goal]?.interval !== null);
  return local.length > 0
    ? localMoves(lab, standing, firstOfRuns(lab, local), needs, fruitless)
    : anywhere(lab, standing, needs);
}

export function missedGoals({ slacks }: Standing, hopeless: ReadonlySet<number>): readonly number[] {
  return [...slacks.keys()].filter((goal) => (slacks[goal] ?? 0) < 0 && !hopeless.has(goal));
}

/** Whether the interval before misses a goal of the same target, which may be why this one does. */
function isQueuedBehind({ goals }: Lab, goal: number, missed: readonly number[]): boolean {
  const { target, interval } = goals[goal] ?? {};
  return missed.some((other) => goals[other]?.target === target && goals[other]?.interval === (interval ?? 0) - 1);
}

/** Of intervals in a row that miss a goal, the first and every so many further ones: the others may follow from what is carried over. */
function firstOfRuns(lab: Lab, missed: readonly number[]): readonly number[] {
  const taken = new Set<string>();
  return missed.filter((goal) => {
    const { target, interval } = lab.goals[goal] ?? { target: 0, interval: 0 };
    const isNear = Array.from({ length: 2 }, (_, back) => taken.has(`${target} ${(interval ?? 0) - back - 1}`)).some(
      Boolean,
    );
    if (!isNear) taken.add(`${target} ${interval}`);
    return !isNear;
  });
}

async function localMoves(
  lab: Lab,
  standing: Standing,
  missed: readonly number[],
  lacking: Needs,
  fruitless: ReadonlyMap<number, number>,
): Promise<readonly Move[]> {
  // An interval and the groups that may help it; goals that share them need one agent between them.
  const needs = new Map<
    string,
    { readonly groups: readonly number[]; readonly interval: number; readonly tries: number }
  >();
  for (const goal of missed) {
    const interval = lab.goals[goal]?.interval ?? 0;
    const groups = helpers(lab, goal);
    needs.set(`${interval} ${groups}`, { groups, interval, tries: fruitless.get(goal) ?? 0 });
  }
  const choices = [...needs.values()].map(({ groups, interval, tries }) =>
    groups.flatMap((group) => addition(lab, standing, group, interval, tries)),
  );
  const asked = choices.filter((moves) => moves.length > 1).flat();
  const outcomes = new Map<Move, Outcome>();
  for (const moves of apart(asked, lab)) {
    for (const outcome of (await tryTogether(lab, standing, moves)).outcomes) outcomes.set(outcome.move, outcome);
  }
  return choices.flatMap((moves) => {
    if (moves.length < 2) return moves;
    return [best(moves, (move) => gainOf(outcomes.get(move), standing, lacking))].flatMap((move) =>
      move ? [move] : [],
    );
  });
}

/** The free groups that can do something about a goal. */
export function helpers(lab: Lab, goal: number): readonly number[] {
  const target = lab.targets[lab.goals[goal]?.target ?? -1];
  if (target?.agentGroup != null) return lab.free.includes(target.agentGroup) ? [target.agentGroup] : [];
  return lab.relief[target?.contactType ?? -1] ?? [];
}

function addition(lab: Lab, { plan }: Standing, group: number, interval: number, tries: number): readonly Move[] {
  const place = lab.plan.firstCounted + interval;
  if (!lab.canStaff(group, place)) return [];
  const now = plan.agents[group]?.[place] ?? 0;
  const agents = Math.max(1, Math.floor(now / STEP_SHARE)) * 2 ** Math.min(tries, PATIENCE);
  return now + agents > MOST_AGENTS ? [] : [[{ group, interval, agents }]];
}

/** How much nearer the goals that lack something come, for each unit of cost. */
function gainOf(outcome: Outcome | undefined, standing: Standing, needs: Needs): number {
  if (outcome === undefined) return Number.NEGATIVE_INFINITY;
  const gains = effectOf(outcome, standing).filter(([goal]) => needs.has(goal));
  return gains.reduce((sum, [, change]) => sum + change, 0) / Math.max(1e-12, -outcome.saving);
}

function best<T>(values: readonly T[], score: (value: T) => number): T | undefined {
  return values.reduce<T | undefined>(
    (top, value) => (top === undefined || score(value) > score(top) ? value : top),
    undefined,
  );
}

/** For goals over the horizon: the intervals and groups in which agents bring most for their cost, until what is missing should be covered. */
async function anywhere(lab: Lab, standing: Standing, needs: Needs): Promise<readonly Move[]> {
  const groups = [...new Set([...needs.keys()].flatMap((goal) => helpers(lab, goal)))];
  const all = groups.flatMap((group) =>
    Array.from({ length: lab.intervals }, (_, interval) => addition(lab, standing, group, interval, 0)).flat(),
  );
  const outcomes: Outcome[] = [];
  for (const moves of apart(all, lab)) outcomes.push(...(await tryTogether(lab, standing, moves)).outcomes);
  const left = new Map(needs);
  const gains = outcomes
    .map((outcome) => ({ outcome, gain: gainOf(outcome, standing, needs) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const chosen: Move[] = [];
  const taken = new Set<number>();
  for (const { outcome } of gains) {
    if ([...left.values()].every((missing) => missing <= 0)) break;
    const [first] = outcome.move;
    if (first === undefined || taken.has(first.interval)) continue;
    taken.add(first.interval);
    chosen.push(outcome.move);
    for (const [goal, change] of effectOf(outcome, standing)) {
      const missing = left.get(goal);
      if (missing !== undefined) left.set(goal, missing - change);
    }
  }
  return chosen;
}
