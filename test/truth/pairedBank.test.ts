import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import type { Difference } from '../../src/statistics/difference.ts';
import type { Where } from '../../src/statistics/recordedSeries.ts';

const TWO_IN_THE_AFTERNOON = 14;
const REPLICATIONS = 100;

let comparison: Comparison;
beforeAll(async () => {
  const plans = ['retail-bank', 'retail-bank-moved'].map((name) => ({
    name,
    scenario: loadScenario(`scenarios/${name}.yaml`),
  }));
  comparison = await compare(plans, { crew: inlineCrew });
});

function serviceLevel(where: Where): Difference {
  const row = comparison.measures.find(
    (each) => each.measure === 'serviceLevel' && JSON.stringify(each.where) === JSON.stringify(where),
  );
  const difference = row?.differences[1];
  if (!difference) throw new Error('the plans have a service level');
  return difference;
}

const halfWidth = (low: number | null, high: number | null) => ((high ?? Number.NaN) - (low ?? Number.NaN)) / 2;

/** Replications that independent seeds would need for an interval that just excludes 0: widths fall with the square root. */
function needed({ mean, independentLow, independentHigh }: Difference): number {
  return comparison.replications * (halfWidth(independentLow, independentHigh) / mean) ** 2;
}

describe('one banker moved from the last half hour of the day to a busy one', () => {
  it('is simulated as often as the file says', () => {
    expect(comparison.replications).toBe(REPLICATIONS);
  });

  it('answers more of the day in time: 100 paired replications tell, where independent ones would take more than 1,000', () => {
    const day = serviceLevel({});
    expect(day.low).toBeGreaterThan(0);
    // Both half-widths, in points of service level: about 0.1 paired, and 4 with seeds of their own.
    expect(100 * halfWidth(day.low, day.high)).toBeLessThan(0.2);
    expect(100 * halfWidth(day.independentLow, day.independentHigh)).toBeGreaterThan(3);
    expect(day.independentLow).toBeLessThan(0);
    expect(needed(day)).toBeGreaterThan(1000);
  });

  it('answers more of the busy half hour in time, with an interval a third as wide as that of independent seeds', () => {
    const busy = serviceLevel({ interval: TWO_IN_THE_AFTERNOON });
    expect(busy.low).toBeGreaterThan(0);
    expect(halfWidth(busy.low, busy.high)).toBeLessThan(halfWidth(busy.independentLow, busy.independentHigh) / 2.5);
  });

  it('changes nothing before the first half hour that it touches', () => {
    for (let interval = 0; interval < 13; interval++) {
      expect(serviceLevel({ interval })).toMatchObject({ mean: 0, low: 0, high: 0 });
    }
  });
});
