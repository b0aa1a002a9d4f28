import { InputError } from '../../problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { expectedVolumes } from '../expectedVolumes.ts';
import { findPlan, ROUGH_SEARCH, SEARCHES } from '../staff/findPlan.ts';
import { given } from '../staff/given.ts';
import type { Lab } from '../staff/lab.ts';
import { labOf, pricedPlan } from '../staff/labOf.ts';
import type { Given } from '../staff/staffing.ts';
import type { StaffPlan } from '../staff/staffPlan.ts';
import { withRuns } from '../withRuns.ts';
import { candidateOf, type Loop, stepOf, taskOf } from './candidate.ts';
import { cover } from './cover.ts';
import { type Mended, mended } from './mended.ts';
import { raised } from './raised.ts';
import { rememberingSolver } from './rememberingSolver.ts';
import type { Schedule, Scheduled } from './scheduled.ts';
import type { ScheduleOptions } from './scheduleOptions.ts';
import { shiftReach } from './shiftReach.ts';
import { withShifts } from './withShifts.ts';

const ROUNDS = 32;
/** With more intervals than so many a search is to be quick: shifts are mended by simulation, whatever they were first asked for. */
const MANY_INTERVALS = 200;
/** A plan is proven on at least so many replications, and mended so many times where they do not confirm it. */
const LEAST_PROOF = 1000;
const PROOFS = 3;

/**
 * Shifts of the groups that have a `schedule`, at least cost such that every target holds: the requirement of a staffing is covered by shifts,
 * these are simulated; where they miss a target more agents are asked for, where they have plenty in hand fewer, and shifts are chosen again.
 * The same scenario, options and version give the same shifts, whoever runs the replications.
 *
 * @throws InputError when no group has a `schedule`
 */
export async function schedule(asked: Scenario, options: ScheduleOptions): Promise<Scheduled> {
  const scenario = withRuns(asked, options);
  const scheduled = scenario.agentGroups.flatMap(({ schedule: types }, place) => (types ? [place] : []));
  if (scheduled.length === 0) refuse();
  const fixed = scenario.agentGroups.filter(({ schedule: types }) => !types).map(({ name }) => name);
  const lab = labOf(scenario, options, fixed, shiftReach(taskOf({ scenario, scheduled }, []), scheduled));
  const requirement = options.requirement ?? (await wantedAgents(lab));
  const solver = rememberingSolver(options.solver);
  const loop: Loop = {
    scenario,
    scheduled,
    lab,
    options: { ...options, solver, prices: new Map() },
    rounds: options.rounds ?? ROUNDS,
  };
  const found = await mended(
    loop,
    scheduled.map((group) => requirement.agents[group] ?? new Int32Array()),
  );
  const common = { name: scenario.name, requirement: pricedPlan(lab, requirement) };
  if ('infeasible' in found) {
    const { infeasible, wanted, steps } = found;
    return { kind: 'infeasible', ...common, infeasible, wanted: { agents: wanted }, steps };
  }
  const { best, steps, given: proof } = await confirmed(loop, found);
  return {
    kind: 'schedule',
    ...common,
    groups: scheduled.map((group) => groupNames(scenario, group)),
    cover: best.cover,
    wanted: { agents: best.brought.wanted },
    present: { agents: best.brought.present },
    given: proof,
    steps,
  };
}

/**
 * The agents that a search finds. It needs no proof: what is promised are the shifts. Where no shift can bring anybody it asks for agents only if
 * there is work for them.
 */
async function wantedAgents(lab: Lab): Promise<StaffPlan> {
  const { plan } = lab;
  const volumes = plan.types.map((_, type) => expectedVolumes(plan, type));
  const hasWork = (group: number, interval: number) =>
    plan.groups[group]?.skills.some(({ type }) => (volumes[type]?.[interval] ?? 0) > 0) ?? false;
  const canStaff: Lab['canStaff'] = (...cell) => lab.canStaff(...cell) || hasWork(...cell);
  const searches = plan.intervals > MANY_INTERVALS ? ROUGH_SEARCH : SEARCHES;
  return (await findPlan({ ...lab, canStaff }, searches)).standing.plan;
}

/** Simulates shifts on fresh replications, and mends them where a goal that was met turns out to be missed. */
async function confirmed(
  loop: Loop,
  { best: first, steps: before }: Mended,
): Promise<Mended & { readonly given: Given }> {
  const { scenario, scheduled, options, lab } = loop;
  const steps = [...before];
  const tries = new Map<number, number>();
  for (let [best, round] = [first, 1]; ; round++) {
    const proof = await given(withShifts(scenario, best.cover.shifts, scheduled), {
      ...options,
      seed: `${scenario.seed}/schedule proof ${round}`,
      replications: options.proof ?? Math.max(LEAST_PROOF, scenario.replications),
    });
    const missed = proof.goals.flatMap(({ verdict }, goal) =>
      verdict === 'missed' && !best.missed.includes(goal) ? [goal] : [],
    );
    if (missed.length === 0 || round === PROOFS) return { best, steps, given: proof };
    const wanted = raised(lab, best.standing, best.brought, missed, tries);
    for (const goal of missed) tries.set(goal, (tries.get(goal) ?? 0) + 1);
    const chosen = await cover(taskOf(loop, wanted), options);
    if ('infeasible' in chosen) return { best, steps, given: proof };
    best = await candidateOf(loop, chosen, wanted);
    steps.push(stepOf(best));
  }
}

function groupNames({ agentGroups }: Scenario, group: number): Schedule['groups'][number] {
  const { name = '', schedule: types = [] } = agentGroups[group] ?? {};
  return { name, shiftTypes: types.map((type) => type.name) };
}

function refuse(): never {
  const message = 'no agent group has a "schedule": say there of which shifts a schedule may be made';
  throw new InputError([{ file: '', line: 0, column: 0, path: 'agentGroups', message }]);
}
