import type { Scenario } from '../../scenario/scenario.ts';
import type { Draw, Lab } from '../staff/lab.ts';
import { labOf } from '../staff/labOf.ts';
import { replicationsFor } from '../staff/replicationsFor.ts';
import { staffPlanOf } from '../staff/staffPlan.ts';
import { type Standing, standingOf } from '../staff/standing.ts';
import type { Brought } from './brought.ts';
import type { Cover, CoverOptions, CoverTask } from './coverTask.ts';
import { presence } from './presence.ts';
import type { ScheduleStep } from './scheduled.ts';
import type { ScheduleOptions } from './scheduleOptions.ts';
import { withShifts } from './withShifts.ts';

/** Replications as a multiple of the scenario's, but so many that they have so many contacts, as far as that is no more than some. */
const SIZE = { times: 1, contacts: 3_000_000 };
const MOST = 1000;
/** Standard errors that every goal is to have in hand. */
const MARGIN = 1;

/** What all rounds of a schedule work with. */
export interface Loop {
  readonly scenario: Scenario;
  readonly scheduled: readonly number[];
  /** Of the scenario, with the groups that are not scheduled fixed. */
  readonly lab: Lab;
  readonly options: ScheduleOptions & Pick<CoverOptions, 'prices'>;
  /** Times that shifts are chosen and simulated, at most. */
  readonly rounds: number;
}

/** Shifts, and how the goals stand when they are worked. */
export interface Candidate {
  readonly cover: Cover;
  readonly brought: Brought;
  readonly standing: Standing;
  /** Goals that are missed. */
  readonly missed: readonly number[];
}

export function stepOf({ cover: { cost }, missed, brought: { wanted } }: Candidate): ScheduleStep {
  const agents = wanted.reduce((sum, levels) => sum + levels.reduce((all, level) => all + level, 0), 0);
  return { cost, missed: missed.length, wanted: agents };
}

/** Simulates shifts. */
export async function candidateOf(loop: Loop, chosen: Cover, wanted: readonly Int32Array[]): Promise<Candidate> {
  const { scenario, scheduled } = loop;
  const present = scheduled.map((_, index) => presence(chosen.shifts, index, scenario.horizon));
  const standing = await simulated(loop, withShifts(scenario, chosen.shifts, scheduled));
  const missed = [...standing.slacks.keys()].filter((goal) => (standing.slacks[goal] ?? 0) < 0);
  return { cover: chosen, brought: { wanted, present, scheduled }, standing, missed };
}

/** How the goals stand when the shifts are worked. */
async function simulated({ options, lab }: Loop, scenario: Scenario) {
  const worked = labOf(
    scenario,
    options,
    scenario.agentGroups.map(({ name }) => name),
  );
  const count = replicationsFor(SIZE, lab, MOST);
  const draw: Draw = { seed: `${scenario.seed}/schedule`, first: 0, count, margin: MARGIN };
  return standingOf({ ...worked, onReplications: lab.onReplications }, staffPlanOf(worked.plan), draw);
}

export function taskOf(
  { scenario, scheduled }: Pick<Loop, 'scenario' | 'scheduled'>,
  requirements: readonly Int32Array[],
): CoverTask {
  const groups = scheduled.flatMap((group, index) => {
    const { name, schedule: shiftTypes = [], pay } = scenario.agentGroups[group] ?? {};
    return name === undefined || pay === undefined ? [] : [{ name, shiftTypes, pay, counts: [index] }];
  });
  return { horizon: scenario.horizon, requirements, groups };
}
