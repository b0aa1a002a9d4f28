import Table from 'cli-table3';
import { type Cost, type Costs, costRatio, type SubjectName } from './cost.ts';
import { median } from './median.ts';

const COLUMNS: readonly { readonly head: string; readonly of: (cost: Cost, yardstick: Cost) => string }[] = [
  { head: 'contacts\na second', of: ({ clock }) => `${(1e3 / median(clock)).toFixed(2)} M` },
  { head: 'ns on\nthe clock', of: ({ clock }) => median(clock).toFixed(0) },
  { head: 'ns of the\nprocessor', of: ({ processor }) => median(processor).toFixed(0) },
  { head: 'least of\nthese', of: ({ processor }) => Math.min(...processor).toFixed(0) },
  { head: 'of the\nyardstick', of: (cost, yardstick) => costRatio(cost, yardstick).toFixed(2) },
  { head: 'draws\nmade', of: ({ operations }) => operations.draws.toFixed(2) },
  { head: 'draws\nused', of: ({ operations }) => operations.drawsUsed.toFixed(2) },
  { head: 'streams\nopened', of: ({ operations }) => operations.streams.toFixed(4) },
  { head: 'pushes', of: ({ operations }) => operations.pushes.toFixed(3) },
  { head: 'pops', of: ({ operations }) => operations.pops.toFixed(3) },
  { head: 'bytes\nallocated', of: ({ allocated }) => allocated.toFixed(1) },
  { head: 'peak\nmemory', of: ({ peak }) => `${(peak / 1e6).toFixed(0)} MB` },
];

/** What a contact of each workload costs, as a table for the terminal. W1's yardstick is its own, all others have that of W2. */
export function costTable(costs: Costs): string {
  const table = new Table({
    head: ['a contact of', ...COLUMNS.map(({ head }) => head)],
    colAligns: ['left', ...COLUMNS.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const name of Object.keys(costs) as SubjectName[]) {
    const yardstick = costs[name.includes('W1') ? 'yardstick of W1' : 'yardstick of W2'];
    table.push([name, ...COLUMNS.map(({ of }) => of(costs[name], yardstick))]);
  }
  return table.toString();
}
