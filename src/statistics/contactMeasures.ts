import type { ServiceLevelFormula } from '../scenario/scenario.ts';
import { CONTACT_FIELDS } from '../tally.ts';
import { amount, type Definition, share, time } from './definition.ts';
import type { BacklogMeasure, ContactMeasure } from './estimates.ts';
import { compile } from './layout.ts';

/**
 * What is measured of a cell of contacts in one replication: the tally's fields; three indicators (0 or 1): `present`,
 * somebody waited or was answered at once; `judged`, the service level exists; `met`, it reached its target; two differences:
 * `customers`, the attempts that were a customer's first, and `netContained`, the contained who did not come back; and
 * `outboundTime`, what agents spent on contacts of an outbound type.
 */
export const CONTACT_QUANTITIES = [
  ...CONTACT_FIELDS,
  'present',
  'judged',
  'met',
  'customers',
  'netContained',
  'outboundTime',
] as const;
export type ContactQuantity = (typeof CONTACT_QUANTITIES)[number];

/** Percentiles of the queue waits of offered contacts: estimated from histograms, not from sums. */
export const PERCENTILES = { p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95, p99: 0.99 } as const;
export type Percentile = keyof typeof PERCENTILES;

/** Measures with a definition of their own; the others are a service level or a percentile. */
type DefinedMeasure = Exclude<ContactMeasure, 'serviceLevel' | Percentile>;

const count = (of: ContactQuantity): Definition<ContactQuantity> => amount([of]);

/**
 * With O offered, A answered, S(t) answered and L(t) abandoned within the target's time, L(s) within the short bound. Of those left
 * waiting at the horizon's end, O leaves out the ones whose time had not run out: nobody knows how they fared.
 */
const SERVICE_LEVELS: { readonly [Formula in ServiceLevelFormula]: Definition<ContactQuantity> } = {
  offered: share(['answeredWithin'], ['offered', '-open']),
  excludeQuickAbandons: share(['answeredWithin'], ['offered', '-open', '-abandonedWithin']),
  creditQuickAbandons: share(['answeredWithin', 'abandonedWithin'], ['offered', '-open']),
  answeredOnly: share(['answeredWithin'], ['answered']),
  creditShortAbandons: share(['answeredWithin', 'abandonedShort'], ['offered', '-open']),
  excludeShortAbandons: share(['answeredWithin'], ['offered', '-open', '-abandonedShort']),
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
  dialed: count('dialed'),
  reached: count('reached'),
  nuisance: count('nuisance'),
  disconnected: count('disconnected'),
  abandonment: share(['abandoned'], ['offered']),
  asa: time('waitAnswered', ['answered']),
  // The wait of those left at the horizon's end has not ended.
  meanWait: time('wait', ['offered', '-leftWaiting']),
  delayProbability: share(['delayed'], ['offered']),
  meanQueue: { kind: 'time', of: ['queueTime'], over: null, unit: 'length' },
  // A replication in which nobody's wait ended has no longest wait.
  maxWait: time('longestWait', ['present']),
  // Agents handle callbacks and outbound contacts too, which are not answered from the queue.
  handleTime: time('handle', ['answered', 'callbacksAnswered', 'connected']),
  targetMet: { kind: 'frequency', of: ['met'], over: ['judged'], unit: 1 },
  surveyed: count('surveyed'),
  satisfaction: share(['satisfied'], ['surveyed']),
};

const BACKLOG: { readonly [Measure in BacklogMeasure]: Definition<ContactQuantity> } = {
  backlog: { kind: 'time', of: ['backlog'], over: null, unit: 1 },
  oldest: time('oldest', null),
};

const { layout, tables } = compile(CONTACT_QUANTITIES, {
  serviceLevels: SERVICE_LEVELS,
  measures: MEASURES,
  backlog: BACKLOG,
});

export const CONTACT_LAYOUT = layout;
export const CONTACT_TABLES = tables;
