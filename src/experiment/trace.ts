import type { ContactTrace } from '../engine/contactTrace.ts';
import { Engine } from '../engine/engine.ts';
import { TracingRecorder } from '../engine/tracingRecorder.ts';
import { compile } from '../plan/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { clearTally } from '../tally.ts';
import { tallyFor } from './batch.ts';
import { frameOf } from './frameOf.ts';

/**
 * What happened to each contact of the first replications, one replication after another, in the order in which the contacts came:
 * the same replications that `simulate` runs, so that they add up to its counts.
 */
export function* trace(scenario: Scenario, replications: number): Generator<readonly ContactTrace[]> {
  const plan = compile(scenario);
  const tally = tallyFor({ plan, frame: frameOf(scenario, plan), seed: scenario.seed });
  const recorders: TracingRecorder[] = [];
  const engine = new Engine(plan, scenario.seed, {
    record: (of, contacts, clock) => {
      const recorder = new TracingRecorder(of, contacts, clock);
      recorders.push(recorder);
      return recorder;
    },
  });
  const [recorder] = recorders;
  if (recorder === undefined) return;
  for (let replication = 0; replication < replications; replication++) {
    recorder.traces = [];
    clearTally(tally);
    engine.replicate(replication, tally);
    yield recorder.traces;
  }
}
