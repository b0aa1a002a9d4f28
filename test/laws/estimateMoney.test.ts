import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MaybeEstimate } from '../../src/statistics/estimates.ts';
import type { Frame } from '../../src/statistics/frame.ts';
import { anyDays, DAYS_FRAME } from './estimateAnyDay.ts';
import { type Day, estimatesOf, frameWith, HOUR, payWith, SECOND } from './estimateDays.ts';

const { types, groups, intervals, firstInterval, skills } = DAYS_FRAME;
const amounts = (length: number, most: number) =>
  fc.array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: length, maxLength: length });
const values = fc
  .array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: types, maxLength: types })
  .map((some) => Float64Array.from(some));

/** `DAYS_FRAME` with any pay, values and costs. */
const anyFrame: fc.Arbitrary<Frame> = fc
  .record({
    perHour: amounts(groups, 100),
    overtime: amounts(groups, 200),
    flat: amounts(groups * intervals, 30),
    perContact: amounts(groups, 5),
    perMinute: amounts(groups, 1),
    commission: amounts(groups, 1),
    answered: values,
    abandoned: values,
    contained: values,
    lineMinute: fc.double({ min: 0, max: 1, noNaN: true }),
    selfServiceContact: fc.double({ min: 0, max: 2, noNaN: true }),
  })
  .map(({ answered, abandoned, contained, lineMinute, selfServiceContact, ...rates }) => ({
    ...DAYS_FRAME,
    pay: {
      perHour: Float64Array.from(rates.perHour),
      overtime: Float64Array.from(rates.overtime),
      flat: Float64Array.from(rates.flat),
      perContact: Float64Array.from(rates.perContact),
      perMinute: Float64Array.from(rates.perMinute),
      commission: Float64Array.from(rates.commission),
    },
    values: { answered, abandoned, contained },
    costs: { lineMinute, selfServiceContact },
  }));

const mean = (estimate: MaybeEstimate | undefined) => estimate?.mean ?? Number.NaN;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const counted = Array.from({ length: intervals - firstInterval + 1 }, (_, index) => firstInterval + index);

/** What a group's agents cost on a day by each term of their pay: time and contacts times rates, in no other order than this. */
function payroll({ pay, scheduled, values: worth }: Frame, day: Day, group: number) {
  const at = (place: number) => (place < intervals ? group * intervals + place : -1);
  const cell = (interval: number) => day.agents?.[group]?.[interval] ?? {};
  const hours = (of: (interval: number) => number) => sum(counted.map((interval) => of(interval) / HOUR));
  const taken = (rate: (type: number) => number) =>
    sum(
      [...skills.type].map((type, skill) =>
        skills.group[skill] === group ? rate(type) * sum(counted.map((each) => day.handled?.[skill]?.[each] ?? 0)) : 0,
      ),
    );
  return {
    hourly: (pay.perHour[group] ?? 0) * hours((each) => (scheduled[at(each)] ?? 0) - (cell(each).unpaidBreaks ?? 0)),
    overtime: (pay.overtime[group] ?? 0) * hours((each) => cell(each).overtime ?? 0),
    flat: hours((each) => (pay.flat[at(each)] ?? 0) * (scheduled[at(each)] ?? 0)),
    perContact: taken(() => pay.perContact[group] ?? 0),
    perMinute: (pay.perMinute[group] ?? 0) * 60 * hours((each) => cell(each).busy ?? 0),
    commission: taken((type) => (pay.commission[group] ?? 0) * Math.max(0, worth.answered[type] ?? 0)),
  };
}

/** What a day's contacts bring in, lose and cost besides the agents. */
function contactMoney({ values: worth, costs }: Frame, day: Day) {
  const total = (
    type: number,
    ...fields: readonly (
      | 'answered'
      | 'callbacksAnswered'
      | 'connected'
      | 'abandoned'
      | 'contained'
      | 'lineTime'
      | 'selfServiceEntered'
    )[]
  ) => sum(counted.flatMap((interval) => fields.map((field) => day.contacts?.[type]?.[interval]?.[field] ?? 0)));
  const ends = Array.from({ length: types }, (_, type) => [
    (worth.answered[type] ?? 0) * total(type, 'answered', 'callbacksAnswered', 'connected'),
    (worth.abandoned[type] ?? 0) * total(type, 'abandoned'),
    (worth.contained[type] ?? 0) * total(type, 'contained'),
  ]).flat();
  const all = (field: 'lineTime' | 'selfServiceEntered') => sum([0, 1].map((type) => total(type, field)));
  return {
    revenue: sum(ends.filter((money) => money > 0)),
    lostValue: -sum(ends.filter((money) => money < 0)),
    lines: (all('lineTime') / (60 * SECOND)) * costs.lineMinute,
    selfService: all('selfServiceEntered') * costs.selfServiceContact,
  };
}

/** Apart by at most 1e-9 of what was added up, which is far less than a cent of a million. */
function expectMoney(money: number, truth: number, scale: number): void {
  expect(Math.abs(money - truth)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));
}

describe('money', () => {
  it('is, whatever the terms of pay, what times, contacts and rates come to one by one', () => {
    fc.assert(
      fc.property(anyFrame, anyDays(1, 4), (frame, days) => {
        const { cost, agentGroups, agents } = estimatesOf(frame, days);
        const perDay = (of: (day: Day) => number) => sum(days.map(of)) / days.length;
        const groupCosts = agentGroups.map((_, group) =>
          perDay((day) => sum(Object.values(payroll(frame, day, group)))),
        );
        const scale = sum(groupCosts);
        agentGroups.forEach((group, index) => {
          expectMoney(mean(group.cost), groupCosts[index] ?? Number.NaN, scale);
        });
        expectMoney(mean(agents.cost), scale, scale);
        expectMoney(
          mean(cost.overtime),
          perDay((day) => sum([0, 1].map((group) => payroll(frame, day, group).overtime))),
          scale,
        );
        for (const name of ['revenue', 'lostValue', 'lines', 'selfService'] as const) {
          const truth = perDay((day) => contactMoney(frame, day)[name]);
          expectMoney(mean(cost[name]), truth, truth);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('adds up: agents, lines, self-service and lost value less revenue to the total, and contacts at its cost for each', () => {
    fc.assert(
      fc.property(anyFrame, anyDays(1, 4), (frame, days) => {
        const { cost, agents, total, unitCosts } = estimatesOf(frame, days);
        const parts = [cost.busy, cost.idle, cost.shrinkage, cost.overtime].map(mean);
        const others = [cost.lines, cost.selfService, cost.lostValue].map(mean);
        const scale = sum([...parts, ...others]) + mean(cost.revenue);
        expectMoney(sum(parts), mean(agents.cost), scale);
        expectMoney(mean(cost.idle), mean(agents.idleCost), scale);
        expectMoney(mean(cost.total), sum([...parts, ...others]) - mean(cost.revenue), scale);
        if (unitCosts.perOffered) expectMoney(unitCosts.perOffered.mean * mean(total.offered), mean(cost.total), scale);
      }),
      { numRuns: 200 },
    );
  });

  it('is nobody’s in the warm-up', () => {
    const frame = frameWith({
      groups: 1,
      intervals: 2,
      firstInterval: 1,
      scheduled: Float64Array.of(HOUR, HOUR),
      pay: payWith(1, 2, { perHour: Float64Array.of(20), flat: Float64Array.of(8, 4), perContact: Float64Array.of(1) }),
      skills: { group: Int32Array.of(0), type: Int32Array.of(0) },
    });
    const available = { available: HOUR, idle: HOUR };
    const { cost, handled } = estimatesOf(frame, [{ agents: [[available, available]], handled: [[50, 3, 2]] }]);
    expect([cost.idle?.mean, cost.busy?.mean, cost.total?.mean]).toEqual([24, 5, 29]);
    expect(handled).toEqual([[{ mean: 5, low: null, high: null }]]);
  });

  it('pays an unpaid break no hour, but its part of the flat pay', () => {
    const frame = frameWith({
      groups: 1,
      scheduled: Float64Array.of(4 * HOUR),
      pay: payWith(1, 1, { perHour: Float64Array.of(20), flat: Float64Array.of(3) }),
    });
    const agents = { available: 2 * HOUR, idle: 2 * HOUR, breaks: 1.5 * HOUR, unpaidBreaks: HOUR };
    const { cost, agentTime } = estimatesOf(frame, [{ agents: [[agents]] }]);
    // Away: an hour unpaid and an hour paid, by 20, both by 3.
    expect([cost.idle?.mean, cost.shrinkage?.mean, cost.total?.mean]).toEqual([46, 26, 72]);
    expect(agentTime.agents.paidHours?.mean).toBe(3);
  });

  it('pays overtime by its own rate, and handling in it by the minute too', () => {
    const pay = payWith(1, 1, {
      perHour: Float64Array.of(20),
      overtime: Float64Array.of(30),
      perMinute: Float64Array.of(0.5),
    });
    const frame = frameWith({ groups: 1, scheduled: Float64Array.of(HOUR), pay });
    const after = { busy: 0.5 * HOUR, overtime: 0.5 * HOUR };
    const { cost } = estimatesOf(frame, [{ agents: [[{ available: HOUR, busy: HOUR }, after]] }]);
    expect([cost.busy?.mean, cost.overtime?.mean, cost.total?.mean]).toEqual([20 + 45, 15, 80]);
  });

  it('may leave less than nothing: revenue above cost, for each contact too, with an interval around it', () => {
    const frame = frameWith({
      values: {
        answered: Float64Array.of(6),
        abandoned: Float64Array.of(-1),
        contained: Float64Array.of(0),
      },
    });
    const day = (answered: number): Day => ({ contacts: [[{ offered: 10, answered, abandoned: 10 - answered }]] });
    const { cost, unitCosts } = estimatesOf(frame, [day(8), day(6)]);
    expect([cost.revenue?.mean, cost.lostValue?.mean, cost.total?.mean]).toEqual([42, 3, -39]);
    expect([unitCosts.perOffered?.mean, unitCosts.perAnswered?.mean]).toEqual([-3.9, -39 / 7]);
    expect(cost.total?.low).toBeLessThan(-39);
    expect(unitCosts.perOffered?.high).toBeGreaterThan(-3.9);
  });

  it('has no cost of a contact where there is none', () => {
    const { unitCosts, cost } = estimatesOf(frameWith(), [{}, {}]);
    expect(unitCosts).toEqual({ perOffered: null, perAnswered: null });
    expect(cost.total).toEqual({ mean: 0, low: 0, high: 0 });
  });
});
