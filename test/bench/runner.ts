import { Engine } from '../../src/engine/engine.ts';
import { tallyFor } from '../../src/experiment/batch.ts';
import { frameOf } from '../../src/experiment/frameOf.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, clearTally, type Tally } from '../../src/tally.ts';
import { type IntervalCounts, intervalCounts } from './intervalCounts.ts';
import { Yardstick } from './yardstick.ts';

export type Simulator = 'engine' | 'yardstick';

/** Runs one workload's replications, one at a time. */
export interface Runner {
  replicate(replication: number): void;
  /** Of the last replication: attempts that reached the center, and customers whom the center reached. */
  contacts(): number;
  /** Of the last replication, of the first type. */
  counts(): readonly IntervalCounts[];
}

export const RUNNERS: { readonly [simulator in Simulator]: (scenario: Scenario) => Runner } = {
  engine(scenario) {
    const plan = compile(scenario);
    const engine = new Engine(plan, scenario.seed);
    const tally = tallyFor({ plan, frame: frameOf(scenario, plan), seed: scenario.seed });
    return {
      replicate(replication) {
        clearTally(tally);
        engine.replicate(replication, tally);
      },
      contacts: () => total(tally, CONTACT.arrived) + total(tally, CONTACT.reached),
      counts: () => intervalCounts(tally),
    };
  },
  yardstick(scenario) {
    let last: readonly IntervalCounts[] = [];
    return {
      replicate(replication) {
        last = new Yardstick(scenario, replication).run();
      },
      contacts: () => last.reduce((sum, { offered }) => sum + offered, 0),
      counts: () => last,
    };
  },
};

function total({ contacts }: Tally, field: number): number {
  let sum = 0;
  for (let cell = field; cell < contacts.length; cell += CONTACT_FIELDS.length) sum += contacts[cell] ?? 0;
  return sum;
}
