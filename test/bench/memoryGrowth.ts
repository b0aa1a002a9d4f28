import type { BuiltProgram } from './builtProgram.ts';
import { median } from './median.ts';
import { startSubject } from './subjectProcess.ts';
import type { Workload } from './workloads.ts';

/** Peak resident memory of a simulation on one thread, in bytes, and of one that is ten times as much work. */
export interface MemoryGrowth {
  readonly once: number;
  readonly tenfold: number;
}

/** One replication of W1, and of ten times its horizon. */
export function measureLongerRun(program: BuiltProgram, rounds: number): Promise<MemoryGrowth> {
  return measure(rounds, [() => peakOf(program, 'W1', 1), () => peakOf(program, 'W1, ten times longer', 1)]);
}

/** 100 replications of W2, and 1,000. */
export function measureMoreReplications(program: BuiltProgram, rounds: number): Promise<MemoryGrowth> {
  return measure(rounds, [() => peakOf(program, 'W2', 100), () => peakOf(program, 'W2', 1000)]);
}

async function measure(
  rounds: number,
  [once, tenfold]: readonly [() => Promise<number>, () => Promise<number>],
): Promise<MemoryGrowth> {
  const peaks: [number, number][] = [];
  for (let round = 0; round < rounds; round++) peaks.push([await once(), await tenfold()]);
  return { once: median(peaks.map(([peak]) => peak)), tenfold: median(peaks.map(([, peak]) => peak)) };
}

/** Each in a process of its own, which has never held more. */
async function peakOf(program: BuiltProgram, workload: Workload, replications: number): Promise<number> {
  const process = startSubject(program.subject, 'engine', workload);
  try {
    await process.ask('simulation', 0, replications);
    return await process.ask('peak');
  } finally {
    await process.end();
  }
}
