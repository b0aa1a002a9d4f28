import { describe, expect, it } from 'vitest';
import { batchRunner } from '../../src/experiment/batch.ts';
import type { Crew } from '../../src/experiment/crew.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Estimate } from '../../src/statistics/estimates.ts';
import { parseFiles } from './parseFiles.ts';
import { KIOSK } from './sweepFiles.ts';

function kiosk(replications: string): Scenario {
  return parseFiles({ 'main.yaml': KIOSK.replace('replications: 5', `replications: ${replications}`) });
}

const halfWidth = (estimate: Estimate | null) => ((estimate?.high ?? Number.NaN) - (estimate?.low ?? Number.NaN)) / 2;

describe('replications until the intervals are narrow', () => {
  it('end when every half-width asked for is reached, and not long after', async () => {
    const until = '{ until: { serviceLevel: 3%, asa: 10s, cost: 8 }, min: 10, max: 2000 }';
    const { total, cost, replications } = (await simulate(kiosk(until), { crew: inlineCrew })).result;
    expect(halfWidth(total.serviceLevel)).toBeLessThanOrEqual(0.03);
    expect(halfWidth(total.asa)).toBeLessThanOrEqual(10);
    expect(halfWidth(cost.total)).toBeLessThanOrEqual(8);
    expect(replications).toBeGreaterThan(10);
    // With half as many, some half-width was still too wide: a round at most doubles what there is.
    const half = (await simulate(kiosk(`${Math.floor(replications / 2)}`), { crew: inlineCrew })).result;
    expect(
      halfWidth(half.total.serviceLevel) > 0.03 || halfWidth(half.total.asa) > 10 || halfWidth(half.cost.total) > 8,
    ).toBe(true);
  });

  it('are those of a fixed number: the same means, and the same intervals but for rounding', async () => {
    const run = await simulate(kiosk('{ until: { serviceLevel: 4% }, min: 15, max: 500 }'), { crew: inlineCrew });
    const fixed = await simulate(kiosk(`${run.result.replications}`), { crew: inlineCrew });
    const { total, agents, cost } = run.result;
    expect(total.serviceLevel?.mean).toBe(fixed.result.total.serviceLevel?.mean);
    expect(total.p90?.mean).toBe(fixed.result.total.p90?.mean);
    expect(agents.occupancy?.mean).toBe(fixed.result.agents.occupancy?.mean);
    expect(total.asa?.high).toBeCloseTo(fixed.result.total.asa?.high ?? Number.NaN, 9);
    expect(cost.total?.low).toBeCloseTo(fixed.result.cost.total?.low ?? Number.NaN, 9);
  });

  it('are as many, with the same numbers to the last bit, whoever runs them', async () => {
    const scenario = kiosk('{ until: { serviceLevel: 4% }, min: 12, max: 500 }');
    const alone = await simulate(scenario, { crew: inlineCrew });
    const together = await simulate(scenario, { crew: backwards });
    expect(together.result).toEqual(alone.result);
  });

  it('end at the most allowed, and say so', async () => {
    const { replications, warnings } = (
      await simulate(kiosk('{ until: { serviceLevel: 0.1% }, min: 10, max: 33 }'), { crew: inlineCrew })
    ).result;
    expect(replications).toBe(33);
    expect(warnings).toContain('33 replications, the most allowed, were too few for the precision asked for');
  });

  it('are at least the least, and then say nothing', async () => {
    const { replications, warnings } = (
      await simulate(kiosk('{ until: { serviceLevel: 90% }, min: 10 }'), { crew: inlineCrew })
    ).result;
    expect(replications).toBe(10);
    expect(warnings).toEqual([]);
  });

  it('are all that may be run where plans are to be paired', async () => {
    const scenario = kiosk('{ until: { serviceLevel: 90% }, min: 10, max: 25 }');
    const { result, records } = await simulate(scenario, { crew: inlineCrew, records: true });
    expect([result.replications, records?.replications]).toEqual([25, 25]);
  });

  it('tell progress towards the most that there may be', async () => {
    const told: [number, number][] = [];
    const scenario = kiosk('{ until: { serviceLevel: 4% }, min: 10, max: 500 }');
    const { result } = await simulate(scenario, { crew: inlineCrew, onProgress: (done, of) => told.push([done, of]) });
    expect(told.every(([, of]) => of === 500)).toBe(true);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    expect(told.at(-1)?.[0]).toBe(result.replications);
  });
});

/** Computes the last batch first, and hands over in order. */
const backwards: Crew = {
  async run(task, batches, onResult) {
    const run = batchRunner(task);
    const results = batches
      .toReversed()
      .map((batch) => run(batch))
      .reverse();
    results.forEach((result, index) => {
      const batch = batches[index];
      if (batch) onResult(result, batch);
    });
  },
};
