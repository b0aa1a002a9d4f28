import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/statistics/estimate.ts';
import {
  CONTACT_MEASURES,
  type ContactEstimates,
  type Estimate,
  type Estimates,
  GROUP_MEASURES,
  type GroupEstimates,
  type MaybeEstimate,
} from '../../src/statistics/estimates.ts';
import { anyDays, DAYS_FRAME } from './estimateAnyDay.ts';
import { type Day, estimatesOf, frameWith, HOUR, momentsOf, SECOND, sectionsOf } from './estimateDays.ts';

const SHARES = ['serviceLevel', 'abandonment', 'delayProbability', 'targetMet', 'satisfaction'] as const;
const TIMES = ['asa', 'meanWait', 'meanQueue', 'maxWait', 'handleTime'] as const;

const contactCells = ({ contactTypes, total, intervals }: Estimates): ContactEstimates[] => [
  ...contactTypes,
  total,
  ...intervals.flatMap((interval) => [...interval.contactTypes, interval.total]),
];
const groupCells = ({ agentGroups, agents, intervals }: Estimates): GroupEstimates[] => [
  ...agentGroups,
  agents,
  ...intervals.flatMap((interval) => [...interval.agentGroups, interval.agents]),
];
/** What may be below 0, since revenue may exceed the cost. */
const balances = ({ cost, unitCosts }: Estimates): MaybeEstimate[] => [cost.total, ...Object.values(unitCosts)];
/** Every estimate of a run but those that do not exist. */
const all = (estimates: Estimates) => [
  ...contactCells(estimates).flatMap(({ serviceLevels, ...measures }) => [
    ...Object.values(measures),
    ...Object.values(serviceLevels),
  ]),
  ...groupCells(estimates).flatMap((measures) => Object.values(measures)),
  ...balances(estimates),
  ...Object.values({ ...estimates.cost, total: null }),
  ...[...estimates.journeys.contactTypes, estimates.journeys.total].flatMap((journey) => Object.values(journey)),
  ...[estimates, ...estimates.intervals].flatMap(({ agentTime }) =>
    [...agentTime.agentGroups, agentTime.agents].flatMap((measures) => Object.values(measures)),
  ),
  ...estimates.intervals.flatMap(({ backlogs }) => backlogs.flatMap((measures) => Object.values(measures))),
  ...estimates.handled.flat(),
  ...estimates.phases.flat(),
  ...estimates.wrap,
];
const existing = (estimates: Estimates) => all(estimates).filter((value) => value !== null);

describe('every estimate', () => {
  it('has a finite mean between finite bounds, or none of the two bounds', () => {
    fc.assert(
      fc.property(anyDays(2, 8), (days) => {
        const ordered = ({ mean, low, high }: Estimate) =>
          low === null || high === null ? low === high : low <= mean && mean <= high && Number.isFinite(high - low);
        const values = existing(estimatesOf(DAYS_FRAME, days));
        expect(values.filter((value) => !Number.isFinite(value.mean) || !ordered(value))).toEqual([]);
      }),
    );
  });

  it('has no bounds for a single replication', () => {
    fc.assert(
      fc.property(anyDays(1, 1), (days) => {
        const values = existing(estimatesOf(DAYS_FRAME, days));
        expect(values.filter(({ low, high }) => low !== null || high !== null)).toEqual([]);
      }),
    );
  });

  it('has bounds at its mean, exactly, when all replications are identical, but for shares of exactly 0 or 1', () => {
    fc.assert(
      fc.property(anyDays(1, 1), fc.integer({ min: 2, max: 30 }), ([day], times) => {
        const days = Array.from({ length: times }, () => day ?? {});
        const estimates = estimatesOf(DAYS_FRAME, days);
        const certain = ({ mean }: Estimate) => mean === 0 || mean === 1;
        const wide = existing(estimates).filter((value) => value.low !== value.mean || value.high !== value.mean);
        expect(wide.filter((value) => !certain(value))).toEqual([]);
      }),
    );
  });

  it('lies with its bounds in [0, 1] when it is a share, and not below 0 when it is anything else', () => {
    fc.assert(
      fc.property(anyDays(2, 6), (days) => {
        const estimates = estimatesOf(DAYS_FRAME, days);
        const free = new Set(balances(estimates));
        expect(existing(estimates).filter((value) => !free.has(value) && (value.low ?? 0) < 0)).toEqual([]);
        const shares = [
          ...contactCells(estimates).flatMap((cell) => [
            ...SHARES.map((name) => cell[name]),
            ...Object.values(cell.serviceLevels),
          ]),
          ...groupCells(estimates).flatMap(({ occupancy, utilization }) => [occupancy, utilization]),
        ];
        for (const { contactRate, nuisanceRate } of estimates.journeys.contactTypes)
          shares.push(contactRate, nuisanceRate);
        expect(shares.filter((share) => (share?.high ?? 0) > 1)).toEqual([]);
      }),
    );
  });

  it('keeps its share and doubles its count when every day is doubled', () => {
    fc.assert(
      fc.property(anyDays(2, 6), (days) => {
        const doubled = days.map(({ contacts = [] }) => ({
          contacts: contacts.map((cells) =>
            cells.map((cell) => Object.fromEntries(Object.entries(cell).map(([field, value]) => [field, 2 * value]))),
          ),
        }));
        const once = estimatesOf(DAYS_FRAME, days).total;
        const twice = estimatesOf(DAYS_FRAME, doubled).total;
        expect(twice.serviceLevels).toEqual(once.serviceLevels);
        expect(twice.asa).toEqual(once.asa);
        expect(twice.offered?.mean).toBe(2 * (once.offered?.mean ?? 0));
        expect(twice.offered?.high).toBeCloseTo(2 * (once.offered?.high ?? 0), 8);
      }),
    );
  });

  it('has every measure, in the order of the list, then the six service levels', () => {
    const { total, agents } = estimatesOf(frameWith(), [{}]);
    expect(Object.keys(total)).toEqual([...CONTACT_MEASURES, 'serviceLevels']);
    expect(Object.keys(agents)).toEqual([...GROUP_MEASURES]);
  });
});

describe('the cells', () => {
  it('add up: intervals and tail to the horizon, types to the total, warm-up left out', () => {
    fc.assert(
      fc.property(anyDays(2, 6), (days) => {
        const { contactTypes, total } = estimatesOf(DAYS_FRAME, days);
        const offered = (types: readonly number[]) =>
          days.reduce((sum, { contacts = [] }) => {
            const counted = types.flatMap((type) => contacts[type]?.slice(DAYS_FRAME.firstInterval) ?? []);
            return counted.reduce((partial, cell) => partial + (cell.offered ?? 0), sum);
          }, 0) / days.length;
        expect(contactTypes[0]?.offered?.mean).toBe(offered([0]));
        expect(contactTypes[1]?.offered?.mean).toBe(offered([1]));
        expect(total.offered?.mean).toBe(offered([0, 1]));
      }),
    );
  });

  it('add up in money: the groups to the center', () => {
    fc.assert(
      fc.property(anyDays(2, 6), (days) => {
        const { agentGroups, agents } = estimatesOf(DAYS_FRAME, days);
        const sum = (values: readonly MaybeEstimate[]) =>
          values.reduce((total, value) => total + (value?.mean ?? 0), 0);
        expect(agents.cost?.mean).toBeCloseTo(sum(agentGroups.map((group) => group.cost)), 6);
        expect(agents.idleCost?.mean).toBeCloseTo(sum(agentGroups.map((group) => group.idleCost)), 6);
      }),
    );
  });

  it('list the counted intervals only', () => {
    const warm: Day = { contacts: [[{ offered: 7 }, { offered: 1 }, { offered: 2 }]] };
    const frame = frameWith({ intervals: 3, firstInterval: 1 });
    const { intervals, total } = estimatesOf(frame, [warm, warm]);
    expect(intervals.map((interval) => interval.total.offered?.mean)).toEqual([1, 2]);
    expect(total.offered?.mean).toBe(3);
  });

  it('take the mean queue over the horizon or the interval, and not what queues after closing', () => {
    const day: Day = { contacts: [[{ queueTime: HOUR }, { queueTime: 3 * HOUR }, { queueTime: 5 * HOUR }]] };
    const { intervals, total } = estimatesOf(frameWith({ intervals: 2 }), [day, day]);
    expect(intervals.map((interval) => interval.total.meanQueue?.mean)).toEqual([1, 3]);
    expect(total.meanQueue?.mean).toBe(2);
  });

  it('take the longest wait over intervals and types, not their sum', () => {
    const day: Day = {
      contacts: [
        [
          { offered: 1, longestWait: 5 * SECOND },
          { offered: 1, longestWait: 9 * SECOND },
        ],
        [{ offered: 1, longestWait: 7 * SECOND }],
      ],
    };
    expect(estimatesOf(frameWith({ types: 2, intervals: 2 }), [day, day]).total.maxWait?.mean).toBe(9);
  });
});

describe('nothing over nothing', () => {
  const { total, agents } = estimatesOf(frameWith({ groups: 1 }), [{}, {}]);

  it('is none, for every share and every time of contacts', () => {
    for (const name of [...SHARES, 'asa', 'meanWait', 'maxWait', 'handleTime', 'p50', 'p99'] as const) {
      expect(total[name], name).toBeNull();
    }
    expect(Object.values(total.serviceLevels)).toEqual([null, null, null, null, null, null]);
    expect([agents.occupancy, agents.utilization]).toEqual([null, null]);
  });

  it('is not the same as no contacts, hours or queue, which are 0', () => {
    const zero = { mean: 0, low: 0, high: 0 };
    expect([total.offered, total.retried, total.meanQueue, agents.busyHours, agents.cost]).toEqual(Array(5).fill(zero));
  });

  it('leaves replications without contacts out of shares, longest waits and targets, and of the degrees of freedom', () => {
    const some = (answeredWithin: number, longest: number): Day => ({
      contacts: [[{ offered: 10, answeredWithin, longestWait: longest * SECOND }]],
    });
    const pair = estimatesOf(frameWith(), [some(9, 4), some(5, 8)]).total;
    const among = estimatesOf(frameWith(), [{}, some(9, 4), {}, {}, some(5, 8), {}]).total;
    for (const name of ['serviceLevel', 'maxWait', 'targetMet'] as const) {
      expect(among[name]?.mean).toBe(pair[name]?.mean);
      expect(among[name]?.low).toBeCloseTo(pair[name]?.low ?? Number.NaN, 8);
      expect(among[name]?.high).toBeCloseTo(pair[name]?.high ?? Number.NaN, 8);
    }
    expect(among.offered?.mean).toBeCloseTo(20 / 6, 12);
  });

  it('gives no bounds where a single replication has something to say', () => {
    const { serviceLevel } = estimatesOf(frameWith(), [
      {},
      { contacts: [[{ offered: 4, answeredWithin: 3 }]] },
      {},
    ]).total;
    expect(serviceLevel).toEqual({ mean: 0.75, low: null, high: null });
  });
});

describe('a share that no replication departs from', () => {
  const days = (answeredWithin: number): Day[] =>
    Array.from({ length: 10 }, () => ({ contacts: [[{ offered: 50, answeredWithin }]] }));
  // (1 - p)^10 = 0.05.
  const bound = 1 - 0.05 ** (1 / 10);

  it('of 1 may be as low as what ten replications without an event leave possible', () => {
    const { serviceLevel, targetMet } = estimatesOf(frameWith(), days(50)).total;
    for (const share of [serviceLevel, targetMet]) {
      expect(share?.low).toBeCloseTo(1 - bound, 12);
      expect([share?.mean, share?.high]).toEqual([1, 1]);
    }
  });

  it('of 0 may be as high', () => {
    const { serviceLevel } = estimatesOf(frameWith(), days(0)).total;
    expect([serviceLevel?.mean, serviceLevel?.low]).toEqual([0, 0]);
    expect(serviceLevel?.high).toBeCloseTo(bound, 12);
  });
});

describe('estimate', () => {
  it('has times of 0 with bounds of 0 when nobody ever waited', () => {
    const day: Day = { contacts: [[{ offered: 5, answered: 5 }]] };
    const { total } = estimatesOf(frameWith(), [day, day, day]);
    for (const name of TIMES) expect(total[name], name).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('needs a replication', () => {
    const frame = frameWith();
    expect(() => estimate(momentsOf(frame, []), sectionsOf(frame, []), frame)).toThrow('needs a replication');
  });
});
