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

describe('draws that were kept', () => {
  it('are those that would be drawn, in every kind of scenario, the more and the less of them are needed and the room there is', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(undefined, 64, 1000, 10_000), (scenario, most) => {
        const kept = new KeptDraws(most);
        for (const plan of [scenario, scenario, busier(scenario), scenario, busier(scenario)]) {
          for (const replication of [0, 1, 0]) {
            expectSame([talliedWith(kept, plan, replication), tallied(plan, replication)]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are forgotten with their seed, and not kept of what is simulated once', () => {
    const kept = new KeptDraws();
    expect(kept.of('a')).toBeNull();
    const draws = kept.of('a');
    draws?.blocks(0, 'talk').add(new Float64Array(64));
    expect(draws?.blocks(0, 'talk').blocks).toHaveLength(1);
    expect(draws?.blocks(1, 'talk').blocks).toHaveLength(0);
    expect(kept.of('b')).toBeNull();
    expect(kept.of('b')?.blocks(0, 'talk').blocks).toHaveLength(0);
  });

  it('stop being kept when there are too many, and are drawn as before', () => {
    const kept = new KeptDraws();
    kept.of('a');
    const blocks = kept.of('a')?.blocks(0, 'talk');
    const large = new Float64Array(2 ** 22);
    const added = Array.from({ length: 4 }, () => blocks?.add(large));
    expect(added).toEqual([true, true, false, false]);
    expect(blocks?.blocks).toHaveLength(2);
  });
});
