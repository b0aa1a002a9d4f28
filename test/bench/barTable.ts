import Table from 'cli-table3';
import type { Bar } from './bars.ts';

export function barTable(bars: readonly Bar[]): string {
  const table = new Table({
    head: ['', 'measured', 'bar', ''],
    style: { head: [], border: [], compact: true },
  });
  for (const { question, measured, bar, isMet } of bars)
    table.push([question, measured, bar, isMet ? 'met' : 'missed']);
  return table.toString();
}
