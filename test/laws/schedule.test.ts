import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { schedule } from '../../src/experiment/schedule/schedule.ts';
import type { Schedule } from '../../src/experiment/schedule/scheduled.ts';
import { scheduleText } from '../../src/experiment/schedule/scheduleText.ts';
import { withShifts } from '../../src/experiment/schedule/withShifts.ts';
import { InputError } from '../../src/problem.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { parseFiles } from './parseFiles.ts';
import { brokenRules } from './schedule/brokenRules.ts';
import { solver } from './schedule/coverTasks.ts';

const SHOP = `
horizon: { start: "08:00", end: "16:00", interval: 30m }
serviceLevel: { target: 80%, within: 20s }
replications: 50
contactTypes:
  billing:
    arrivals: { counts: [20, 30, 42, 50, 55, 52, 48, 40, 36, 36, 40, 42, 38, 30, 24, 18] }
    talk: 4m
    patience: 3m
agentGroups:
  tellers:
    skills: [billing]
    pay: { perHour: 30 }
    schedule:
      - name: full day
        length: 6h
        starts: { from: "08:00", to: "10:00", every: 30m }
        breaks: [{ length: 30m, between: [2h, 4h], paid: false }]
      - { name: half day, length: 3h, starts: { from: "08:00", to: "13:00", every: 30m }, atMost: 50% }
`;

/** Half of what Erlang would ask for: the loop has to find the rest. */
const HALF = { agents: [Int32Array.from([3, 3, 4, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 2])] };

async function scheduled(
  scenario: Scenario,
  requirement?: { readonly agents: readonly Int32Array[] },
): Promise<Schedule> {
  const found = await schedule(scenario, { crew: inlineCrew, solver, requirement, proof: 500 });
  if (found.kind === 'infeasible') throw new Error(found.infeasible.reasons.join('; '));
  return found;
}

describe('a schedule', () => {
  const shop = parseFiles({ 'main.yaml': SHOP });

  it('meets every target on fresh replications, though it began with half the agents, with shifts of its types alone', async () => {
    const found = await scheduled(shop, HALF);
    const { steps, given, cover, wanted, present } = found;
    expect(steps[0]?.missed).toBeGreaterThan(0);
    expect(given.goals.filter(({ verdict }) => verdict === 'missed')).toEqual([]);
    expect(given.goals.filter(({ verdict }) => verdict === 'met').length).toBeGreaterThan(12);
    const [group] = shop.agentGroups;
    const task = {
      horizon: shop.horizon,
      requirements: wanted.agents,
      groups: [{ name: 'tellers', shiftTypes: group?.schedule ?? [], pay: { perHour: 30, perDay: 0 }, counts: [0] }],
    };
    expect(brokenRules(task, cover)).toEqual([]);
    const wantedAtMost = wanted.agents[0]?.every((agents, interval) => agents <= (present.agents[0]?.[interval] ?? 0));
    expect(wantedAtMost).toBe(true);
  });

  it('of the agents that a staffing finds costs no less than they would without shifts', async () => {
    const morning = SHOP.replace('"16:00"', '"12:00"')
      .replace(/counts: .*\]/, 'counts: [20, 30, 42, 50, 52, 48, 40, 36]')
      .replace('length: 6h', 'length: 4h')
      .replace('length: 3h', 'length: 2h')
      .replace('"10:00"', '"08:00"')
      .replace('"13:00"', '"10:00"');
    const found = await scheduled(parseFiles({ 'main.yaml': morning }));
    expect(found.given.goals.filter(({ verdict }) => verdict === 'missed')).toEqual([]);
    expect(found.cover.cost).toBeGreaterThan(0.95 * found.requirement.cost);
    expect(found.cover.gap).toBeLessThanOrEqual(0.01);
  });

  it('asks for fewer agents where those of another group are there anyway: for less than shifts that cover the requirement cost', async () => {
    const groups = `
  others:
    skills: [billing, orders]
    pay: { perHour: 30 }
    schedule: [{ name: day, length: 4h, starts: ["08:00", "10:00", "12:00"] }]
`;
    const orders = `
  orders: { arrivals: { rate: 60/h }, talk: 4m, patience: 3m }
agentGroups:`;
    const two = parseFiles({ 'main.yaml': SHOP.replace('\nagentGroups:', orders) + groups });
    const { steps, cover, given } = await scheduled(two);
    expect(cover.cost).toBeLessThan(0.97 * (steps[0]?.cost ?? 0));
    expect(given.goals.filter(({ verdict }) => verdict === 'missed')).toEqual([]);
  });

  it('asks for nobody where nobody calls and no shift can be, and says where somebody calls', async () => {
    const late = (counts: string) =>
      SHOP.replace('"08:00", end', '"07:00", end').replace('counts: [', `counts: [${counts}, `);
    const found = await scheduled(parseFiles({ 'main.yaml': late('0, 0') }));
    expect([...(found.wanted.agents[0] ?? [])].slice(0, 2)).toEqual([0, 0]);
    const early = parseFiles({ 'main.yaml': late('0, 9') });
    const refused = await schedule(early, { crew: inlineCrew, solver });
    if (refused.kind !== 'infeasible') throw new Error('there are shifts');
    expect(refused.infeasible.rules).toEqual(['starts']);
    expect(refused.infeasible.reasons.join()).toContain('no shift of "tellers" can be there at 07:30');
  });

  it('is the same each time', async () => {
    const once = JSON.stringify(await scheduled(shop, HALF));
    expect(JSON.stringify(await scheduled(shop, HALF))).toBe(once);
  });

  it('says which rule is in the way', async () => {
    const fewer = SHOP.replace('length: 6h', 'length: 6h\n        agents: 2').replace('atMost: 50%', 'agents: 3');
    const few = parseFiles({ 'main.yaml': fewer });
    const found = await schedule(few, { crew: inlineCrew, solver, requirement: HALF });
    expect(found).toMatchObject({ kind: 'infeasible', infeasible: { rules: ['agents'] } });
  });

  it('is asked for in the scenario', async () => {
    const plain = parseFiles({ 'main.yaml': SHOP.replace(/schedule:[\s\S]*$/, 'staff: 6\n') });
    await expect(schedule(plain, { crew: inlineCrew, solver })).rejects.toThrow(InputError);
  });
});

describe('the text of a schedule', () => {
  const week = (date: string) => `
horizon: { start: ${date}"00:00", length: 72h, interval: 2h }
replications: 5
contactTypes:
  billing: { arrivals: { rate: 20/h }, talk: 4m }
agentGroups:
  tellers:
    skills: [billing]
    staff: 4
    schedule:
      - { name: night, cost: 80, length: 8h, starts: ["22:00"], breaks: [{ length: 30m, between: [3h, 5h] }] }
      - { name: day, cost: 80, length: 8h, starts: { from: "06:00", to: "14:00", every: 4h }, breaks: [{ length: 30m, between: [2h, 3h], paid: false }] }
      - { name: early, cost: 150, length: 6h, starts: ["00:00"] }
`;
  const wanted = {
    agents: [
      Int32Array.from({ length: 36 }, (_, interval) => [2, 1, 1, 3, 4, 5, 5, 4, 4, 3, 2, 2][interval % 12] ?? 0),
    ],
  };

  it.each(['', '2026-03-02 '])(
    'extends the scenario, and means just those shifts: a horizon from "%s00:00"',
    async (date) => {
      const text = week('').replace('"00:00"', `"${date}00:00"`);
      const base = parseFiles({ 'main.yaml': text });
      const found = await schedule(base, { crew: inlineCrew, solver, requirement: wanted, rounds: 1 });
      if (found.kind === 'infeasible') throw new Error(found.infeasible.reasons.join('; '));
      const variant = parseFiles({ 'base.yaml': text, 'main.yaml': scheduleText(found, base.horizon, 'base.yaml') });
      expect(variant.agentGroups).toEqual(withShifts(base, found.cover.shifts, [0]).agentGroups);
      expect(variant.agentGroups[0]?.shifts.length).toBeGreaterThan(5);
      expect(variant.agentGroups[0]?.shifts.some(({ start }) => start < 0)).toBe(date !== '');
    },
  );
});
