import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import { createTally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { replicatePlainly } from './plainEngine.ts';

describe('the engine', () => {
  it('does in 300 random scenarios exactly what the rules written plainly do, in every cell', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 0, max: 50 }), (scenario, replication) => {
        const plan = compile(scenario);
        const phases = plan.types.reduce((sum, { talk }) => sum + talk.length, 0);
        const tally = () => createTally(plan.types.length, plan.groups.length, plan.intervals, phases, false);
        const [fast, plain] = [tally(), tally()];
        new Engine(plan, scenario.seed).replicate(replication, fast);
        replicatePlainly(plan, scenario.seed, replication, plain);
        expect([...fast.contacts]).toEqual([...plain.contacts]);
        expect([...fast.agents]).toEqual([...plain.agents]);
      }),
      { numRuns: 300 },
    );
  });
});
