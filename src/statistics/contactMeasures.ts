import type { ServiceLevelFormula } from '../scenario/scenario.ts';
import { CONTACT_FIELDS } from '../tally.ts';
import { MICROSECONDS } from '../time.ts';
import type { Definition, Terms } from './definition.ts';
import type { ContactMeasure, JourneyMeasure } from './estimates.ts';
import { compile } from './layout.ts';

/**
 * What is measured of a cell of contacts in one replication: the tally's fields; three indicators (0 or 1): `present`,
 * something was offered; `judged`, the service level exists; `met`, it reached its target; and two differences:
 * `customers`, the attempts that were a customer's first, and `netContained`, the contained who did not come back.
 */
export const CONTACT_QUANTITIES = [...CONTACT_FIELDS, 'present', 'judged', 'met', 'customers', 'netContained'] as const;
export type ContactQuantity = (typeof CONTACT_QUANTITIES)[number];

/** Percentiles of the queue waits of offered contacts: estimated from histograms, not from sums. */
export const PERCENTILES = { p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95, p99: 0.99 } as const;
export type Percentile = keyof typeof PERCENTILES;

/** Measures with a definition of their own; the others are a service level, a percentile, or of a model without surveys. */
type DefinedMeasure = Exclude<ContactMeasure, 'serviceLevel' | 'satisfaction' | Percentile>;

const count = (...of: Terms<ContactQuantity>): Definition<ContactQuantity> => ({
  kind: 'amount',
  of,
  over: null,
  unit: 1,
});
const share = (of: Terms<ContactQuantity>, over: Terms<ContactQuantity>): Definition<ContactQuantity> => ({
  kind: 'share',
  of,
  over,
  unit: 1,
});
const time = (of: ContactQuantity, ...over: Terms<ContactQuantity>): Definition<ContactQuantity> => ({
  kind: 'time',
  of: [of],
  over,
  unit: MICROSECONDS,
});

/** With O offered, A answered, S(t) answered and L(t) abandoned within the target's time, L(s) within the short bound. */
const SERVICE_LEVELS: { readonly [Formula in ServiceLevelFormula]: Definition<ContactQuantity> } = {
  offered: share(['answeredWithin'], ['offered']),
  excludeQuickAbandons: share(['answeredWithin'], ['offered', '-abandonedWithin']),
  creditQuickAbandons: share(['answeredWithin', 'abandonedWithin'], ['offered']),
  answeredOnly: share(['answeredWithin'], ['answered']),
  creditShortAbandons: share(['answeredWithin', 'abandonedShort'], ['offered']),
  excludeShortAbandons: share(['answeredWithin'], ['offered', '-abandonedShort']),
};

const MEASURES: { readonly [Measure in DefinedMeasure]: Definition<ContactQuantity> } = {
  arrived: count('arrived'),
  customers: count('customers'),
  contained: count('contained'),
  selfServiceAbandoned: count('selfServiceAbandoned'),
  blocked: count('blocked'),
  balked: count('balked'),
  offered: count('offered'),
  answered: count('answered'),
  answeredWithin: count('answeredWithin'),
  abandoned: count('abandoned'),
  abandonedWithin: count('abandonedWithin'),
  abandonedShort: count('abandonedShort'),
  retried: count('retried'),
  repeated: count('repeated'),
  transferred: count('transferred'),
  callbacksOffered: count('callbacksOffered'),
  callbacksAccepted: count('callbacksAccepted'),
  callbacksAnswered: count('callbacksAnswered'),
  overflowed: count('overflowed'),
  dialed: count(),
  reached: count(),
  nuisance: count(),
  disconnected: count('disconnected'),
  abandonment: share(['abandoned'], ['offered']),
  asa: time('waitAnswered', 'answered'),
  meanWait: time('wait', 'offered'),
  delayProbability: share(['delayed'], ['offered']),
  meanQueue: { kind: 'time', of: ['queueTime'], over: null, unit: 'length' },
  // A replication in which nothing was offered has no longest wait.
  maxWait: time('longestWait', 'present'),
  // Agents handle callbacks too, which are not answered from the queue.
  handleTime: time('handle', 'answered', 'callbacksAnswered'),
  targetMet: { kind: 'frequency', of: ['met'], over: ['judged'], unit: 1 },
  surveyed: count(),
};

const JOURNEY: { readonly [Measure in JourneyMeasure]: Definition<ContactQuantity> } = {
  received: count('received'),
  returned: count('returned'),
  customersServed: count('customersServed'),
  servedShare: share(['customersServed'], ['customers']),
  lostShare: share(['customers', '-customersServed', '-netContained'], ['customers']),
  answeredShare: share(['answered', 'callbacksAnswered'], ['offered']),
  attemptsPerCustomer: { kind: 'time', of: ['arrived'], over: ['customers'], unit: 1 },
  grossDeflection: share(['contained'], ['arrived']),
  netContained: count('netContained'),
  netDeflection: share(['netContained'], ['customers']),
  callbackWait: time('callbackWait', 'callbacksAnswered'),
};

const { layout, tables } = compile(CONTACT_QUANTITIES, {
  serviceLevels: SERVICE_LEVELS,
  measures: MEASURES,
  // The rest is for the types' horizons only; wrap in seconds per replication.
  journey: JOURNEY,
  wrap: { wrap: { kind: 'amount', of: ['wrap'], over: null, unit: MICROSECONDS } },
});

export const CONTACT_LAYOUT = layout;
export const CONTACT_TABLES = tables;
