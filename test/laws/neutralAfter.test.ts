import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactType, Distribution, Outbound, Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT_FIELDS } from '../../src/tally.ts';
import { NO_QUEUE } from './anyScenario/anyContactType.ts';
import { anyScenario } from './anyScenario.ts';
import { figures, same, sameTypes, withGroups } from './sameFigures.ts';

const DAY: Distribution = { family: 'constant', value: 86_400 };

const withOutbound = (scenario: Scenario, change: (outbound: Outbound, type: ContactType) => Outbound): Scenario => ({
  ...scenario,
  contactTypes: scenario.contactTypes.map((type) => ({
    ...type,
    outbound: type.outbound && change(type.outbound, type),
  })),
});

const withoutFollowUps = (scenario: Scenario): Scenario => ({
  ...scenario,
  contactTypes: scenario.contactTypes.map((type) => ({ ...type, followUp: [] })),
});

/** As many agents as there can be at once in some groups. */
const agentsOf = ({ agentGroups }: Scenario, names: readonly string[]): number =>
  agentGroups
    .filter(({ name }) => names.includes(name))
    .map(({ staff, shifts }) => Math.max(0, ...staff) + shifts.reduce((sum, { agents }) => sum + agents, 0))
    .reduce((sum, agents) => sum + agents, 0);

const keepAll = (scenario: Scenario): Scenario =>
  withOutbound(scenario, (outbound) => {
    const { among } = outbound.reserve;
    return { ...outbound, reserve: { agents: agentsOf(scenario, among), among } };
  });

describe('customers whom nobody calls change no cell', () => {
  same('a reserve of all agents is as good as no hours', keepAll, (scenario) =>
    withOutbound(scenario, (outbound) => ({ ...outbound, hours: [] })),
  );
  same(
    'a reserve of all agents is as good as an empty list',
    (scenario) => keepAll(withoutFollowUps(scenario)),
    (scenario) => withOutbound(withoutFollowUps(scenario), (outbound) => ({ ...outbound, list: [0] })),
  );
  same(
    'follow-ups with probability 0 are none',
    (scenario) => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map((type) => ({
        ...type,
        followUp: scenario.contactTypes
          .filter(({ outbound }) => outbound !== null && type.menu === null)
          .map(({ name }) => ({ to: name, probability: 0, after: DAY })),
      })),
    }),
    withoutFollowUps,
  );
  same(
    'follow-ups that are due after the horizon are none',
    (scenario) => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map((type) => ({
        ...type,
        followUp: type.followUp.map((record) => ({ ...record, after: DAY })),
      })),
    }),
    withoutFollowUps,
  );

  it('a list that no agent may call changes no cell of others', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const [model] = scenario.contactTypes;
        if (model === undefined) throw new Error('every scenario has a type');
        const campaign: ContactType = {
          ...model,
          ...NO_QUEUE,
          // Last by name, as it is last in the file.
          name: 'unreachable',
          channel: 'voice',
          arrivals: { kind: 'none' },
          selfService: [],
          talk: [{ name: 'talk', time: DAY }],
          outbound: {
            list: null,
            hours: [{ from: 0, to: scenario.horizon.length }],
            dialing: 'predictive',
            pacing: 2,
            reserve: { agents: 0, among: scenario.agentGroups.map(({ name }) => name) },
            reach: [1],
            ring: { family: 'constant', value: 20 },
            attempts: 1,
            retryAfter: DAY,
            connectWithin: 2,
            nuisanceLimit: 0.03,
          },
        };
        const alone = figures(scenario);
        const beside = figures({ ...scenario, contactTypes: [...scenario.contactTypes, campaign] });
        const ofCampaign = beside.contacts.splice(alone.contacts.length);
        expect(ofCampaign.length).toBe(alone.contacts.length / scenario.contactTypes.length);
        expect(ofCampaign.length % CONTACT_FIELDS.length).toBe(0);
        expect(ofCampaign.every((count) => count === 0)).toBe(true);
        beside.phases.splice(alone.phases.length);
        expect({ ...beside, waits: beside.waits.slice(0, alone.waits.length) }).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });

  same(
    'calls that start one for each idle agent are predictive ones at a pace of 1 without a reserve',
    (scenario) => dialOneForEach(scenario, 'progressive'),
    (scenario) => dialOneForEach(scenario, 'predictive'),
  );
});

/** Without a reserve among all who may talk, and with a ring that takes time. */
function dialOneForEach(scenario: Scenario, dialing: Outbound['dialing']): Scenario {
  return withOutbound(scenario, (outbound, { name }) => {
    const capable = scenario.agentGroups.filter(({ skills }) =>
      skills.some((skill) => skill.type === name && skill.after === 0),
    );
    return {
      ...outbound,
      dialing,
      pacing: 1,
      reserve: { agents: 0, among: capable.map((group) => group.name) },
      ring: { family: 'uniform', from: 10, to: 50 },
    };
  });
}

describe('what is only asked or paid changes no cell', () => {
  sameTypes(
    'a survey that nobody responds to is none',
    (type) => ({ ...type, survey: { respond: 0, satisfied: 1, unresolved: 1, perMinuteWaited: 1 } }),
    (type) => ({ ...type, survey: null }),
  );
  same(
    'a survey changes nothing but what it counts',
    (scenario) => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map((type) => ({
        ...type,
        survey: type.menu === null ? { respond: 1, satisfied: 0.5, unresolved: 0, perMinuteWaited: -0.1 } : null,
      })),
    }),
    (scenario) => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map((type) => ({ ...type, survey: null })),
    }),
    'surveyed',
    'satisfied',
  );
  same(
    'pay, value, costs and targets change nothing, but that lines which cost money have their time taken',
    (scenario) => ({
      ...withGroups(scenario, (group) => ({
        ...group,
        pay: { perHour: 30, overtime: 2, perContact: 1, perMinute: 0.1, perDay: 50, commission: 0.1 },
      })),
      contactTypes: scenario.contactTypes.map((type) => ({
        ...type,
        value: { answered: 10, abandoned: -5, contained: 2 },
        outbound: type.outbound && { ...type.outbound, nuisanceLimit: 0.5 },
      })),
      costs: { lineMinute: 0.1, selfServiceContact: 0.3 },
    }),
    (scenario) => ({
      ...withGroups(scenario, (group) => ({
        ...group,
        pay: { perHour: 0, overtime: 1, perContact: 0, perMinute: 0, perDay: 0, commission: 0 },
      })),
      contactTypes: scenario.contactTypes.map((type) => ({
        ...type,
        value: { answered: 0, abandoned: 0, contained: 0 },
      })),
      costs: { lineMinute: 0, selfServiceContact: 0 },
    }),
    'lineTime',
  );
});
