import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import { KeptDraws } from '../../src/random/keptDraws.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Tally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { expectSame } from './plainAndFast.ts';
import { emptyTally, tallied } from './tallied.ts';

function talliedWith(kept: KeptDraws, scenario: Scenario, replication: number): Tally {
  const tally = emptyTally(scenario);
  new Engine(compile(scenario), scenario.seed, { kept: kept.of(scenario.seed) }).replicate(replication, tally);
  return tally;
}

/** With many more contacts, so that more blocks of each stream are drawn. */
function busier(scenario: Scenario): Scenario {
  const contactTypes = scenario.contactTypes.map((type) => {
    const { arrivals } = type;
    return arrivals?.kind === 'counts'
      ? { ...type, arrivals: { ...arrivals, counts: arrivals.counts.map((count) => 10 * count) } }
      : type;
  });
  return { ...scenario, contactTypes };
}

/** The same contacts over twice the time. */
function slower(scenario: Scenario): Scenario {
  const { horizon } = scenario;
  return { ...scenario, horizon: { ...horizon, interval: 2 * horizon.interval, length: 2 * horizon.length } };
}

/** Beginning late in the evening, so that some intervals belong to the next day and its factor. */
function later(scenario: Scenario): Scenario {
  return { ...scenario, horizon: { ...scenario.horizon, start: 23 * 3600 } };
}

describe('draws that were kept', () => {
  it('are those that would be drawn, in every kind of scenario, the more and the less of them are needed and the room there is', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(undefined, 64, 1000, 10_000), (scenario, most) => {
        const kept = new KeptDraws(most);
        const others = [scenario, busier(scenario), slower(scenario), later(scenario)];
        for (const plan of [...others, ...others]) {
          for (const replication of [0, 1, 0]) {
            expectSame([talliedWith(kept, plan, replication), tallied(plan, replication)]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are forgotten with their seed, and not kept of what is simulated once', () => {
    const kept = new KeptDraws();
    expect(kept.of('a')).toBeNull();
    const draws = kept.of('a');
    draws?.series('talk', 'uniform')?.blocks(0)?.add(new Float64Array(64));
    expect(draws?.series('talk', 'uniform')?.blocks(0)?.blocks).toHaveLength(1);
    expect(draws?.series('talk', 'uniform')?.blocks(1)?.blocks).toHaveLength(0);
    expect(kept.of('b')?.series('talk', 'uniform')?.blocks(0)?.blocks).toHaveLength(0);
  });

  it('are kept the first time, too, when the seed before was used again', () => {
    const kept = new KeptDraws();
    expect(kept.of('once')).toBeNull();
    expect(kept.of('twice')).toBeNull();
    expect(kept.of('twice')).toBe(kept);
    expect(kept.of('once more')).toBe(kept);
    expect(kept.of('and another')).toBeNull();
  });

  it('stop being kept when there are too many, and are drawn as before', () => {
    const kept = new KeptDraws();
    kept.of('a');
    const blocks = kept.of('a')?.series('talk', 'uniform')?.blocks(0);
    const large = new Float64Array(2 ** 22);
    const added = Array.from({ length: 4 }, () => blocks?.add(large));
    expect(added).toEqual([true, true, false, false]);
    expect(kept.of('a')?.series('talk', 'uniform')?.blocks(0)).toBe(blocks);
    expect(kept.of('a')?.series('talk', 'of another cell')).toBeNull();
    expect(kept.of('a')?.series('talk', 'uniform')?.blocks(1)).toBeNull();
    expect(blocks?.blocks).toHaveLength(2);
  });
});
