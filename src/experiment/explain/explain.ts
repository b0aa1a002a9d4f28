import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import { InputError } from '../../problem.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { digest } from '../../scenario/digest.ts';
import { isDeferrable } from '../../scenario/isDeferrable.ts';
import type { ContactType, Scenario } from '../../scenario/scenario.ts';
import type { Estimate } from '../../statistics/estimates.ts';
import { pairedDifference, type Recorded } from '../../statistics/pairedDifference.ts';
import { HOUR } from '../../time.ts';
import { VERSION } from '../../version.ts';
import type { Aborter, Crew } from '../crew.ts';
import { recordedOf } from '../recordedOf.ts';
import type { Run } from '../result.ts';
import { simulate } from '../simulate.ts';
import { type RunsOptions, withRuns } from '../withRuns.ts';
import { demandOf } from './demand.ts';
import type { Explanation, Rung } from './explanation.ts';
import { type Formula, formulaLevel } from './formulaLevel.ts';
import { type Ladder, ladderOf } from './ladder.ts';
import { missedIntervals, misses, PHASES, variantsOf } from './misses.ts';
import { quantized } from './quantized.ts';
import type { Runner } from './recordedRun.ts';
import { REQUIREMENT_REPLICATIONS, requirements } from './requirements.ts';

export interface ExplainOptions extends RunsOptions {
  /** Who runs the replications. */
  readonly crew: Crew;
  /** Told how many replications are done, of about how many, each time some are. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Stops the work; the promise rejects with its reason. */
  readonly signal?: Aborter | undefined;
  /** Start of the one interval to explain, as the result names it, instead of all that are below the target. */
  readonly interval?: string | undefined;
}

/** What `explain` finds, and the run of the scenario itself. */
export interface Explained {
  readonly explanation: Explanation;
  readonly run: Run;
}

/**
 * Explains a simulated service level: from Erlang C to the scenario, adding one assumption at a time under common random numbers, and by
 * counterfactuals why intervals are below the target. Throws an `InputError` where there is nothing that a formula speaks of.
 */
export async function explain(given: Scenario, options: ExplainOptions): Promise<Explained> {
  const { crew, signal, interval } = options;
  const scenario = withRuns(given, options);
  const progress = counter(scenario, options.onProgress);
  const runner: Runner = { crew, signal, onReplications: progress.add };
  checkWaits(scenario);
  const run = await recorded(scenario, runner);
  if (run.estimates.total.serviceLevel === null) refuse('nothing to explain: no contact was offered');
  const demand = demandOf(scenario, run);
  const ladder = ladderOf(scenario, demand);
  const asked = interval === undefined ? missedIntervals(run, ladder) : [placeOf(interval, run)];
  progress.expect(ladder, asked.length);
  const formulas = formulasOf(ladder.formulaScenario);
  const answers = formulas.map((formula) => formulaLevel(ladder.formulaScenario, formula, run.estimates));
  const climbed = await climb(
    ladder,
    formulas.map((id, place) => ({ id, level: answers[place]?.serviceLevel ?? 0 })),
    run,
    runner,
  );
  const required = await requirements(ladder, formulas, run, runner);
  const rungs = climbed.map((rung, place): Rung => ({ ...rung, requirement: required[place] ?? null }));
  const [first] = rungs;
  const last = rungs.at(-1);
  if (first === undefined || last === undefined) throw new Error('a ladder has at least two rungs');
  const explanation: Explanation = {
    busyhour: VERSION,
    engine: ENGINE_VERSION,
    streams: STREAM_VERSION,
    scenario: { name: scenario.name, digest: digest(scenario) },
    seed: scenario.seed,
    replications: scenario.replications,
    currency: scenario.currency,
    target: scenario.serviceLevel,
    ownTargetTimes: scenario.contactTypes.some(hasOwnTime(scenario)),
    rungs,
    gap: beyond(last.serviceLevel, first.serviceLevel.mean),
    intervalByInterval: {
      available: availableHours(ladder.formulaScenario),
      erlangC: formulaLevel(ladder.formulaScenario, 'erlangC', run.estimates).requiredHours,
      erlangA: formulaLevel(ladder.formulaScenario, 'erlangA', run.estimates).requiredHours,
    },
    requirementReplications: Math.min(scenario.replications, REQUIREMENT_REPLICATIONS),
    misses: await misses(asked, run, recordedOf(scenario, run.records), ladder, demand, runner),
  };
  return { explanation, run };
}

type RecordedRun = Run & { readonly records: Recorded['records'] };

async function recorded(scenario: Scenario, { crew, signal, onReplications }: Runner): Promise<RecordedRun> {
  let before = 0;
  const onProgress = (done: number) => {
    onReplications?.(done - before);
    before = done;
  };
  const { records, ...run } = await simulate(scenario, { crew, signal, onProgress, records: true });
  if (records === undefined) throw new Error('a run has the records that it was asked for');
  return { ...run, records };
}

/** Every rung but its requirement. */
async function climb(
  { steps }: Ladder,
  formulas: readonly { readonly id: Formula; readonly level: number }[],
  run: RecordedRun,
  runner: Runner,
): Promise<readonly Omit<Rung, 'requirement'>[]> {
  const rungs: Omit<Rung, 'requirement'>[] = formulas.map(({ id, level }, place) => {
    const serviceLevel = exactly(level);
    const before = formulas[place - 1]?.level;
    const contribution = before === undefined ? null : exactly(quantized(level) - quantized(before));
    const adds = id === 'erlangC' ? [] : ['customers who hang up'];
    return { id, adds, simulated: false, serviceLevel, contribution };
  });
  let last: Recorded | null = null;
  for (const [place, { id, adds, scenario }] of steps.entries()) {
    const { estimates, records } = place === steps.length - 1 ? run : await recorded(scenario, runner);
    const { serviceLevel } = estimates.total;
    if (serviceLevel === null) throw new Error(`no contacts were offered without the assumptions after ${id}`);
    const next = recordedOf(scenario, records);
    const below: number = rungs.at(-1)?.serviceLevel.mean ?? 0;
    const mean = quantized(serviceLevel.mean) - quantized(below);
    const paired = last === null ? beyond(serviceLevel, below) : pairedDifference(last, next, 'serviceLevel', {});
    const contribution = { mean, low: paired?.low ?? null, high: paired?.high ?? null };
    rungs.push({ id, adds, simulated: true, serviceLevel, contribution });
    last = next;
  }
  return rungs;
}

function hasOwnTime({ serviceLevel }: Scenario) {
  return ({ menu, outbound, serviceLevel: own }: ContactType) =>
    menu === null && outbound === null && own.within !== serviceLevel.within;
}

function exactly(value: number): Estimate {
  return { mean: value, low: value, high: value };
}

/** How far an estimate is above a number that has no error. */
function beyond({ mean, low, high }: Estimate, base: number): Estimate {
  const above = (bound: number | null) => (bound === null ? null : bound - base);
  return { mean: quantized(mean) - quantized(base), low: above(low), high: above(high) };
}

/** Erlang A says nothing else than Erlang C where nobody hangs up. */
function formulasOf({ contactTypes }: Scenario): readonly Formula[] {
  const hangUp = contactTypes.some(({ patience, balk }) => patience !== null || balk > 0);
  return hangUp ? ['erlangC', 'erlangA'] : ['erlangC'];
}

function availableHours({ agentGroups, horizon }: Scenario): number {
  const warmUp = Math.round(horizon.warmUp / horizon.interval);
  const agents = agentGroups.flatMap(({ staff }) => staff.slice(warmUp));
  return (agents.reduce((sum, present) => sum + present, 0) * horizon.interval) / HOUR;
}

function placeOf(start: string, { result }: Run): number {
  const starts = result.intervals.map((interval) => interval.start);
  const place = starts.indexOf(start);
  if (place < 0)
    refuse(`no interval starts at ${JSON.stringify(start)}; the first is ${starts[0]}, the last ${starts.at(-1)}`);
  return place;
}

function checkWaits({ contactTypes }: Scenario): void {
  if (contactTypes.some(({ outbound, channel }) => outbound === null && !isDeferrable(channel))) return;
  refuse(
    'nothing to explain: Erlang C speaks of customers who wait on the line, and all contacts here can wait or are called',
  );
}

function refuse(message: string): never {
  throw new InputError([{ file: '', line: 0, column: 0, path: '', message }]);
}

/** Counts replications. How many there will be is known roughly at first, and nearly when the ladder is. */
function counter({ replications }: Scenario, onProgress: ExplainOptions['onProgress']) {
  let done = 0;
  let expected = 10 * replications;
  return {
    add(number: number) {
      done += number;
      onProgress?.(Math.min(done, expected), expected);
    },
    expect(ladder: Ladder, asked: number) {
      const searches = ladder.steps.length * 7 * Math.min(replications, REQUIREMENT_REPLICATIONS);
      const counterfactuals = Math.min(asked, PHASES) * variantsOf(ladder);
      expected = (ladder.steps.length + counterfactuals) * replications + searches;
    },
  };
}
