import { describe, expect, it } from 'vitest';
import type { Crew } from '../../src/experiment/crew.ts';
import { inlineCrew, inlineCrewForMany } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { given } from '../../src/experiment/staff/given.ts';
import { staff } from '../../src/experiment/staff/staff.ts';
import { withStaff } from '../../src/experiment/staff/staffPlan.ts';
import { staffVariant } from '../../src/experiment/staff/staffVariant.ts';
import { staffJson } from '../../src/report/staff/staffJson.ts';
import { digest } from '../../src/scenario/digest.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const FIELDS = {
  name: 'Two desks',
  replications: 30,
  horizon: { start: '08:00', end: '10:00', interval: '30m' },
  contactTypes: {
    orders: { arrivals: { counts: [20, 40, 50, 30] }, patience: '3m', talk: '3m' },
    repairs: { arrivals: { counts: [10, 20, 20, 20] }, patience: '5m', talk: '5m' },
  },
  agentGroups: {
    desk: { skills: ['orders'], staff: { counts: [4, 6, 7, 5] }, pay: { perHour: 20 } },
    workshop: {
      skills: { repairs: { rank: 1 }, orders: { rank: 2 } },
      shifts: { start: '08:00', length: '2h', agents: 5 },
      shrinkage: '20%',
      pay: { perHour: 26 },
    },
  },
};

const text = JSON.stringify(FIELDS);
const parse = (fields: object): Scenario => parseScenario('desks.yaml', () => JSON.stringify({ ...FIELDS, ...fields }));
const scenario = parse({});

/** Runs the batches from the last to the first, and hands them over in their order. */
const backwards: Crew = {
  async run(task, batches, onResult, signal) {
    const results = new Map<object, Parameters<typeof onResult>[0]>();
    for (const batch of batches.toReversed()) {
      await inlineCrew.run(task, [batch], (result) => results.set(batch, { ...result }), signal);
    }
    for (const batch of batches) {
      const result = results.get(batch);
      if (result !== undefined) onResult(result, batch);
    }
  },
};

describe('the targets of a scenario', () => {
  it('are none unless the file says them, and then change what it means, but no simulated number', async () => {
    const targeted = parse({ targets: { abandonment: '5%' } });
    expect('targets' in scenario).toBe(false);
    expect(targeted.targets).toEqual({
      per: 'interval',
      chance: null,
      abandonment: 0.05,
      asa: null,
      occupancy: null,
      nuisance: null,
    });
    expect(digest(targeted)).not.toBe(digest(scenario));
    const [one, other] = [
      await simulate(scenario, { crew: inlineCrew }),
      await simulate(targeted, { crew: inlineCrew }),
    ];
    expect(other.estimates).toEqual(one.estimates);
  });
});

describe('a staffing', () => {
  it('is the same whoever runs its replications, in whatever order', async () => {
    const options = { replications: 10, search: 30, proof: 300 };
    const [one, other] = [
      await staff(scenario, { ...options, crew: inlineCrewForMany() }),
      await staff(scenario, { ...options, crew: backwards }),
    ];
    expect(staffJson(other)).toBe(staffJson(one));
  });

  it('is a file that extends the scenario, and means the scenario with its agents', async () => {
    const { plan } = await staff(scenario, {
      crew: inlineCrewForMany(),
      search: 50,
      proof: 300,
      fixed: ['desk'],
    });
    const variant = staffVariant(scenario, plan.plan, { base: 'desks.yaml', set: [], fixed: ['desk'] });
    const files = new Map([
      ['desks.yaml', text],
      ['staffed.yaml', variant],
    ]);
    const read = (path: string) => files.get(path) ?? '';
    const meant = { ...withStaff(scenario, plan.plan, new Set([0])), name: 'Two desks, least staff' };
    expect(parseScenario('staffed.yaml', read)).toEqual(meant);
    expect(meant.agentGroups[0]).toBe(scenario.agentGroups[0]);
    expect(meant.agentGroups[1]?.shifts).toEqual([]);
  });

  it('leaves the scenario as it is', () => {
    const before = JSON.stringify(scenario);
    const staffed = withStaff(scenario, { agents: [Int32Array.of(1, 2, 3, 4), Int32Array.of(0, 0, 0, 0)] });
    expect(staffed.agentGroups[0]?.staff).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it('needs more agents for a chance of nine days in ten than on average, and fewer over the day than in every interval', async () => {
    const cost = async (targets: object) => {
      const { plan } = await staff(parse({ targets }), { crew: inlineCrewForMany(), search: 100, proof: 1000 });
      return plan.cost;
    };
    const usual = await cost({});
    expect(await cost({ chance: '90%' })).toBeGreaterThan(usual);
    expect(await cost({ per: 'day' })).toBeLessThan(usual);
  });

  it('keeps every other target, too', async () => {
    const targets = { asa: '10s', abandonment: '3%', occupancy: '75%' };
    const found = await staff(parse({ targets }), { crew: inlineCrewForMany(), search: 100, proof: 1000 });
    const measures = new Set(found.targets.map(({ measure }) => measure));
    expect([...measures]).toEqual(['serviceLevel', 'abandonment', 'asa', 'occupancy']);
    expect(found.goals.map(({ verdict }) => verdict)).toEqual(found.goals.map(() => 'met'));
    for (const { target, estimate } of found.goals) {
      const { bound, direction } = found.targets[target] ?? { bound: Number.NaN, direction: 'least' };
      const mean = estimate?.mean ?? Number.NaN;
      expect(direction === 'least' ? mean - bound : bound - mean).toBeGreaterThanOrEqual(0);
    }
  });

  it('says which targets no number of agents meets, and meets the others', async () => {
    const workshop = {
      ...FIELDS.agentGroups.workshop,
      skills: { repairs: { rank: 1, after: '30s' }, orders: { rank: 2 } },
    };
    const late = parse({ agentGroups: { ...FIELDS.agentGroups, workshop } });
    const { goals, targets, hopeless } = await staff(late, { crew: inlineCrewForMany(), search: 50, proof: 500 });
    const typeOf = (target: number) => targets[target]?.contactType;
    expect(hopeless.map((goal) => typeOf(goals[goal]?.target ?? -1))).toEqual([1, 1, 1, 1]);
    const verdicts = goals.map(({ target, verdict }) => [typeOf(target), verdict]);
    expect(verdicts).toEqual([...Array(4).fill([0, 'met']), ...Array(4).fill([1, 'missed'])]);
  });
});

describe('what some agents give', () => {
  it('is what a run says of them', async () => {
    const { estimates } = await simulate(scenario, { crew: inlineCrew });
    const { goals, targets, plan } = await given(scenario, { crew: inlineCrew });
    for (const { target, interval, estimate } of goals) {
      const level = estimates.intervals[interval ?? -1]?.contactTypes[targets[target]?.contactType ?? -1]?.serviceLevel;
      expect(estimate?.mean).toBeCloseTo(level?.mean ?? Number.NaN, 12);
      expect(estimate?.low).toBeCloseTo(level?.low ?? Number.NaN, 9);
    }
    expect(plan.plan.agents.map((levels) => [...levels])).toEqual([
      [4, 6, 7, 5],
      [5, 5, 5, 5],
    ]);
    expect(plan.cost).toBe(20 * 11 + 26 * 10);
  });
});
