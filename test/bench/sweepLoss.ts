import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { V8_FLAGS } from '../../src/cli/v8Flags.ts';
import { buildProgram } from './builtProgram.ts';
import { median } from './median.ts';

// node --import tsx test/bench/sweepLoss.ts: what a sweep loses of the engine's own speed to all the rest (starting, reading, estimating, storing,
// reporting). 1,000 cells of 20 days of the retail bank, by the command line on all cores, next to as many processes that simulate the
// same cells (all of them differ) and do nothing else; and next to one run of as many days. In alternating rounds.

const ROUNDS = Number(process.argv[2] ?? 5);
const CORES = availableParallelism();
const DAYS = 20;
const STEPS = [40, 25] as const;

const program = buildProgram();
try {
  const bank = resolve('scenarios/retail-bank.yaml');
  const sweep = join(program.folder, 'big.yaml');
  writeFileSync(
    sweep,
    `base: ${bank}
replications: ${DAYS}
factors:
  contactTypes.trading.arrivals.scale: { from: 80%, to: 120%, steps: ${STEPS[0]} }
  contactTypes.banking.arrivals.scale: { from: 90%, to: 110%, steps: ${STEPS[1]} }
`,
  );
  const days = DAYS * STEPS[0] * STEPS[1];
  const losses: number[] = [];
  const toRun: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const engine = await engineAlone(sweep);
    const swept = shell('sweep', sweep, '--out', join(program.folder, `swept ${round}`));
    const run = shell('run', bank, '--replications', String(days), '--out', join(program.folder, `run ${round}`));
    losses.push(swept / engine - 1);
    toRun.push(swept / run);
    console.log(
      `engine alone ${seconds(engine)}, busyhour sweep ${seconds(swept)} (${percent(swept / engine - 1)}), ` +
        `busyhour run of ${days} days ${seconds(run)}`,
    );
  }
  console.log(`medians: the sweep takes ${percent(median(losses))} longer than the engine alone, and`);
  console.log(`${median(toRun).toFixed(2)} of the time of one run of as many days`);
} finally {
  program.remove();
}

/** Milliseconds until the last of the processes is done. */
async function engineAlone(sweep: string): Promise<number> {
  const file = join(program.folder, 'test/bench/engineAlone.js');
  const children = Array.from({ length: CORES }, (_, part) =>
    fork(file, [sweep, String(part), String(CORES)], { execArgv: V8_FLAGS }),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const times = await Promise.all(children.map(timeOf));
  for (const child of children) child.kill();
  return Math.max(...times);
}

async function timeOf(child: ChildProcess): Promise<number> {
  const answer = once(child, 'message');
  child.send('start');
  const [time] = await answer;
  return time;
}

/** Milliseconds of a whole command. */
function shell(...command: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program.busyhour, ...command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`busyhour ${command[0]} failed:\n${stderr}`);
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
