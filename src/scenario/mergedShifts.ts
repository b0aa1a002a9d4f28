import type { Break, Shift } from './agentGroup.ts';

/** Shifts by start, length and breaks, those that differ in nothing but their number of agents as one. */
export function mergedShifts(shifts: readonly Shift[]): Shift[] {
  const result: Shift[] = [];
  for (const shift of shifts.toSorted(byTime)) {
    const last = result.at(-1);
    if (last && byTime(last, shift) === 0) result[result.length - 1] = { ...last, agents: last.agents + shift.agents };
    else result.push(shift);
  }
  return result;
}

function byTime(a: Shift, b: Shift): number {
  return a.start - b.start || a.length - b.length || byBreaks(a.breaks, b.breaks);
}

function byBreaks(a: readonly Break[], b: readonly Break[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (!other) return 1;
    const order = one.after - other.after || one.length - other.length || Number(one.paid) - Number(other.paid);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
