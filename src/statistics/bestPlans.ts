import { HEADLINES, type HeadlineMeasure } from './headlineMeasures.ts';
import { pairedDifference } from './pairedDifference.ts';
import type { Recorded, Where } from './recordedSeries.ts';

/** Chance that the best plan is excluded. */
const MISS = 0.05;

/**
 * The plans that cannot be excluded as the best by a measure, by their places; `null` when it has no better side, or fewer than two
 * plans have a number. A plan is excluded when it is worse than some other by more than the half-width of their paired
 * interval at the level 1 − 0.05 / (k − 1), for k plans: by Bonferroni's inequality the best is among the rest with a confidence of at
 * least 95%. With two plans this says what their 95% interval says. (Subset selection under common random numbers: Nelson,
 * Swann, Goldsman and Song, Operations Research 49, 2001.)
 */
export function bestPlans(
  plans: readonly Recorded[],
  measure: HeadlineMeasure,
  where: Where,
): readonly number[] | null {
  if (HEADLINES[measure].direction === null) return null;
  const known = plans.flatMap((plan, place) => (pairedDifference(plan, plan, measure, where) === null ? [] : [place]));
  if (known.length < 2) return null;
  return known.filter((place) =>
    known.every((other) => other === place || !isBetter(plans, other, place, measure, where, known.length - 1)),
  );
}

/** Whether one plan is better than another beyond chance, when it is one of so many such comparisons. */
export function isBetter(
  plans: readonly Recorded[],
  place: number,
  than: number,
  measure: HeadlineMeasure,
  where: Where,
  comparisons: number,
): boolean {
  const [a, b] = [plans[than], plans[place]];
  if (a === undefined || b === undefined) return false;
  const difference = pairedDifference(a, b, measure, where, MISS / comparisons);
  if (difference === null || difference.low === null || difference.high === null) return false;
  return HEADLINES[measure].direction === 'higher' ? difference.low > 0 : difference.high < 0;
}
