import { expect } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Tally } from '../../src/tally.ts';
import { replicatePlainly } from './plainEngine.ts';
import { emptyTally } from './tallied.ts';

/** One replication by each of the two engines. */
export function bothTallies(scenario: Scenario, replication: number): readonly [fast: Tally, plain: Tally] {
  const plan = compile(scenario);
  const [fast, plain] = [emptyTally(scenario, false), emptyTally(scenario, false)];
  new Engine(plan, scenario.seed).replicate(replication, fast);
  replicatePlainly(plan, scenario.seed, replication, plain);
  return [fast, plain];
}

export function expectSame([fast, plain]: readonly [Tally, Tally]): void {
  expect([...fast.contacts]).toEqual([...plain.contacts]);
  expect([...fast.agents]).toEqual([...plain.agents]);
  expect([...fast.phases]).toEqual([...plain.phases]);
  expect([...fast.handled]).toEqual([...plain.handled]);
  expect(fast.waits.counts.join()).toBe(plain.waits.counts.join());
}
