import { availableParallelism, cpus, loadavg } from 'node:os';
import { bars } from './bars.ts';
import { barTable } from './barTable.ts';
import { buildProgram } from './builtProgram.ts';
import { checkedAnswers } from './checkedAnswers.ts';
import { measureCosts } from './cost.ts';
import { costTable } from './costTable.ts';
import { measureLongerRun, measureMoreReplications } from './memoryGrowth.ts';
import { measureScaling } from './scaling.ts';
import { measureShellRun } from './shellRun.ts';

// npm run bench: what a contact costs, and what is asked of that. npm run bench -- --quick: one round instead of the medians of five.
const rounds = process.argv.includes('--quick') ? 1 : 5;

const program = buildProgram();
try {
  console.log(`${machine()}; medians of ${rounds} alternating round${rounds === 1 ? '' : 's'}\n`);
  console.log(`W2 ${(await checkedAnswers(program)).join('\nW2 ')}\n`);
  const costs = await measureCosts(program, rounds);
  console.log(costTable(costs));
  console.log(
    'contacts: attempts that reach the center, customers whom it reaches; bytes: by the sampling heap profiler, without typed arrays\n',
  );
  const measured = {
    costs,
    scaling: await measureScaling(program, rounds),
    longer: await measureLongerRun(program, rounds),
    moreReplications: await measureMoreReplications(program, rounds),
    shellRun: measureShellRun(program, rounds),
  };
  console.log(barTable(bars(measured)));
  console.log(`${machine()} in the end`);
} finally {
  program.remove();
}

function machine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model}), load ${load.join(', ')}`;
}
