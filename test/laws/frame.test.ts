import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availableAgents } from '../../src/experiment/availableAgents.ts';
import { frameOf } from '../../src/experiment/frameOf.ts';
import { timeInCells } from '../../src/experiment/timeInCells.ts';
import { compile } from '../../src/plan/compile.ts';
import { parseFiles } from './parseFiles.ts';

const HOUR = 3600e6;

/** A scenario whose group has such fields, from midnight on for so many hours in intervals of two, unless said otherwise. */
function center(group: string, horizon = '{ start: "00:00", length: 48h, interval: 2h }') {
  const scenario = parseFiles({
    'main.yaml': `
name: Center
horizon: ${horizon}
contactTypes:
  calls: { arrivals: { rate: 6/h }, talk: 4m }
agentGroups:
  agents:
    skills: [calls]
${group
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`,
  });
  const plan = compile(scenario);
  const [agents] = plan.groups;
  if (agents === undefined) throw new Error('a scenario without agents');
  const frame = frameOf(scenario, plan);
  const hours = [...frame.scheduled].map((time) => time / HOUR);
  return {
    frame,
    hours,
    available: [...availableAgents(plan, agents)],
    /** Flat pay by interval, in money. */
    flat: hours.map((time, interval) => time * (frame.pay.flat[interval] ?? Number.NaN)),
  };
}
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('time in cells', () => {
  it('is that of each span in each cell, for any spans', () => {
    const spans = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 20 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 12 }), (some, cells) => {
        const length = 1200 / cells;
        const starts = some.map(([a, b]) => Math.min(a, b));
        const ends = some.map(([a, b]) => Math.max(a, b));
        const times = timeInCells(Float64Array.from(starts), Float64Array.from(ends), length, cells);
        times.forEach((time, cell) => {
          const within = starts.map((start, span) =>
            Math.max(0, Math.min(ends[span] ?? 0, (cell + 1) * length) - Math.max(start, cell * length)),
          );
          expect(time).toBeCloseTo(sum(within), 6);
        });
      }),
    );
  });
});

describe('scheduled time', () => {
  it('is staff times the interval, finer cells added up', () => {
    const quarter = '{ start: "08:00", length: 2h, interval: 1h }';
    expect(center('staff: 7', quarter).hours).toEqual([7, 7]);
    expect(center('staff: { counts: [1, 2, 3, 5] }', quarter).hours).toEqual([1.5, 4]);
  });

  it('is what of each shift lies in the interval, breaks and absent agents included', () => {
    const { hours } = center(`
shifts:
  - { start: "07:00", length: 8h, agents: 3, days: [1], breaks: [{ after: 2h, length: 1h }] }
  - { start: "23:00", length: 4h, agents: 2, days: [1] }
absence: 20%
`);
    expect(hours.slice(0, 16)).toEqual([0, 0, 0, 3, 6, 6, 6, 3, 0, 0, 0, 2, 4, 2, 0, 0]);
    expect(sum(hours)).toBe(32);
  });
});

describe('flat pay', () => {
  it('with staff, is that of the largest number of each day, in proportion to its scheduled time', () => {
    const counts = [...Array(12).fill(2), ...Array(6).fill(0), ...Array(6).fill(5)];
    const { flat } = center(`
staff: { counts: [${counts}] }
pay: { perDay: 60 }
`);
    expect(flat.slice(0, 12)).toEqual(Array(12).fill(10));
    expect(flat.slice(12, 18)).toEqual(Array(6).fill(0));
    for (const money of flat.slice(18)) expect(money).toBeCloseTo(50, 9);
  });

  it('with shifts, is that of the day on which they start, over the time scheduled on that day', () => {
    const { flat } = center(`
shifts:
  - { start: "08:00", length: 4h, agents: 1, days: [1] }
  - { start: "22:00", length: 4h, agents: 1, days: [1] }
  - { start: "10:00", length: 2h, agents: 1, days: [2] }
pay: { perDay: 30 }
`);
    // The first day: two shifts, six hours on it. The second: one, and two hours of the night shift besides its own.
    const paid = flat.map((money) => Math.round(money * 1e6) / 1e6);
    expect([paid[4], paid[5], paid[11]]).toEqual([20, 20, 20]);
    expect([paid[12], paid[17]]).toEqual([15, 15]);
    expect(sum(paid)).toBe(90);
  });

  it('is paid in full, and none of it twice, for any shifts that start within the horizon', () => {
    const shift = fc.record({
      start: fc.nat(23 * 60 + 59),
      length: fc.integer({ min: 30, max: 24 * 60 }),
      agents: fc.integer({ min: 1, max: 9 }),
      day: fc.integer({ min: 1, max: 3 }),
    });
    const clock = (minutes: number) =>
      [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    fc.assert(
      fc.property(fc.array(shift, { minLength: 1, maxLength: 6 }), (shifts) => {
        const lines = shifts.map(
          ({ start, length, agents, day }) =>
            `  - { start: "${clock(start)}", length: ${length}m, agents: ${agents}, days: [${day}] }`,
        );
        // Intervals of seven hours lie across every midnight.
        const { flat } = center(
          ['shifts:', ...lines, 'pay: { perDay: 12.5 }'].join('\n'),
          '{ start: "00:00", length: 84h, interval: 7h }',
        );
        expect(sum(flat)).toBeCloseTo(12.5 * sum(shifts.map(({ agents }) => agents)), 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('available agents', () => {
  it('are those scheduled less absence and shrinkage', () => {
    const { available } = center('staff: 10\nabsence: 10%\nshrinkage: 20%');
    for (const agents of available) expect(agents).toBeCloseTo(7.2, 12);
  });

  it('are with shifts those on shift and on no planned break, in the mean of the interval', () => {
    const { available } = center(`
shifts:
  - { start: "08:00", length: 8h, agents: 4, days: [1], breaks: [{ after: 3h, length: 30m }, { after: 5h30m, length: 1h, paid: false }] }
absence: 25%
`);
    expect(available.slice(3, 9)).toEqual([0, 3, 2.25, 2.25, 2.25, 0].map((agents) => expect.closeTo(agents, 12)));
  });
});

describe('the frame of a scenario', () => {
  it('holds pay, values and costs as the scenario says them', () => {
    const scenario = parseFiles({
      'main.yaml': `
name: Center
horizon: { start: "08:00", length: 1h, interval: 1h }
costs: { lineMinute: 0.03, selfServiceContact: 0.2 }
contactTypes:
  sales: { arrivals: { rate: 6/h }, talk: 4m, value: { answered: 9, abandoned: -5, contained: 1 } }
  campaign: { outbound: { reach: 30% }, talk: 2m }
agentGroups:
  first: { skills: [campaign], staff: 1, pay: { perHour: 20, overtime: 150%, perContact: 0.5 } }
  second: { skills: [sales, campaign], staff: 1, pay: { perMinute: 0.4, commission: 8% } }
`,
    });
    const { pay, values, costs, outbound, skills } = frameOf(scenario, compile(scenario));
    const plain = (table: object) =>
      Object.fromEntries(Object.entries(table).map(([name, array]) => [name, [...array]]));
    expect(plain(pay)).toEqual({
      perHour: [20, 0],
      overtime: [30, 0],
      flat: [0, 0],
      perContact: [0.5, 0],
      perMinute: [0, 0.4],
      commission: [0, 0.08],
    });
    expect(plain(values)).toEqual({ answered: [9, 0], abandoned: [-5, 0], contained: [1, 0] });
    expect(costs).toEqual({ lineMinute: 0.03, selfServiceContact: 0.2 });
    expect([[...outbound], plain(skills)]).toEqual([[0, 1], { group: [0, 1, 1], type: [1, 0, 1] }]);
  });
});
