import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../src/analytic/gaussLegendre.ts';
import type { ContactShares } from '../../src/analytic/transient/contactShares.ts';
import { transient } from '../../src/analytic/transient/transient.ts';
import { analyticCase, caseIds, expectFigures, expectRelative } from './analyticCase.ts';
import { type TransientDay, transientDay } from './transientDay.ts';

interface Figures {
  readonly [name: string]: number;
}

const NAMES = {
  P_delay: 'delayProbability',
  P_block: 'blocked',
  P_abandon: 'abandonment',
  P_abandon_within_T: 'abandonedWithin',
  P_served_within_T: 'serviceLevel',
  SL_excl_short_abandons: 'excludeQuickAbandons',
  E_wait: 'meanWait',
  E_wait_served: 'asa',
  mean_busy: 'meanBusy',
  mean_queue: 'meanQueue',
  mean_in_system_end: 'inSystemAtEnd',
  occupancy_on_duty: 'occupancy',
  expected_arrivals: 'arrived',
  expected_served: 'served',
  expected_abandoned: 'left',
  expected_blocked: 'turnedAway',
};

/** With the figures that follow from those of `transient`. */
function withDerived(shares: ContactShares) {
  const { arrived, answered, abandonment, blocked, serviceLevel, abandonedWithin } = shares as {
    readonly [Name in keyof ContactShares]: number;
  };
  return {
    ...shares,
    excludeQuickAbandons: serviceLevel / (1 - abandonedWithin - blocked),
    served: arrived * answered,
    left: arrived * abandonment,
    turnedAway: arrived * blocked,
  };
}

describe('the transient queue', () => {
  interface Day {
    readonly intervals: readonly { readonly expected: Figures }[];
    readonly totals: Figures;
  }
  const days = caseIds(({ id, family }) => family === 'time_varying' && !/mol/i.test(id));
  it.each(days)('gives every known figure of every interval of %s', (id) => {
    const { params, expected, tolerance } = analyticCase<TransientDay, Day>(id);
    const { intervals, total, error } = transient(transientDay(params));
    expect(error).toBeLessThan(1e-12);
    expect(intervals).toHaveLength(expected.intervals.length);
    intervals.forEach((interval, index) => {
      expectFigures(withDerived(interval), expected.intervals[index]?.expected ?? {}, NAMES, tolerance);
    });
    expectFigures(withDerived(total), expected.totals, NAMES, tolerance);
  });

  /** One gamma factor of mean 1 a day on all rates, integrated out. */
  it('gives the known figures of a day whose volume is drawn at random', () => {
    const { expected, tolerance } = analyticCase<unknown, Figures>('TV-CallCC-alpha10');
    const day = transientDay(analyticCase<TransientDay, unknown>('TV-cc_singleQueue').params);
    const SHAPE = 10;
    // Beyond, the factor has a probability of 1e-10, and the integrands a share of under 1e-7.
    const HIGHEST = 4.5;
    const factorial = 362_880;
    const sums = { density: 0, good: 0, lost: 0, wait: 0 };
    const { points, weights } = gaussLegendre(24);
    points.forEach((point, index) => {
      const factor = HIGHEST * point;
      const density = (SHAPE * (SHAPE * factor) ** (SHAPE - 1) * Math.exp(-SHAPE * factor)) / factorial;
      const weight = HIGHEST * (weights[index] ?? 0) * density;
      const intervals = day.intervals.map((interval) => ({ ...interval, rate: interval.rate * factor }));
      const { total } = transient({ ...day, intervals });
      sums.density += weight;
      sums.good += weight * factor * ((total.serviceLevel ?? 0) + (total.abandonedWithin ?? 0));
      sums.lost += weight * factor * (total.abandonment ?? 0);
      sums.wait += weight * factor * (total.meanWait ?? 0);
    });
    expectRelative(sums.density, 1, tolerance);
    expectRelative(sums.good, expected.good_per_expected_call ?? 0, tolerance);
    expectRelative(sums.lost, expected.lost_per_expected_call ?? 0, tolerance);
    expectRelative(60 * sums.wait, expected.avg_wait_per_expected_call_s ?? 0, tolerance);
  });
});
