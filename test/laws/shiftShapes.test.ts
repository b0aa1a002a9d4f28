import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedShift } from '../../src/experiment/schedule/coverTask.ts';
import { shiftShapes } from '../../src/experiment/schedule/shiftShapes.ts';
import { parseFiles } from './parseFiles.ts';

const QUARTER = 900;
const HOUR = 3600;
/** Of the horizon. */
const INTERVALS = 8;

const SCENARIO = parseFiles({
  'main.yaml': `
horizon: { start: "2026-03-02 08:00", end: "2026-03-02 12:00", interval: 30m }
contactTypes: { calls: { arrivals: { rate: 10/h }, talk: 3m } }
agentGroups:
  others: { skills: [calls], staff: 2, pay: { perHour: 99, perDay: 99 } }
  desk:
    skills: [calls]
    pay: { perHour: 20, perDay: 5 }
    schedule:
      - { name: by the hour, length: 2h, starts: ["08:00"] }
      - { name: for a fee, length: 2h, starts: ["08:00"], cost: 31 }
`,
});

/** Shifts on a grid of quarters that may begin before the horizon and end after it, with up to two breaks. */
const shift: fc.Arbitrary<PlannedShift> = fc
  .record({
    type: fc.constantFrom(0, 1),
    start: fc.integer({ min: -12, max: 15 }),
    length: fc.integer({ min: 4, max: 24 }),
    agents: fc.integer({ min: 1, max: 4 }),
    paid: fc.array(fc.boolean(), { maxLength: 2 }),
  })
  .map(({ type, start, length, agents, paid }) => ({
    group: 0,
    type,
    day: 0,
    start: start * QUARTER,
    length: length * QUARTER,
    agents,
    breaks: paid.map((each, place) => ({ after: (1 + 2 * place) * QUARTER, length: QUARTER, paid: each })),
  }));

const required = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: INTERVALS, maxLength: INTERVALS });

function shapesOf(shifts: readonly PlannedShift[], levels: readonly number[]) {
  const agents = [new Int32Array(INTERVALS).fill(2), Int32Array.from(levels)];
  const [shapes] = shiftShapes(
    {
      groups: [{ name: 'desk', shiftTypes: ['by the hour', 'for a fee'] }],
      cover: { shifts, roster: [], cost: 0, unit: 'money', bound: 0, gap: 0 },
      requirement: { plan: { agents }, hours: [], cost: 0, isPartial: false },
    },
    SCENARIO,
  );
  if (shapes === undefined) throw new Error('a group that is scheduled has shapes');
  return shapes;
}

/** What an agent of a shift does in the quarter of an hour that begins then. */
function doing({ start, length, breaks }: PlannedShift, quarter: number): 'works' | 'paid break' | 'away' {
  const at = quarter * QUARTER - start;
  if (at < 0 || at >= length) return 'away';
  const pause = breaks.find(({ after, length: lasts }) => at >= after && at < after + lasts);
  if (pause === undefined) return 'works';
  return pause.paid ? 'paid break' : 'away';
}

describe('what shifts cost by their shapes', () => {
  it('is what counting every quarter of an hour of every agent says', () => {
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 8 }), required, (shifts, levels) => {
        const { present, hours } = shapesOf(shifts, levels);
        const count = (quarter: number, what: ReturnType<typeof doing>) =>
          shifts.reduce((sum, each) => sum + (doing(each, quarter) === what ? each.agents : 0), 0);
        let [breaks, paid] = [0, 0];
        for (let quarter = -12; quarter < 40; quarter++) {
          const isWithin = quarter >= 0 && quarter < 2 * INTERVALS;
          if (isWithin) breaks += count(quarter, 'paid break') / 4;
          paid += (count(quarter, 'paid break') + count(quarter, 'works')) / 4;
        }
        expect(hours.breaks).toBeCloseTo(breaks, 9);
        expect(hours.paid).toBeCloseTo(paid, 9);
        present.forEach((agents, interval) => {
          expect(agents).toBeCloseTo((count(2 * interval, 'works') + count(2 * interval + 1, 'works')) / 2, 9);
        });
      }),
    );
  });

  it('adds up: required, less what is short, and surplus, breaks and time outside are the paid hours', () => {
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 8 }), required, (shifts, levels) => {
        const { hours } = shapesOf(shifts, levels);
        for (const part of Object.values(hours)) expect(part).toBeGreaterThanOrEqual(0);
        expect(hours.required - hours.short + hours.surplus + hours.breaks + hours.outside).toBeCloseTo(hours.paid, 9);
        expect(hours.required).toBeCloseTo(levels.reduce((sum, each) => sum + each, 0) / 2, 9);
      }),
    );
  });

  it('is priced by the pay of the group or the fee of the shift, and the requirement by the pay of the group alone', () => {
    const one = { group: 0, day: 0, start: 0, length: 2 * HOUR, agents: 3, breaks: [] };
    const shapes = shapesOf(
      [
        { ...one, type: 0, breaks: [{ after: HOUR, length: 2 * QUARTER, paid: false }] },
        { ...one, type: 1 },
      ],
      [0, 1, 3, 3, 1, 0, 0, 0],
    );
    expect(shapes.cost).toBeCloseTo(3 * (1.5 * 20 + 5) + 3 * 31, 9);
    expect(shapes.requiredCost).toBeCloseTo(4 * 20 + 3 * 5, 9);
  });
});
