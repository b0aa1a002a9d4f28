import type { Plan, PlanGroup, PlanRoster } from '../plan/plan.ts';
import type { Shift } from '../scenario/scenario.ts';
import { DAY, HOUR, MICROSECONDS } from '../time.ts';
import { scheduledTime } from './scheduledTime.ts';
import { timeInCells } from './timeInCells.ts';

const MIDNIGHT = DAY * MICROSECONDS;

/**
 * What flat pay comes to for each scheduled hour of a group, by interval. A calendar day's is `perDay` for each shift that starts
 * on it (with staff, for each agent of its largest number), spread evenly over the day's scheduled time; a shift that started on a day
 * before the horizon's first is paid there.
 */
export function flatRate(perDay: number, shifts: readonly Shift[], group: PlanGroup, plan: Plan): Float64Array {
  const { intervals } = plan;
  const money = new Float64Array(intervals);
  if (perDay === 0) return money;
  for (const { heads, times } of group.roster === null
    ? staffDays(group, plan)
    : shiftDays(group.roster, shifts, plan)) {
    const total = times.reduce((sum, time) => sum + time, 0);
    if (total === 0) continue;
    times.forEach((time, interval) => {
      money[interval] = (money[interval] ?? 0) + (perDay * heads * time) / total;
    });
  }
  const scheduled = scheduledTime(plan, group);
  return money.map((amount, interval) => {
    const time = scheduled[interval] ?? 0;
    return time === 0 ? 0 : (amount * HOUR * MICROSECONDS) / time;
  });
}

/** A calendar day's paid heads, and its scheduled agent-microseconds by interval. */
interface PaidDay {
  readonly heads: number;
  readonly times: Float64Array;
}

/** A cell of staff belongs to the day in which it starts. */
function* staffDays({ scheduled }: PlanGroup, { intervals, horizon, startOfDay, days }: Plan): Generator<PaidDay> {
  const length = horizon / scheduled.length;
  const each = scheduled.length / intervals;
  let cell = 0;
  for (let day = 0; day < days; day++) {
    const times = new Float64Array(intervals);
    let heads = 0;
    for (; cell < scheduled.length && startOfDay + cell * length < (day + 1) * MIDNIGHT; cell++) {
      const agents = scheduled[cell] ?? 0;
      const interval = Math.floor(cell / each);
      heads = Math.max(heads, agents);
      times[interval] = (times[interval] ?? 0) + agents * length;
    }
    yield { heads, times };
  }
}

function* shiftDays(roster: PlanRoster, shifts: readonly Shift[], plan: Plan): Generator<PaidDay> {
  const { startOfDay, days, horizon, intervals, intervalLength } = plan;
  const heads = new Map<number, number>();
  for (const { start, agents } of shifts) {
    const day = Math.floor((startOfDay + start * MICROSECONDS) / MIDNIGHT);
    heads.set(day, (heads.get(day) ?? 0) + agents);
  }
  // A shift is at most a day long, so it lies in the days of its start and its end.
  const present = Array.from({ length: days }, (): number[] => []);
  roster.start.forEach((start, entry) => {
    const last = Math.floor((startOfDay + (roster.end[entry] ?? 0)) / MIDNIGHT);
    for (let day = Math.floor((startOfDay + start) / MIDNIGHT); day <= last; day++) present[day]?.push(entry);
  });
  for (const [day, entries] of present.entries()) {
    const from = Math.max(0, day * MIDNIGHT - startOfDay);
    const to = Math.min(horizon, (day + 1) * MIDNIGHT - startOfDay);
    const within = (instants: Float64Array) =>
      Float64Array.from(entries, (entry) => Math.max(from, Math.min(to, instants[entry] ?? 0)));
    const times = timeInCells(within(roster.start), within(roster.end), intervalLength, intervals);
    yield { heads: heads.get(day) ?? 0, times };
  }
}
