import { DAY } from '../time.ts';
import { formatTimeOfDay } from './clock.ts';
import { type Context, refuse } from './context.ts';
import { LIMITS } from './limits.ts';
import type { AgentGroup, Horizon, Shift } from './scenario.ts';
import { thousands } from './thousands.ts';

/** Checks the number of agents at once, and that of all shifts. */
export function checkAgents(groups: readonly AgentGroup[], context: Context): void {
  const { horizon } = context;
  if (!horizon) return;
  const shifts = groups.flatMap((group) => group.shifts);
  const worked = shifts.reduce((sum, { agents }) => sum + agents, 0);
  if (worked > LIMITS.shiftAgents) {
    const most = `at most ${thousands(LIMITS.shiftAgents)}`;
    refuse(context, ['agentGroups'], `${thousands(worked)} shifts of one agent each; ${most}`);
  }
  // Mostly not even all of them together are too many.
  const highest = groups.reduce((sum, { staff }) => sum + staff.reduce((most, level) => Math.max(most, level), 0), 0);
  if (worked + highest <= LIMITS.agentsAtOnce) return;
  const staffed = highestLevels(groups, horizon);
  const levels = highestOnShift(shifts, horizon).map((agents, interval) => agents + (staffed[interval] ?? 0));
  const busiest = levels.reduce((best, level, interval) => (level > (levels[best] ?? 0) ? interval : best), 0);
  const agents = levels[busiest] ?? 0;
  if (agents <= LIMITS.agentsAtOnce) return;
  const time = formatTimeOfDay((horizon.start + busiest * horizon.interval) % DAY);
  const most = thousands(LIMITS.agentsAtOnce);
  refuse(context, ['agentGroups'], `${thousands(agents)} agents at once, in the interval at ${time}; at most ${most}`);
}

/** Scheduled agents of groups with `staff` in each interval; within it, each group's highest level counts. */
function highestLevels(groups: readonly AgentGroup[], horizon: Horizon): Float64Array {
  const intervals = Math.round(horizon.length / horizon.interval);
  const levels = new Float64Array(intervals);
  for (const { staff } of groups) {
    const cells = staff.length;
    for (let interval = 0; interval < intervals; interval++) {
      const first = Math.floor((interval * cells) / intervals);
      const last = Math.max(first, Math.ceil(((interval + 1) * cells) / intervals) - 1);
      levels[interval] =
        (levels[interval] ?? 0) + staff.slice(first, last + 1).reduce((most, level) => Math.max(most, level), 0);
    }
  }
  return levels;
}

/** Most agents on shift at one instant of each interval. */
function highestOnShift(shifts: readonly Shift[], horizon: Horizon): Float64Array {
  const changes = shifts.flatMap(({ start, length, agents }) => [
    { time: start, agents },
    { time: start + length, agents: -agents },
  ]);
  // Who goes at an instant is gone when others come.
  changes.sort((a, b) => a.time - b.time || a.agents - b.agents);
  let next = 0;
  let present = 0;
  let most = 0;
  const applyUntil = (isPast: (time: number) => boolean) => {
    for (let change = changes[next]; change && isPast(change.time); change = changes[++next]) {
      present += change.agents;
      most = Math.max(most, present);
    }
  };
  return Float64Array.from({ length: Math.round(horizon.length / horizon.interval) }, (_, interval) => {
    applyUntil((time) => time <= interval * horizon.interval);
    most = present;
    applyUntil((time) => time < (interval + 1) * horizon.interval);
    return most;
  });
}
