import type { AgentGroup, ContactType, Scenario } from '../../src/scenario/scenario.ts';
import type { BANK, SampleGroup, SampleType } from './sampleDays.ts';

const NO_PAY = { perHour: 0, overtime: 1, perContact: 0, perMinute: 0, perDay: 0, commission: 0 };

/** The scenario of a sample day: contacts that only queue, agents by number. */
export function sampleScenario(
  day: typeof BANK,
  types: readonly SampleType[],
  groups: readonly SampleGroup[],
  name: string,
): Scenario {
  return {
    name,
    currency: 'USD',
    seed: 'sunday',
    replications: day.replications,
    horizon: {
      start: day.start,
      date: null,
      length: day.interval * (day.staff[0]?.length ?? 0),
      interval: day.interval,
      warmUp: 0,
      close: 'finish',
    },
    serviceLevel: { target: 0.8, within: 20, formula: 'offered' },
    lines: null,
    costs: { lineMinute: 0, selfServiceContact: 0 },
    contactTypes: types.map(
      (type): ContactType => ({
        name: type.name,
        channel: 'voice',
        arrivals: { kind: 'counts', counts: type.counts, within: 'constant', dayVariation: 0 },
        patience: { family: 'exponential', mean: 180 },
        balk: 0,
        talk: type.phases.map(([phase, share]) => ({
          name: phase,
          time: { family: 'lognormal', mean: share * type.handle, cv: 1 },
        })),
        wrap: { family: 'exponential', mean: 0.12 * type.handle },
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
        serviceLevel: { target: type.target, within: 20, formula: 'offered' },
      }),
    ),
    agentGroups: groups.map(
      (group, index): AgentGroup => ({
        name: group.name,
        skills: types
          .filter((type) => type.group === index)
          .map((type) => ({ type: type.name, rank: 1, pick: 1, after: 0, speed: 1 })),
        staff: day.staff[index] ?? [],
        shrinkage: group.shrinkage,
        shifts: [],
        absence: 0,
        concurrency: { chat: [1] },
        pay: { ...NO_PAY, perHour: group.perHour },
      }),
    ),
    calls: null,
  };
}
