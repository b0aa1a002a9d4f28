import { exchange, type Findings } from './exchange.ts';
import type { Draw, Lab } from './lab.ts';
import { repair } from './repair.ts';
import type { StaffPlan } from './staffPlan.ts';
import { type Standing, standingOf } from './standing.ts';
import { trim } from './trim.ts';

/** How a search went on: after each step, what the plan costs. */
export interface SearchStep {
  readonly step: 'start' | 'repair' | 'trim' | 'exchange';
  readonly replications: number;
  readonly cost: number;
  /** Goals that are missed in the sample. */
  readonly missed: number;
}

export interface Found {
  readonly standing: Standing;
  readonly steps: readonly SearchStep[];
  /** Goals that no number of agents was found to meet. */
  readonly hopeless: ReadonlySet<number>;
}

/**
 * A plan that meets every goal in one sample, and from which no agent, and no exchange that was tried, can be taken: agents are added where goals
 * are missed, taken away where none is, and exchanged as long as that saves anything, but no more than some rounds.
 */
export async function search(lab: Lab, start: StaffPlan, draw: Draw, rounds: number): Promise<Found> {
  const hopeless = new Set<number>();
  const steps: SearchStep[] = [];
  const note = (step: SearchStep['step'], { plan, slacks }: Standing) => {
    const missed = slacks.filter((slack) => slack < 0).length;
    steps.push({ step, replications: draw.count, cost: lab.price.of(plan), missed });
  };
  let standing = await standingOf(lab, start, draw);
  note('start', standing);
  standing = await repair(lab, standing, hopeless);
  note('repair', standing);
  const findings: Findings = { additions: new Map(), removals: new Map(), exchanges: new Map() };
  standing = await trim(lab, standing, findings.removals);
  note('trim', standing);
  for (let round = 0; round < rounds; round++) {
    const exchanged = await exchange(lab, standing, findings);
    if (exchanged === standing) break;
    forget(lab, findings, changedIn(standing.plan, exchanged.plan));
    standing = await trim(lab, exchanged, findings.removals);
    note('exchange', standing);
  }
  return { standing, steps, hopeless };
}

/** Intervals in which two plans differ. */
function changedIn(before: StaffPlan, after: StaffPlan): readonly number[] {
  return before.agents.flatMap((levels, group) =>
    [...levels.keys()].filter((interval) => levels[interval] !== after.agents[group]?.[interval]),
  );
}

/** Near an interval that has changed, what had failed may succeed. */
function forget({ reach, plan }: Lab, { additions, removals, exchanges }: Findings, changed: readonly number[]): void {
  const isNear = (interval: number) =>
    changed.some((place) => Math.abs(place - plan.firstCounted - interval) <= reach + 1);
  for (const known of [additions, removals]) {
    for (const [key, { change }] of known) if (isNear(change.interval)) known.delete(key);
  }
  for (const [key, move] of exchanges) if (move.some(({ interval }) => isNear(interval))) exchanges.delete(key);
}
