import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltProgram } from './builtProgram.ts';
import { median } from './median.ts';
import { WORKLOAD_TEXTS } from './workloads.ts';

/** Seconds that `busyhour run` takes for 100 replications of W2 from the shell, with the report and all files; the median. */
export function measureShellRun({ folder, busyhour }: BuiltProgram, rounds: number): number {
  const file = join(folder, 'W2.json');
  writeFileSync(file, WORKLOAD_TEXTS.W2);
  const seconds = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, [busyhour, 'run', file], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`busyhour run failed:\n${stderr}`);
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return median(seconds);
}
