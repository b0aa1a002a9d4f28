import { InputError, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Candidate } from './comparison.ts';
import { customParts } from './custom/custom.ts';
import { intervalStart } from './intervalStart.ts';

/** What plans must have in common, how it is called, and how it reads. */
const SHARED: readonly {
  readonly path: string;
  readonly noun: string;
  readonly of: (scenario: Scenario) => string;
}[] = [
  { path: 'horizon', noun: 'a horizon of', of: ({ horizon }) => `${hours(horizon.length)} h` },
  { path: 'horizon.warmUp', noun: 'a warm-up of', of: ({ horizon }) => `${hours(horizon.warmUp)} h` },
  { path: 'currency', noun: 'costs in', of: ({ currency }) => currency },
];

/** Throws an `InputError` when plans have no common ground: totals over other times, or money of another currency. */
export function checkComparable(candidates: readonly Candidate[]): void {
  const [first, ...others] = candidates;
  if (first === undefined) return;
  const problems = others.flatMap(({ name, scenario }): readonly Problem[] =>
    SHARED.filter(({ of }) => of(scenario) !== of(first.scenario)).map(({ path, noun, of }) => ({
      file: name,
      line: 0,
      column: 0,
      path,
      message: `has ${noun} ${of(scenario)} where ${first.name} has ${of(first.scenario)}; give all plans that are compared the same`,
    })),
  );
  if (problems.length > 0) throw new InputError(problems);
}

function hours(seconds: number): number {
  return Number((seconds / 3600).toFixed(4));
}

/** Counted intervals, where all plans have the same ones, otherwise 0. */
export function sharedIntervals(candidates: readonly Candidate[]): number {
  const grids = candidates.map(({ scenario: { horizon } }) => `${horizon.start} ${horizon.interval}`);
  const horizon = candidates[0]?.scenario.horizon;
  if (horizon === undefined || new Set(grids).size > 1) return 0;
  return Math.round((horizon.length - horizon.warmUp) / horizon.interval);
}

/** How the plans differ in what a comparison passes over. */
export function comparisonNotes(candidates: readonly Candidate[]): readonly string[] {
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  const { scenario: base } = first;
  const differing = (of: (scenario: Scenario) => string | number, say: (name: string, scenario: Scenario) => string) =>
    others.filter(({ scenario }) => of(scenario) !== of(base)).map(({ name, scenario }) => say(name, scenario));
  const absent = candidates.flatMap(({ name, scenario }) =>
    (['contactTypes', 'agentGroups'] as const).flatMap((kind) => {
      const own = new Set(scenario[kind].map((each) => each.name));
      const all = new Set(candidates.flatMap((candidate) => candidate.scenario[kind].map((each) => each.name)));
      const noun = kind === 'contactTypes' ? 'contact type' : 'agent group';
      return [...all].filter((each) => !own.has(each)).map((each) => `${name} has no ${noun} "${each}"`);
    }),
  );
  return [
    ...differing(
      ({ seed }) => seed,
      (name, { seed }) =>
        `${name} has a seed of its own, "${seed}"; it was simulated with that of ${first.name}, "${base.seed}"`,
    ),
    ...differing(
      ({ replications }) => replications,
      (name, { replications }) =>
        `${name} asks for ${replications} replications; it was simulated with those of ${first.name}, ${base.replications}`,
    ),
    ...differing(
      ({ serviceLevel }) => JSON.stringify(serviceLevel),
      (name) => `${name} has another service level target than ${first.name}: each is measured by its own`,
    ),
    ...(sharedIntervals(candidates) > 0 ? [] : ['the plans have other intervals: only the whole horizon is compared']),
    ...absent,
    ...candidates.flatMap(({ name, custom = {} }) => {
      const parts = customParts(custom);
      return parts.length > 0
        ? [`${name} was simulated with code that its scenario does not hold: ${parts.join(', ')}`]
        : [];
    }),
  ];
}

/** How counted intervals are named. */
export function sharedStarts({ horizon }: Scenario, intervals: number): readonly string[] {
  const first = Math.round(horizon.warmUp / horizon.interval);
  return Array.from({ length: intervals }, (_, interval) => intervalStart(horizon, first + interval));
}
