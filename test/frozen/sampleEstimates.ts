import {
  CONTACT_MEASURES,
  type ContactEstimates,
  type ContactMeasure,
  type JourneyEstimates,
  type MaybeEstimate,
} from '../../src/statistics/estimates.ts';
import type { SampleGroup, SampleType } from './sampleDays.ts';

export interface Interval {
  readonly hours: number;
  readonly replications: number;
  readonly types: readonly SampleType[];
  readonly groups: readonly SampleGroup[];
  readonly figures: readonly {
    readonly group: number;
    readonly interval: number;
    readonly load: number;
    readonly agents: number;
    /** Share answered in the target time. */
    readonly met: number;
    readonly asa: number;
    readonly abandonment: number;
  }[];
}

const COUNTS: readonly ContactMeasure[] = [
  'arrived',
  'customers',
  'offered',
  'answered',
  'answeredWithin',
  'abandoned',
  'abandonedWithin',
  'abandonedShort',
];
/** One contact type in one interval. */
export function contactEstimates(interval: Interval, index: number): ContactEstimates {
  const type = interval.types[index];
  const pool = interval.figures.find(({ group }) => group === type?.group);
  const offered = type?.counts[pool?.interval ?? 0] ?? 0;
  const { met = 0, asa = 0, abandonment = 0 } = pool ?? {};
  const answered = offered * (1 - abandonment);
  const counts: { [measure: string]: number } = {
    arrived: offered,
    customers: offered,
    offered,
    answered,
    answeredWithin: offered * Math.min(met, 1 - abandonment),
    abandoned: offered * abandonment,
    abandonedWithin: offered * abandonment * 0.3,
    abandonedShort: offered * abandonment * 0.1,
    blocked: 0,
    balked: 0,
    disconnected: 0,
  };
  return complete(
    counts,
    { asa, met, handleTime: type?.handle ?? 0, target: type?.target ?? 0 },
    interval.replications,
  );
}

/** Contacts of several cells together. */
export function addContacts(cells: readonly ContactEstimates[]): ContactEstimates {
  const replications = cells.some((cell) => cell.offered?.low != null) ? 100 : 1;
  const add = (measure: ContactMeasure) => cells.reduce((sum, cell) => sum + (cell[measure]?.mean ?? 0), 0);
  const counts = Object.fromEntries(
    [...COUNTS, 'blocked' as const, 'balked' as const, 'disconnected' as const].map((each) => [each, add(each)]),
  );
  const weighted = (measure: ContactMeasure) =>
    cells.reduce((sum, cell) => sum + (cell[measure]?.mean ?? 0) * (cell.offered?.mean ?? 0), 0) /
    (add('offered') || 1);
  const met = add('answeredWithin') / (add('offered') || 1);
  return complete(counts, { asa: weighted('asa'), met, handleTime: weighted('handleTime'), target: 0.8 }, replications);
}

function complete(
  counts: { readonly [measure: string]: number },
  { asa, met, handleTime, target }: { asa: number; met: number; handleTime: number; target: number },
  replications: number,
): ContactEstimates {
  const {
    offered = 0,
    answered = 0,
    answeredWithin = 0,
    abandoned = 0,
    abandonedWithin = 0,
    abandonedShort = 0,
  } = counts;
  const share = (part: number, whole: number) =>
    whole > 0 ? shareEstimate(part / whole, offered * replications) : null;
  const wait = (factor: number) => (offered > 0 ? spread(asa * factor, 0.06, replications) : null);
  const figures: { readonly [measure: string]: MaybeEstimate } = {
    serviceLevel: share(answeredWithin, offered),
    abandonment: share(abandoned, offered),
    asa: answered > 0 ? spread(asa, 0.05, replications) : null,
    meanWait: wait(1.05),
    delayProbability: share(offered * (1 - met * 0.7), offered),
    meanQueue: spread((offered * asa) / 1800, 0.05, replications),
    maxWait: wait(9),
    p50: wait(0.4),
    p80: wait(1.7),
    p90: wait(2.6),
    p95: wait(3.5),
    p99: wait(6),
    handleTime: answered > 0 ? spread(handleTime, 0.01, replications) : null,
    targetMet: offered > 0 ? chance(met, target, replications) : null,
  };
  const measures = CONTACT_MEASURES.map((measure) => {
    const number = counts[measure];
    return [measure, number === undefined ? (figures[measure] ?? null) : spread(number, 0.01, replications)];
  });
  return {
    ...(Object.fromEntries(measures) as { [Measure in ContactMeasure]: MaybeEstimate }),
    serviceLevels: {
      offered: share(answeredWithin, offered),
      excludeQuickAbandons: share(answeredWithin, offered - abandonedWithin),
      creditQuickAbandons: share(answeredWithin + abandonedWithin, offered),
      answeredOnly: share(answeredWithin, answered),
      creditShortAbandons: share(answeredWithin + abandonedShort, offered),
      excludeShortAbandons: share(answeredWithin, offered - abandonedShort),
    },
  };
}

/** What became of customers beyond a type's counts, per replication. */
export interface JourneyCounts {
  readonly received: number;
  readonly returned: number;
  readonly customersServed: number;
  /** Seconds. */
  readonly callbackWait: number;
  readonly dialed: number;
  readonly reached: number;
  readonly nuisance: number;
  /** Hours that agents spend on outbound contacts. */
  readonly outboundHours: number;
  readonly followUps: number;
  readonly leftWaiting: number;
  /** Seconds. */
  readonly oldest: number;
}

/** Customers who call once and are answered or not, unless more is said. */
export function journeyEstimates(measures: ContactEstimates, counts: Partial<JourneyCounts> = {}): JourneyEstimates {
  const replications = measures.offered?.low == null ? 1 : 100;
  const number = (measure: ContactMeasure) => measures[measure]?.mean ?? 0;
  const reached = number('answered') + number('callbacksAnswered');
  const { received = 0, returned = 0, customersServed = reached, callbackWait = 0 } = counts;
  const { dialed = 0, reached: pickedUp = 0, nuisance = 0, outboundHours = 0, followUps = 0 } = counts;
  const { leftWaiting = 0, oldest = 0 } = counts;
  const customers = number('customers');
  const share = (part: number, whole: number) => (whole > 0 ? shareEstimate(part / whole, whole * replications) : null);
  return {
    received: spread(received, 0.01, replications),
    returned: spread(returned, 0.01, replications),
    customersServed: spread(customersServed, 0.01, replications),
    servedShare: share(customersServed, customers),
    lostShare: share(customers - customersServed - number('contained') + returned, customers),
    answeredShare: share(reached, number('offered')),
    attemptsPerCustomer: customers > 0 ? spread(number('arrived') / customers, 0.005, replications) : null,
    grossDeflection: share(number('contained'), number('arrived')),
    netContained: spread(number('contained') - returned, 0.01, replications),
    netDeflection: share(number('contained') - returned, customers),
    callbackWait: number('callbacksAnswered') > 0 ? spread(callbackWait, 0.03, replications) : null,
    selfServiceEntered: spread(number('contained'), 0.01, replications),
    connected: spread(pickedUp - nuisance, 0.01, replications),
    contactRate: share(pickedUp, dialed),
    nuisanceRate: share(nuisance, pickedUp),
    connectedPerHour: outboundHours > 0 ? spread((pickedUp - nuisance) / outboundHours, 0.02, replications) : null,
    followUps: spread(followUps, 0.01, replications),
    leftWaiting: spread(leftWaiting, 0.05, replications),
    oldest: spread(oldest, 0.05, replications),
  };
}

export function meanOf(estimate: MaybeEstimate): number {
  return estimate?.mean ?? 0;
}

export function spread(mean: number, relative: number, replications: number): MaybeEstimate {
  return {
    mean,
    low: replications < 2 ? null : mean * (1 - relative),
    high: replications < 2 ? null : mean * (1 + relative),
  };
}

export function shareEstimate(mean: number, observations: number): MaybeEstimate {
  if (observations < 70) return { mean, low: null, high: null };
  const half = 1.96 * Math.sqrt(Math.max(mean * (1 - mean), 0.001) / observations);
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}

function chance(met: number, target: number, replications: number): MaybeEstimate {
  if (replications === 1) return { mean: met >= target ? 1 : 0, low: null, high: null };
  return shareEstimate(1 / (1 + Math.exp(-25 * (met - target))), replications);
}
