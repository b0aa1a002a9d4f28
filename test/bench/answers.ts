import type { IntervalCounts } from './intervalCounts.ts';

/** A ratio of sums over replications, with its standard error (delta method). */
export interface Answer {
  readonly value: number;
  readonly standardError: number;
}

export const ANSWERS = {
  abandonment: ({ abandoned }: IntervalCounts) => abandoned,
  serviceLevel: ({ answeredWithin }: IntervalCounts) => answeredWithin,
  /** Seconds, of all offered. */
  meanWait: ({ wait }: IntervalCounts) => wait,
} as const;

export type Answers = { readonly [name in keyof typeof ANSWERS]: Answer };

/** What W2 gives, to the last digit written. */
export const RIGHT_ANSWERS: { readonly [name in keyof Answers]: { readonly value: number; readonly digit: number } } = {
  abandonment: { value: 0.0345, digit: 0.0001 },
  serviceLevel: { value: 0.86, digit: 0.001 },
  meanWait: { value: 6.2, digit: 0.1 },
};

/** Of whole days, one list of intervals each. */
export function answersOf(days: readonly (readonly IntervalCounts[])[]): Answers {
  return {
    abandonment: shareOfOffered(days, ANSWERS.abandonment),
    serviceLevel: shareOfOffered(days, ANSWERS.serviceLevel),
    meanWait: shareOfOffered(days, ANSWERS.meanWait),
  };
}

type Count = (counts: IntervalCounts) => number;

function shareOfOffered(days: readonly (readonly IntervalCounts[])[], count: Count): Answer {
  const sums = (of: Count) => days.map((day) => day.reduce((sum, counts) => sum + of(counts), 0));
  const counted = sums(count);
  const offered = sums((counts) => counts.offered);
  const all = total(offered);
  const value = total(counted) / all;
  const squares = counted.map((one, day) => (one - value * (offered[day] ?? Number.NaN)) ** 2);
  const n = days.length;
  return { value, standardError: Math.sqrt((total(squares) * n) / (n - 1)) / all };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
