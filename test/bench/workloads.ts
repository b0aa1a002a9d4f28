import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { BUSY_DAY } from './busyDay.ts';
import { wideCenter } from './wideCenter.ts';

/** What is run to measure how fast it runs, as the text of a scenario file (JSON is YAML). */
export const WORKLOAD_TEXTS = {
  /** Stationary M/M/100+M at 95 erlangs, a million calls in one replication; then longer, and with more agents at the same load each. */
  W1: stationary(100, 1e6),
  'W1, ten times longer': stationary(100, 1e7),
  'W1, 1,000 agents': stationary(1000, 1e6),
  'W1, 2,000 agents': stationary(2000, 1e6),
  /** A day of 24 half hours, 63 to 234 agents, lognormal handle times: about 20,000 calls a replication. */
  W2: day(0),
  'W2, 50 more types and groups': day(50),
  /** Twenty types and groups, 2,000 agents, 200,000 contacts; then half of both. */
  W3: wideCenter(1),
  'W3, 1,000 agents': wideCenter(0.5),
} as const;

export type Workload = keyof typeof WORKLOAD_TEXTS;

/** The scenario of a workload; its name is also its seed. */
export function workload(name: Workload): Scenario {
  return parseScenario(name, () => new TextEncoder().encode(WORKLOAD_TEXTS[name]), { seed: name });
}

export const W1 = workload('W1');
export const W2 = workload('W2');

/** Agents at a load of 0.95 erlang each, in a single interval. */
function stationary(agents: number, calls: number): string {
  const perSecond = (0.95 * agents) / 300;
  const length = Math.round(calls / perSecond);
  return JSON.stringify({
    horizon: { length, interval: length },
    contactTypes: {
      calls: { arrivals: { counts: [calls] }, patience: { exponential: 180 }, talk: { exponential: 300 } },
    },
    agentGroups: { agents: { skills: ['calls'], staff: agents } },
  });
}

/** The busy day; `unused` types that nobody calls, and as many groups without agents, stand beside the one of each that work. */
function day(unused: number): string {
  const spare = Array.from({ length: unused }, (_, index) => `spare ${index + 1}`);
  return JSON.stringify({
    horizon: { start: '08:00', end: '20:00', interval: 1800 },
    contactTypes: {
      calls: {
        arrivals: { counts: BUSY_DAY.perSecond.map((rate) => rate * 1800) },
        patience: { exponential: 180 },
        talk: { lognormal: { mean: 300, cv: 1 } },
      },
      ...Object.fromEntries(spare.map((name) => [name, { arrivals: { counts: [0] }, talk: 300 }])),
    },
    agentGroups: {
      agents: { skills: ['calls'], staff: { counts: BUSY_DAY.agents } },
      ...Object.fromEntries(spare.map((name) => [name, { skills: [name], staff: 0 }])),
    },
  });
}
