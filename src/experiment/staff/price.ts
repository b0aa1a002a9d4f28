import type { Plan } from '../../plan/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { DAY, HOUR, MICROSECONDS } from '../../time.ts';
import type { Move, StaffPlan } from './staffPlan.ts';

/** What a plan's scheduled agents cost in the counted intervals: hourly and flat pay, whatever they do. */
export interface Price {
  readonly of: (plan: StaffPlan) => number;
  /**
   * What a move saves, for the search: money and, to tell apart what costs alike (or nothing at all), a trace of hours.
   */
  readonly saving: (plan: StaffPlan, move: Move) => number;
}

/** Of two plans that cost alike, the one with fewer hours is better; so little that it never outweighs money. */
const TRACE = 1e-6;

export function priceOf({ agentGroups }: Scenario, plan: Plan): Price {
  const { firstCounted, startOfDay, intervalLength, intervals } = plan;
  const hours = intervalLength / (HOUR * MICROSECONDS);
  const highest = Math.max(...agentGroups.map(({ pay }) => pay.perHour + pay.perDay));
  const trace = highest > 0 ? TRACE * highest : 1;
  const dayOf = (interval: number) => Math.floor((startOfDay + interval * intervalLength) / (DAY * MICROSECONDS));
  const pay = agentGroups.map((group) => group.pay);

  /** Flat pay: each calendar day for the day's largest number. */
  const flat = (levels: Int32Array | undefined, perDay: number): number => {
    if (perDay === 0 || levels === undefined) return 0;
    const most = new Map<number, number>();
    for (let interval = firstCounted; interval < intervals; interval++) {
      const day = dayOf(interval);
      most.set(day, Math.max(most.get(day) ?? 0, levels[interval] ?? 0));
    }
    return perDay * [...most.values()].reduce((sum, agents) => sum + agents, 0);
  };
  return {
    of({ agents }) {
      return agents.reduce((sum, levels, group) => {
        const { perHour = 0, perDay = 0 } = pay[group] ?? {};
        const scheduled = levels.subarray(firstCounted).reduce((total, level) => total + level, 0);
        return sum + scheduled * hours * perHour + flat(levels, perDay);
      }, 0);
    },
    saving({ agents }, move) {
      let saved = 0;
      for (const { group, agents: change } of move) saved -= change * hours * ((pay[group]?.perHour ?? 0) + trace);
      for (const group of new Set(move.map((change) => change.group))) {
        const perDay = pay[group]?.perDay ?? 0;
        if (perDay === 0) continue;
        const after = agents[group]?.slice();
        for (const change of move) {
          const place = firstCounted + change.interval;
          if (change.group === group && after !== undefined) after[place] = (after[place] ?? 0) + change.agents;
        }
        saved += flat(agents[group], perDay) - flat(after, perDay);
      }
      return saved;
    },
  };
}
