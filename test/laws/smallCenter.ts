import { transient } from '../../src/analytic/transient/transient.ts';
import { stream } from '../../src/random/stream.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** A center so small that all its staffings can be looked at, by an exact solution. */
export interface SmallCenter {
  readonly scenario: Scenario;
  readonly target: number;
  /** The exact service level of each interval with so many agents. */
  levels(agents: readonly number[]): readonly number[];
}

const INTERVAL = 30;

/** Some half hours of calls with exponential handle times and patience, loads of 4 to 12 erlangs that change. */
export function smallCenter(number: number): SmallCenter {
  const { uniform } = stream('small center', number, 'center');
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const intervals = 3 + Math.floor(between(0, 2));
  const aht = between(2, 6);
  const patience = between(1.5, 6);
  const rates = Array.from({ length: intervals }, () => between(4, 12) / aht);
  const target = Math.round(between(70, 92)) / 100;
  const exponential = (minutes: number) => ({ exponential: `${Math.round(minutes * 60)}s` });
  const seconds = (minutes: number) => Math.round(minutes * 60) / 60;
  const fields = {
    seed: `small center ${number}`,
    replications: 60,
    horizon: { length: `${INTERVAL * intervals}m`, interval: `${INTERVAL}m` },
    serviceLevel: { target, within: '20s' },
    contactTypes: {
      calls: {
        arrivals: { counts: rates.map((rate) => rate * INTERVAL) },
        talk: exponential(aht),
        patience: exponential(patience),
      },
    },
    agentGroups: { agents: { skills: ['calls'], staff: 1, pay: { perHour: 20 } } },
  };
  return {
    scenario: parseScenario('center.yaml', () => JSON.stringify(fields)),
    target,
    levels: (agents) =>
      transient({
        intervals: rates.map((rate, index) => ({ duration: INTERVAL, rate, agents: agents[index] ?? 0 })),
        aht: seconds(aht),
        patience: seconds(patience),
        within: 1 / 3,
      }).intervals.map(({ serviceLevel }) => serviceLevel ?? 1),
  };
}

/** Agents and intervals of the cheapest staffing within some agents of one that is known, with which every interval holds its target. */
export function leastAgents({ levels, target }: SmallCenter, around: readonly number[], reach: number): number {
  let least = Number.POSITIVE_INFINITY;
  const choose = (chosen: readonly number[], total: number) => {
    if (total >= least) return;
    const next = around[chosen.length];
    if (next === undefined) {
      if (levels(chosen).every((level) => level >= target)) least = total;
      return;
    }
    for (let agents = Math.max(1, next - reach); agents <= next + reach; agents++) {
      // What comes later can only help the last of those chosen, and its last 20 seconds at that.
      const soFar = levels([...chosen, agents, ...around.slice(chosen.length + 1).map((level) => level + reach)]);
      if (soFar.slice(0, chosen.length + 1).every((level) => level >= target))
        choose([...chosen, agents], total + agents);
    }
  };
  choose([], 0);
  return least;
}
