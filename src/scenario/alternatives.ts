import type { Path } from './path.ts';

/** Families of distributions, as the file names them. */
export const FAMILIES = [
  'constant',
  'exponential',
  'lognormal',
  'gamma',
  'erlang',
  'hyperexponential',
  'weibull',
  'uniform',
  'triangular',
  'empirical',
  'values',
] as const;
export type FamilyName = (typeof FAMILIES)[number];

export function isFamily(name: string): name is FamilyName {
  return (FAMILIES as readonly string[]).includes(name);
}

/** Names the alternative that a field of a map belongs to; `undefined` when it goes with every one. */
type Alternative = (field: string) => string | undefined;

const byFamily: Alternative = (field) => (isFamily(field) ? field : undefined);
/** A talk map holds either one distribution or any number of phases. */
const byFamilyOrPhases: Alternative = (field) => (isFamily(field) ? field : 'phases');
const bySource: Alternative = (field) => SOURCES.get(field);
const byOffer: Alternative = (field) => (field === 'wait' || field === 'queue' ? field : undefined);
const byStaffing: Alternative = (field) => (field === 'staff' || field === 'shifts' ? field : undefined);
const byShifts: Alternative = (field) => (field === 'file' || field === 'sheet' ? 'file' : 'shift');
const byLength: Alternative = (field) => (field === 'length' || field === 'lengths' ? field : undefined);
const byEnd: Alternative = (field) => (field === 'end' || field === 'length' ? field : undefined);

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['counts', 'counts'],
  ['shares', 'shares'],
  ['file', 'file'],
  ['sheet', 'file'],
  ['column', 'file'],
  ['rate', 'rate'],
  ['times', 'times'],
]);

/** Maps of which some fields exclude each other; `*` is any name. */
const MAPS: readonly (readonly [pattern: string, alternative: Alternative])[] = [
  ['horizon', byEnd],
  ['contactTypes.*.arrivals', bySource],
  ['contactTypes.*.patience', byFamily],
  ['contactTypes.*.talk', byFamilyOrPhases],
  ['contactTypes.*.talk.*', byFamily],
  ['contactTypes.*.wrap', byFamily],
  ['contactTypes.*.outbound.list', bySource],
  ['contactTypes.*.outbound.reach', bySource],
  ['contactTypes.*.outbound.ring', byFamily],
  ['contactTypes.*.outbound.retryAfter', byFamily],
  ['contactTypes.*.followUp.after', byFamily],
  ['contactTypes.*.selfService.time', byFamily],
  ['contactTypes.*.selfService.returns.after', byFamily],
  ['contactTypes.*.retry.after', byFamily],
  ['contactTypes.*.repeat.after', byFamily],
  ['contactTypes.*.transfer.after', byFamily],
  ['contactTypes.*.callback.offer', byOffer],
  ['contactTypes.*.callback.retryAfter', byFamily],
  ['agentGroups.*', byStaffing],
  ['agentGroups.*.staff', bySource],
  ['agentGroups.*.shifts', byShifts],
  ['agentGroups.*.schedule', byLength],
];

export function alternativesAt(path: Path): Alternative | undefined {
  return MAPS.find(([pattern]) => matches(pattern, path))?.[1];
}

/** The steps of patterns; there are few, and each is asked for again and again. */
const STEPS = new Map<string, readonly string[]>();

/** Whether a path follows a pattern such as `contactTypes.*.talk`. */
export function matches(pattern: string, path: Path): boolean {
  const steps = STEPS.get(pattern) ?? pattern.split('.');
  STEPS.set(pattern, steps);
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
}
