import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalStart } from '../../src/experiment/intervalStart.ts';
import { readRequirement } from '../../src/experiment/schedule/readRequirement.ts';
import type { StaffPlan } from '../../src/experiment/staff/staffPlan.ts';
import { sheetsOf } from '../../src/node/excel/sheetsOf.ts';
import { workbookFile } from '../../src/node/workbookFile.ts';
import { InputError } from '../../src/problem.ts';
import { requirementCsv } from '../../src/report/staff/requirementCsv.ts';
import { requirementSheet } from '../../src/report/staff/requirementSheet.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Workbook } from '../../src/scenario/workbook.ts';
import { parseFiles } from './parseFiles.ts';

const HORIZONS = [
  '{ start: "08:00", end: "10:00", interval: 30m }',
  '{ start: "22:00", length: 8h, interval: 1h }',
  '{ start: "07:00", length: 48h, interval: 6h, warmUp: 12h }',
  '{ start: 2026-03-02 20:00, end: 2026-03-03 04:00, interval: 15m, warmUp: 1h }',
];
const center = (names: readonly string[], horizon: string): Scenario =>
  parseFiles({
    'main.yaml': `
horizon: ${horizon}
contactTypes: { billing: { arrivals: { rate: 60/h }, talk: 4m } }
agentGroups:
${names
  .map(
    (name) =>
      `  ${JSON.stringify(name)}: { skills: [billing], schedule: { name: day, length: 4h, starts: ["08:00", "22:00"] } }`,
  )
  .join('\n')}`,
  });

/** What a staffing of these levels in the counted intervals would say. */
function found({ horizon, agentGroups }: Scenario, levels: readonly (readonly number[])[]) {
  const warmUp = horizon.warmUp / horizon.interval;
  const plan = (more: number): { readonly plan: StaffPlan; hours: []; cost: 0; isPartial: false } => ({
    plan: {
      agents: levels.map((row) => {
        const counted = row.map((level) => level + more);
        return Int32Array.from([...new Array<number>(warmUp).fill(counted[0] ?? 0), ...counted]);
      }),
    },
    hours: [],
    cost: 0,
    isPartial: false,
  });
  return {
    starts: (levels[0] ?? []).map((_, interval) => intervalStart(horizon, warmUp + interval)),
    agentGroups: agentGroups.map(({ name }) => name),
    plan: plan(0),
    erlangA: plan(1),
    erlangC: plan(2),
  };
}

const read = (content: string | Workbook, scenario: Scenario) =>
  readRequirement('requirement.csv', () => content, scenario);
const problemsOf = (content: string, scenario: Scenario): readonly string[] => {
  try {
    read(content, scenario);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
};

const names = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom('desk', '=desk', 'erlang_a shop', 'a, "b"'),
      fc.string({ unit: 'grapheme', maxLength: 9 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
      selector: (name) => name.trim().replace(/^'/, ''),
    },
  )
  .filter((all) =>
    all.every((name) => name.trim() !== '' && name !== 'interval_start' && !/[\p{C}\u2028\u2029]/u.test(name)),
  );

const requirement = fc
  .tuple(names, fc.constantFrom(...HORIZONS))
  .map(([groups, horizon]) => center(groups, horizon))
  .chain((scenario) => {
    const { length, warmUp, interval } = scenario.horizon;
    const counted = (length - warmUp) / interval;
    const row = fc.array(fc.nat(500), { minLength: counted, maxLength: counted });
    const size = scenario.agentGroups.length;
    return fc.tuple(fc.constant(scenario), fc.array(row, { minLength: size, maxLength: size }));
  });

describe('a requirement that was written', () => {
  it('is read as it was, from CSV, of staffings and of schedules', () => {
    fc.assert(
      fc.property(requirement, ([scenario, levels]) => {
        const staffing = found(scenario, levels);
        const { starts, agentGroups, plan } = staffing;
        expect(read(requirementCsv(staffing), scenario)).toEqual(plan.plan);
        const schedule = { kind: 'schedule' as const, given: { starts, agentGroups }, requirement: plan };
        expect(read(requirementCsv(schedule), scenario)).toEqual(plan.plan);
      }),
    );
  });

  it('is read as it was from an Excel file', async () => {
    await fc.assert(
      fc.asyncProperty(requirement, async ([scenario, levels]) => {
        const staffing = found(scenario, levels);
        const workbook = await sheetsOf(await workbookFile([requirementSheet(staffing)]));
        if ('fault' in workbook) throw new Error(workbook.fault);
        expect(read(workbook, scenario)).toEqual(staffing.plan.plan);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a requirement', () => {
  const shop = center(['desk', 'shop'], '{ start: "08:00", end: "10:00", interval: 30m }');
  const rows = '08:00,1,5\n08:30,2,6\n09:00,3,7\n09:30,4,8\n';

  it('may have its rows and columns in any order, and times as a spreadsheet has them', () => {
    const agents = [Int32Array.from([1, 2, 3, 4]), Int32Array.from([5, 6, 7, 8])];
    expect(read(`interval_start,desk,shop\n${rows}`, shop)).toEqual({ agents });
    expect(read('shop;interval_start;desk\n8;09:30:00;4\n6;8:30;2\n7;09:00:00;3\n5;08:00:00;1\n', shop)).toEqual({
      agents,
    });
  });

  it('leaves groups that are not to be scheduled as they are', () => {
    const own = parseFiles({
      'main.yaml': `
horizon: { start: "08:00", end: "09:00", interval: 30m }
contactTypes: { billing: { arrivals: { rate: 60/h }, talk: 4m } }
agentGroups:
  desk: { skills: [billing], schedule: { name: day, length: 1h, starts: ["08:00"] } }
  shop: { skills: [billing], staff: { counts: [3, 4] } }`,
    });
    expect(read('interval_start,desk\n08:00,7\n08:30,8\n', own)).toEqual({
      agents: [Int32Array.from([7, 8]), Int32Array.from([3, 4])],
    });
  });

  it('that is not for this scenario is refused with everything that is wrong', () => {
    expect(problemsOf('interval_start,desk,shopp,desk\n08:00,-1,1,1\n08:10,2.5,1,1\n09:00,,1,1\n', shop)).toEqual([
      'requirement.csv:1:1: error: there is no column of the agent group "shop"',
      'requirement.csv:1:21: error: unknown agent group "shopp"; did you mean "shop"?',
      'requirement.csv:1:27: error: there are two columns of the agent group "desk"; remove one',
      'requirement.csv:2:7: error: expected 0 to 20,000 agents, got -1',
      'requirement.csv:3:1: error: "08:10" is not the start of an interval; they go from 08:00 to 09:30, every 30m',
      'requirement.csv:3:7: error: expected a whole number of agents, got 2.5; write 3',
      'requirement.csv:4:7: error: expected a whole number of agents, got an empty cell; write 0 for none',
    ]);
    expect(problemsOf('interval_start,desk,shop\n08:00,1,1\n09:00,1,1\n09:00,1,1\n', shop)).toEqual([
      'requirement.csv:1:1: error: there is no row of the interval "08:30", "09:30"',
      'requirement.csv:4:1: error: "09:00" has two rows; remove one',
    ]);
    expect(problemsOf(`start,desk,shop\n${rows}`, shop)).toEqual([
      'requirement.csv:1:1: error: there is no column "interval_start"; expected one of "start", "desk", "shop"',
      'requirement.csv:1:1: error: unknown agent group "start"; expected one of "desk", "shop"',
    ]);
    expect(problemsOf('', shop)).toEqual([
      'requirement.csv: error: "requirement.csv" has no rows below the names of its columns',
    ]);
  });
});
