import type { Run } from '../experiment/result.ts';
import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import { CONTACT_MEASURES, COST_MEASURES, GROUP_MEASURES } from '../statistics/estimates.ts';

const QUEUE_FIGURES = [
  'agents',
  'serviceLevel',
  'asa',
  'delayProbability',
  'abandonment',
  'occupancy',
  'required',
  'stable',
] as const;

/**
 * Members in the order in which they are written; `[shape]` is any number of entries of that shape, in an array or under
 * names of their own, which keep their order; `null` is anything.
 */
type Shape = null | readonly [Shape] | { readonly [member: string]: Shape };

const ESTIMATE: Shape = { mean: null, low: null, high: null };
const CONTACTS: Shape = {
  ...members(CONTACT_MEASURES, ESTIMATE),
  serviceLevels: members(SERVICE_LEVEL_FORMULAS, ESTIMATE),
};
const GROUPS: Shape = members(GROUP_MEASURES, ESTIMATE);
const QUEUE: Shape = members(QUEUE_FIGURES, null);
const RESULT: Shape = {
  busyhour: null,
  engine: null,
  streams: null,
  scenario: { name: null, digest: null },
  seed: null,
  replications: null,
  contactTypes: [CONTACTS],
  total: CONTACTS,
  agentGroups: [GROUPS],
  agents: GROUPS,
  cost: members(COST_MEASURES, ESTIMATE),
  intervals: [
    {
      start: null,
      contactTypes: [CONTACTS],
      total: CONTACTS,
      agentGroups: [GROUPS],
      pools: [{ contactTypes: null, agentGroups: null, load: null, erlangC: QUEUE, erlangA: QUEUE }],
    },
  ],
  warnings: null,
};

/** The stable result as JSON: members in a fixed order, two spaces deep, and a line end. Any text may be a name. */
export function json(run: Run): string {
  return `${JSON.stringify(ordered(run.result, RESULT), null, 2)}\n`;
}

function members(names: readonly string[], shape: Shape): { readonly [member: string]: Shape } {
  return Object.fromEntries(names.map((name) => [name, shape]));
}

// `Object.fromEntries` defines members, where an assignment to `__proto__` would set a prototype and lose the name.
function ordered(value: unknown, shape: Shape): unknown {
  if (shape === null || typeof value !== 'object' || value === null) return value;
  if (isEach(shape)) {
    const [each] = shape;
    if (Array.isArray(value)) return value.map((entry) => ordered(entry, each));
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, ordered(entry, each)]));
  }
  const entries = new Map(Object.entries(value));
  const known = Object.entries(shape).filter(([name]) => entries.has(name));
  const others = [...entries].filter(([name]) => !Object.hasOwn(shape, name));
  return Object.fromEntries([
    ...known.map(([name, inner]) => [name, ordered(entries.get(name), inner)] as const),
    ...others,
  ]);
}

function isEach(shape: NonNullable<Shape>): shape is readonly [Shape] {
  return Array.isArray(shape);
}
