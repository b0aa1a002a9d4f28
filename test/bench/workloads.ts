import type { Distribution, Scenario } from '../../src/scenario/scenario.ts';

const TARGET = { target: 0.8, within: 20, formula: 'offered' } as const;

function oneQueue(
  name: string,
  counts: readonly number[],
  staff: readonly number[],
  talk: Distribution,
  interval: number,
): Scenario {
  return {
    name,
    currency: 'USD',
    seed: name,
    replications: 1,
    horizon: { start: 0, date: null, length: staff.length * interval, interval, warmUp: 0, close: 'finish' },
    serviceLevel: TARGET,
    lines: null,
    calls: null,
    costs: { lineMinute: 0, selfServiceContact: 0 },
    contactTypes: [
      {
        name: 'calls',
        channel: 'voice',
        arrivals: { kind: 'counts', counts, within: 'constant', dayVariation: 0 },
        patience: { family: 'exponential', mean: 180 },
        balk: 0,
        talk: [{ name: 'talk', time: talk }],
        wrap: null,
        priority: 5,
        queue: { capacity: null, overflow: null },
        selfService: [],
        menu: null,
        retry: null,
        repeat: null,
        transfer: [],
        callback: null,
        outbound: null,
        followUp: [],
        survey: null,
        value: { answered: 0, abandoned: 0, contained: 0 },
        serviceLevel: TARGET,
      },
    ],
    agentGroups: [
      {
        name: 'agents',
        skills: [{ type: 'calls', rank: 1, pick: 1, after: 0, speed: 1 }],
        staff,
        shifts: [],
        shrinkage: 0,
        absence: 0,
        concurrency: { chat: [1] },
        pay: { perHour: 0, overtime: 1, perContact: 0, perMinute: 0, perDay: 0, commission: 0 },
      },
    ],
  };
}

/** W1: stationary M/M/100+M at 95 erlangs, a million calls in one replication. */
export const W1 = oneQueue('W1', [1e6], [100], { family: 'exponential', mean: 300 }, Math.round(1e6 / (19 / 60)));

const PER_SECOND = [
  0.250106, 0.320252, 0.437929, 0.587537, 0.719431, 0.77302, 0.721003, 0.592959, 0.453306, 0.358092, 0.331164, 0.368485,
  0.450554, 0.54845, 0.627693, 0.658148, 0.627487, 0.547345, 0.445773, 0.351471, 0.281354, 0.238137, 0.215677, 0.205739,
];
const AGENTS = [
  76, 98, 133, 178, 218, 234, 218, 180, 138, 109, 101, 112, 137, 166, 190, 199, 190, 166, 135, 107, 86, 73, 66, 63,
];

/** W2: a day of 24 half hours, 63 to 234 agents, lognormal handle times: about 20,000 calls a replication. */
export const W2 = oneQueue(
  'W2',
  PER_SECOND.map((rate) => rate * 1800),
  AGENTS,
  { family: 'lognormal', mean: 300, cv: 1 },
  1800,
);
