import { Engine } from '../../src/engine/engine.ts';
import { tallyFor } from '../../src/experiment/batch.ts';
import { frameOf } from '../../src/experiment/frameOf.ts';
import { parseSweep } from '../../src/experiment/sweep/parseSweep.ts';
import { readChecked } from '../../src/node/loadScenario.ts';
import { compile } from '../../src/plan/compile.ts';
import { clearTally } from '../../src/tally.ts';

// The process that simulates its share of a sweep's cells and does nothing else: no estimates, no files, no draws kept from cell to cell.
// It reads the sweep, says so, and simulates when it is told to; then it says how long that took, in ms.

const [file = '', part = '', of = ''] = process.argv.slice(2);
const cells = parseSweep(file, readChecked).cells.filter(({ index }) => index % Number(of) === Number(part));
const tasks = cells.map(({ scenario }) => {
  const plan = compile(scenario);
  return { scenario, task: { plan, frame: frameOf(scenario, plan), seed: scenario.seed, horizonOnly: true } };
});

process.on('message', () => {
  const start = performance.now();
  for (const { scenario, task } of tasks) {
    const engine = new Engine(task.plan, task.seed);
    const tally = tallyFor(task);
    for (let replication = 0; replication < scenario.replications; replication++) {
      clearTally(tally);
      engine.replicate(replication, tally);
    }
  }
  process.send?.(performance.now() - start);
});
process.send?.('ready');
