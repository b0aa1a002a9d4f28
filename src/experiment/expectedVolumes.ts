import type { Plan } from '../plan/plan.ts';

/** Contacts of a type expected in each interval: forecast where arrivals have a rate, counted where they are replayed. */
export function expectedVolumes(plan: Plan, type: number): Float64Array {
  const { intervals, intervalLength } = plan;
  const volumes = new Float64Array(intervals);
  const count = (time: number) => {
    const interval = Math.floor(time / intervalLength);
    if (interval < intervals) volumes[interval] = (volumes[interval] ?? 0) + 1;
  };
  const arrivals = plan.types[type]?.arrivals;
  if (arrivals?.kind === 'times') arrivals.times.forEach(count);
  plan.calls?.times.forEach((time, call) => {
    if (plan.calls?.types[call] === type) count(time);
  });
  if (arrivals?.kind !== 'rate') return volumes;
  const { expected, rise } = arrivals;
  const each = expected.length / intervals;
  return volumes.map((_, interval) => {
    let volume = 0;
    for (let cell = Math.floor(interval * each); cell < (interval + 1) * each; cell++) {
      // The part of the cell's line that lies in this interval: all of it unless cells are longer than intervals.
      const from = Math.max(0, interval * each - cell);
      const to = Math.min(1, (interval + 1) * each - cell);
      const middle = (from + to) / 2;
      volume += (to - from) * ((expected[cell] ?? 0) + (rise[cell] ?? 0) * (middle - 0.5));
    }
    return volume;
  });
}
