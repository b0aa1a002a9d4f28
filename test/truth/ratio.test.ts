import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { SERVICE_LEVEL_FORMULAS } from '../../src/scenario/scenario.ts';
import type { MaybeEstimate } from '../../src/statistics/estimates.ts';
import { type Day, estimatesOf, frameWith, HOUR, payWith, SECOND } from '../laws/estimateDays.ts';

/** Student's t for a two-sided 95% interval with 3 degrees of freedom. */
const T3 = 3.1824463052837095;

/** Four days by hand. Service level 80 / 100, residuals S - 0.8 O of 0, -1, 3, -2. */
const DAYS: Day[] = [
  {
    contacts: [
      [{ offered: 10, answered: 10, answeredWithin: 8, waitAnswered: 100 * SECOND, longestWait: 30 * SECOND }],
    ],
  },
  {
    contacts: [
      [{ offered: 20, answered: 20, answeredWithin: 15, waitAnswered: 400 * SECOND, longestWait: 50 * SECOND }],
    ],
  },
  {
    contacts: [
      [{ offered: 30, answered: 30, answeredWithin: 27, waitAnswered: 300 * SECOND, longestWait: 40 * SECOND }],
    ],
  },
  {
    contacts: [
      [{ offered: 40, answered: 40, answeredWithin: 30, waitAnswered: 1200 * SECOND, longestWait: 80 * SECOND }],
    ],
  },
];

function expectEstimate(estimate: MaybeEstimate, mean: number, low: number, high: number): void {
  expect(estimate?.mean).toBeCloseTo(mean, 10);
  expect(estimate?.low).toBeCloseTo(low, 10);
  expect(estimate?.high).toBeCloseTo(high, 10);
}

describe('a ratio over four replications, worked by hand', () => {
  const { total, contactTypes } = estimatesOf(frameWith(), DAYS);

  it('has for a share the ratio of sums, its delta-method error √(4/3 · 14) / 100 and a logit interval', () => {
    // Error on the logit scale 0.0432049 / (0.8 · 0.2) = 0.270031, times T3 0.859359. Downwards, away from 1, it is
    // stretched by 1 + 0.6 · 1.25 · 0.270031 = 1.202523. Bounds 0.8 / (0.8 + 0.2 e^1.033399), 0.8 / (0.8 + 0.2 e^-0.859359).
    expectEstimate(total.serviceLevel, 0.8, 0.5873195798358432, 0.9042749187424307);
  });

  it('has for a time the ratio of sums, its error √(4/3 · 260000) / 100 and a logarithmic interval', () => {
    // Relative error 5.887841 / 20 = 0.294392, times T3 0.936887; upwards stretched by 1 + 1.25 · 0.294392 = 1.367990.
    expectEstimate(total.asa, 20, 7.836916464896583, 72.05171424268707);
  });

  it('has for a count the mean per replication and the interval of Student', () => {
    const offered = [10, 20, 30, 40];
    const reach = (T3 * sampleStandardDeviation(offered)) / 2;
    expectEstimate(total.offered, mean(offered), mean(offered) - reach, mean(offered) + reach);
  });

  it('has as longest wait the mean over replications of the longest', () => {
    expect(total.maxWait?.mean).toBe(50);
  });

  it('counts the replications in target: 8/10, 27/30 and not 15/20, 30/40, with the interval of Wilson', () => {
    // z² / n = 0.960365: (0.5 + 0.480182 ± √(0.960365 (0.25 + 0.240091))) / 1.960365.
    expectEstimate(total.targetMet, 0.5, 0.15003898915214947, 0.8499610108478506);
  });

  it('says of one type what it says of the total', () => {
    expect(contactTypes[0]).toEqual(total);
  });
});

describe('the six service levels', () => {
  // O = 100, A = 80, S = 60, L(t) = 10, L(s) = 4.
  const day: Day = {
    contacts: [
      [{ offered: 100, answered: 80, answeredWithin: 60, abandoned: 20, abandonedWithin: 10, abandonedShort: 4 }],
    ],
  };

  it('differ by what becomes of those who hang up early', () => {
    const { serviceLevels } = estimatesOf(frameWith(), [day, day]).total;
    expect(serviceLevels.offered?.mean).toBe(60 / 100);
    expect(serviceLevels.excludeQuickAbandons?.mean).toBe(60 / 90);
    expect(serviceLevels.creditQuickAbandons?.mean).toBe(70 / 100);
    expect(serviceLevels.answeredOnly?.mean).toBe(60 / 80);
    expect(serviceLevels.creditShortAbandons?.mean).toBe(64 / 100);
    expect(serviceLevels.excludeShortAbandons?.mean).toBe(60 / 96);
  });

  it.each(SERVICE_LEVEL_FORMULAS.map((formula, place) => [formula, place] as const))(
    'include %s, which is the service level of a type that asks for it',
    (formula, place) => {
      const { total } = estimatesOf(frameWith({ formulas: Uint8Array.of(0, place) }), [day, day]);
      expect(total.serviceLevel).toEqual(total.serviceLevels[formula]);
    },
  );

  it('are judged by the formula and the target of each type and of the center', () => {
    const frame = frameWith({ formulas: Uint8Array.of(0, 3), targets: Float64Array.of(0.7, 0.75) });
    const { contactTypes, total } = estimatesOf(frame, [day, day]);
    expect(contactTypes[0]?.targetMet?.mean).toBe(0);
    expect(total.targetMet?.mean).toBe(1);
  });

  it('meet a target that is exactly reached, though the target is no round double', () => {
    const seven: Day = { contacts: [[{ offered: 100, answeredWithin: 7 }]] };
    expect(estimatesOf(frameWith({ targets: Float64Array.of(0.07, 0.07) }), [seven]).total.targetMet?.mean).toBe(1);
  });
});

describe('hours and money of agents', () => {
  // Two groups of two hours, 10 agents at 30 and 4 at 50 an hour; the second works half an hour after closing.
  const frame = frameWith({
    groups: 2,
    intervals: 2,
    scheduled: Float64Array.of(10, 10, 4, 4).map((agents) => agents * HOUR),
    pay: payWith(2, 2, { perHour: Float64Array.of(30, 50) }),
  });
  const day: Day = {
    agents: [
      [
        { available: 8 * HOUR, busy: 6 * HOUR, idle: 2 * HOUR },
        { available: 8 * HOUR, busy: 4 * HOUR, idle: 4 * HOUR },
      ],
      [
        { available: 4 * HOUR, busy: 3 * HOUR, idle: HOUR },
        { available: 4 * HOUR, busy: 4.25 * HOUR, overtime: 0.25 * HOUR },
        { busy: 0.5 * HOUR, overtime: 0.5 * HOUR },
      ],
    ],
  };
  const estimates = estimatesOf(frame, [day, day]);
  const means = (table: object) =>
    Object.fromEntries(Object.entries(table).map(([name, value]) => [name, (value as MaybeEstimate)?.mean]));

  it('add up over intervals and the time after closing', () => {
    expect(means(estimates.agentGroups[1] ?? {})).toEqual({
      scheduledHours: 8,
      availableHours: 8,
      busyHours: 7.75,
      idleHours: 1,
      overtimeHours: 0.75,
      occupancy: 7 / 8, // overtime left out
      utilization: 7.75 / 8.75,
      cost: 437.5,
      idleCost: 50,
      overtimeCost: 37.5,
    });
  });

  it('add up over groups, each at its own pay', () => {
    expect(means(estimates.agents)).toEqual({
      scheduledHours: 28,
      availableHours: 24,
      busyHours: 17.75,
      idleHours: 7,
      overtimeHours: 0.75,
      occupancy: 17 / 24,
      utilization: 17.75 / 28.75,
      cost: 1037.5,
      idleCost: 230,
      overtimeCost: 37.5,
    });
  });

  it('split into components that make up the total', () => {
    const cost = means(estimates.cost);
    expect(cost).toEqual({
      total: 1037.5,
      busy: 650,
      idle: 230,
      shrinkage: 120,
      overtime: 37.5,
      lines: 0,
      selfService: 0,
      lostValue: 0,
      revenue: 0,
    });
  });

  it('are listed by interval', () => {
    expect(estimates.intervals[1]?.agentGroups[1]?.overtimeCost?.mean).toBe(12.5);
    expect(estimates.intervals[0]?.agents.idleCost?.mean).toBe(110);
  });
});

describe('talk and wrap', () => {
  it('are seconds per replication, talk by phase of each type', () => {
    const frame = frameWith({ types: 2, phaseOffsets: Int32Array.of(0, 2, 3) });
    const day = (scale: number): Day => ({
      contacts: [[{ wrap: 30 * scale * SECOND }], [{ wrap: 0 }]],
      phases: [10 * scale * SECOND, 20 * scale * SECOND, 5 * SECOND],
    });
    const { phases, wrap } = estimatesOf(frame, [day(1), day(3)]);
    expect(phases.map((type) => type.map((phase) => phase.mean))).toEqual([[20, 40], [5]]);
    expect(phases[1]?.[0]).toEqual({ mean: 5, low: 5, high: 5 });
    expect(wrap.map((time) => time.mean)).toEqual([60, 0]);
  });
});
