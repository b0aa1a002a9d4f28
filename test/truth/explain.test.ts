import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/analytic/erlangA.ts';
import { erlangC } from '../../src/analytic/erlangC.ts';
import { explain } from '../../src/experiment/explain/explain.ts';
import type { Rung } from '../../src/experiment/explain/explanation.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { queueScenario, Z_LIMIT, zScore } from './center/simulated.ts';

const crew = inlineCrew;

function parsed(scenario: object): Scenario {
  return parseScenario('case.yaml', () => JSON.stringify(scenario));
}

function rung(rungs: readonly Rung[], id: Rung['id']): Rung {
  const found = rungs.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no rung ${id}`);
  return found;
}

/** 4 calls a minute of 3 minutes, 14 agents: 12 erlangs in steady state. */
const QUEUE = { perMinute: 4, talk: { exponential: '3m' }, agents: 14 };
const REPLICATIONS = 100;

/**
 * A formula and its simulation are compared as |z| on the logit scale with n = 100 replications; a correct program exceeds 4.5
 * with a probability below 0.0001.
 */
describe('the explanation of a queue that is all that Erlang C supposes', () => {
  it('finds no gap beyond noise, and nothing else to tell', async () => {
    const scenario = parsed(queueScenario('as Erlang supposes', QUEUE, 1, REPLICATIONS));
    const { explanation, run } = await explain(scenario, { crew });
    const truth = erlangC({ load: 12, agents: 14, aht: 180, within: 20 }).serviceLevel ?? Number.NaN;
    expect(explanation.rungs.map(({ id }) => id)).toEqual(['erlangC', 'carryOver']);
    expect(explanation.rungs[0]?.serviceLevel.mean).toBeCloseTo(truth, 12);
    expect(Math.abs(zScore(run.result.total.serviceLevel, truth, 'share', REPLICATIONS))).toBeLessThan(Z_LIMIT);
    const [formula, simulated] = explanation.rungs.map(({ requirement }) => requirement?.share ?? Number.NaN);
    // 20 replications of 10 hours: the standard error of the service level is under a point, and that of the staff under 1%.
    expect(Math.abs((simulated ?? 0) - (formula ?? 0))).toBeLessThan(0.045);
  });

  it('finds that customers who hang up are all the difference to Erlang A’s own queue', async () => {
    const scenario = parsed(
      queueScenario('as Erlang A supposes', { ...QUEUE, agents: 11, patience: { exponential: '2m' } }, 1, REPLICATIONS),
    );
    const { explanation, run } = await explain(scenario, { crew });
    const truth = erlangA({ load: 12, agents: 11, aht: 180, patience: 120, within: 20 }).serviceLevel ?? Number.NaN;
    expect(explanation.rungs.map(({ id }) => id)).toEqual(['erlangC', 'erlangA', 'carryOver']);
    // 11 agents for 12 erlangs: by Erlang C nobody is ever answered in time.
    expect(rung(explanation.rungs, 'erlangC').serviceLevel.mean).toBe(0);
    expect(rung(explanation.rungs, 'erlangA').serviceLevel.mean).toBeCloseTo(truth, 12);
    expect(Math.abs(zScore(run.result.total.serviceLevel, truth, 'share', REPLICATIONS))).toBeLessThan(Z_LIMIT);
  });
});

describe('the first and the last rung', () => {
  it('starts from our own Erlang C, interval by interval, nobody in time where it is unstable', async () => {
    const scenario = loadScenario('scenarios/overload.yaml', { replications: 2 });
    const { explanation } = await explain(scenario, { crew });
    const [type] = scenario.contactTypes;
    const [group] = scenario.agentGroups;
    const counts = type?.arrivals.kind === 'counts' ? type.arrivals.counts : [];
    const levels = counts.map((count, interval) => {
      const queue = { load: (count * 240) / 1800, agents: group?.staff[interval] ?? 0, aht: 240, within: 20 };
      return { count, level: erlangC(queue).serviceLevel ?? 0 };
    });
    const total = levels.reduce((sum, { count }) => sum + count, 0);
    const expected = levels.reduce((sum, { count, level }) => sum + count * level, 0) / total;
    expect(levels.some(({ level }) => level === 0)).toBe(true);
    expect(explanation.rungs[0]?.serviceLevel.mean).toBeCloseTo(expected, 12);
  });

  it('starts from what a run says of Erlang C, each interval weighing as its contacts', async () => {
    const scenario = loadScenario('scenarios/retail-bank.yaml', { replications: 2 });
    const { explanation, run } = await explain(scenario, { crew });
    const expected = (interval: number) =>
      scenario.contactTypes.reduce(
        (sum, { arrivals }) => sum + (arrivals.kind === 'counts' ? (arrivals.counts[interval] ?? 0) : 0),
        0,
      );
    const volumes = run.result.intervals.map((_, interval) => expected(interval));
    const inTime = run.result.intervals.map(({ pools }) => pools[0]?.erlangC.serviceLevel ?? 0);
    const level = inTime.reduce((sum, share, interval) => sum + share * (volumes[interval] ?? 0), 0);
    expect(explanation.rungs[0]?.serviceLevel.mean).toBeCloseTo(level / volumes.reduce((a, b) => a + b, 0), 12);
  });

  it.each(['retail-bank', 'parcel-carrier', 'blended-center'])(
    'ends with what %s gives when it is run',
    async (name) => {
      const scenario = loadScenario(`scenarios/${name}.yaml`, { replications: 3 });
      const { explanation } = await explain(scenario, { crew });
      const { result } = await simulate(scenario, { crew });
      expect(explanation.rungs.at(-1)?.serviceLevel).toEqual(result.total.serviceLevel);
    },
  );
});

describe('the explanation of an overloaded hour', () => {
  it('attributes the gap to the queue that carries over, and the miss after the peak to the queue carried in', async () => {
    const { explanation } = await explain(loadScenario('scenarios/overload.yaml'), { crew });
    const { contribution } = rung(explanation.rungs, 'carryOver');
    expect(contribution?.high).toBeLessThan(-0.03);
    const others = explanation.rungs.filter(({ id }) => id !== 'carryOver');
    for (const other of others) expect(Math.abs(other.contribution?.mean ?? 0)).toBeLessThan(0.02);
    const after = explanation.misses.find(({ start }) => start === '11:30');
    const carriedIn = after?.causes.find(({ id }) => id === 'carriedIn')?.contribution;
    expect(carriedIn?.low).toBeGreaterThan(0.9 * (after?.shortfall ?? Number.NaN));
    // At the peak itself there is nothing to carry in yet: its staff is short.
    const peak = explanation.misses.find(({ start }) => start === '11:00');
    const largest = peak?.causes.toSorted((a, b) => b.contribution.mean - a.contribution.mean)[0];
    expect(largest?.id).toBe('staff');
  });
});
