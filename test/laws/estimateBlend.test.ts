import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MaybeEstimate } from '../../src/statistics/estimates.ts';
import { anyDays, DAYS_FRAME } from './estimateAnyDay.ts';
import { type Day, estimatesOf, frameWith, HOUR, SECOND } from './estimateDays.ts';

const mean = (estimate: MaybeEstimate | undefined) => estimate?.mean ?? Number.NaN;

describe('outbound contacts', () => {
  // Type 0 calls the center, type 1 is called by it: 40 calls, 10 reached, 9 of them connected, for 30 minutes of talk and 6 of ringing.
  const frame = frameWith({ types: 2, outbound: Uint8Array.of(0, 1) });
  const day: Day = {
    contacts: [
      [{ offered: 20, answered: 20, handle: HOUR }],
      [{ dialed: 40, reached: 10, connected: 9, nuisance: 1, handle: 0.5 * HOUR, dialTime: 0.1 * HOUR, followUps: 2 }],
    ],
  };
  const { contactTypes, total, journeys } = estimatesOf(frame, [day, day]);
  const [inbound, outbound] = journeys.contactTypes;

  it('have rates of calls and of reached customers', () => {
    expect([outbound?.contactRate?.mean, outbound?.nuisanceRate?.mean]).toEqual([0.25, 0.1]);
    expect([inbound?.contactRate, inbound?.nuisanceRate]).toEqual([null, null]);
    expect([contactTypes[1]?.dialed?.mean, total.reached?.mean, total.nuisance?.mean]).toEqual([40, 10, 1]);
  });

  it('are connected so often in each hour that agents spend on them, ringing included, and not on others', () => {
    expect(outbound?.connectedPerHour?.mean).toBeCloseTo(9 / 0.6, 12);
    expect(journeys.total.connectedPerHour?.mean).toBeCloseTo(9 / 0.6, 12);
    expect(inbound?.connectedPerHour).toBeNull();
  });

  it('count with the answered for the handle time, and for nothing of the queue', () => {
    expect(contactTypes[1]?.handleTime?.mean).toBe(200);
    expect(total.handleTime?.mean).toBeCloseTo((1.5 * 3600) / 29, 12);
    expect([contactTypes[1]?.offered?.mean, contactTypes[1]?.serviceLevel, contactTypes[1]?.asa]).toEqual([
      0,
      null,
      null,
    ]);
  });

  it('put records on lists', () => {
    expect([inbound?.followUps?.mean, journeys.total.followUps?.mean]).toEqual([0, 2]);
  });
});

describe('deferrable contacts left at the end', () => {
  // 100 offered; 60 answered, 50 of them in time; 40 left, for 15 of which there was still time.
  const left: Day = {
    contacts: [
      [
        {
          offered: 100,
          answered: 60,
          answeredWithin: 50,
          wait: 60 * 90 * SECOND,
          waitAnswered: 60 * 90 * SECOND,
          longestWait: 600 * SECOND,
          leftWaiting: 40,
          open: 15,
        },
      ],
    ],
  };
  const { total, journeys } = estimatesOf(frameWith(), [left, left]);

  it('count against the service level only when their time had run out', () => {
    expect(total.serviceLevels.offered?.mean).toBe(50 / 85);
    expect(total.serviceLevels.creditShortAbandons?.mean).toBe(50 / 85);
    expect(total.serviceLevels.answeredOnly?.mean).toBe(50 / 60);
    expect(total.serviceLevel?.mean).toBe(50 / 85);
  });

  it('have no wait that could be counted', () => {
    expect([total.meanWait?.mean, total.asa?.mean, total.maxWait?.mean]).toEqual([90, 90, 600]);
    const none = estimatesOf(frameWith(), [{ contacts: [[{ offered: 3, leftWaiting: 3, open: 3 }]] }]).total;
    expect([none.serviceLevel, none.meanWait, none.maxWait, none.targetMet]).toEqual([null, null, null, null]);
  });

  it('are the backlog of the end', () => {
    expect(journeys.total.leftWaiting?.mean).toBe(40);
  });
});

describe('the backlog', () => {
  const cell = (backlog: number, age: number) => ({ backlog, oldest: age * SECOND });
  const frame = frameWith({ types: 2, intervals: 3, firstInterval: 1 });
  const day: Day = {
    contacts: [
      [cell(99, 9999), cell(4, 600), cell(2, 300)],
      [cell(0, 0), cell(0, 0), cell(1, 700)],
    ],
  };
  const { intervals, journeys } = estimatesOf(frame, [day, day]);

  it('is told of the end of each interval, not added up', () => {
    expect(intervals.map(({ backlogs }) => backlogs.map(({ backlog }) => backlog?.mean))).toEqual([
      [4, 0],
      [2, 1],
    ]);
    expect(intervals[0]?.backlogs[0]?.oldest).toEqual({ mean: 600, low: 600, high: 600 });
  });

  it('has a greatest age over counted intervals and types', () => {
    expect(journeys.contactTypes.map(({ oldest }) => oldest?.mean)).toEqual([600, 700]);
    expect(journeys.total.oldest?.mean).toBe(700);
  });
});

describe('satisfaction', () => {
  it('is of those who responded, over all replications, and none where nobody did', () => {
    const day = (surveyed: number, satisfied: number): Day => ({ contacts: [[{ surveyed, satisfied }]] });
    const { total } = estimatesOf(frameWith(), [day(0, 0), day(10, 9), day(30, 18)]);
    expect([total.surveyed?.mean, total.satisfaction?.mean]).toEqual([40 / 3, 27 / 40]);
    expect(estimatesOf(frameWith(), [day(0, 0)]).total.satisfaction).toBeNull();
  });
});

describe('the time of agents', () => {
  it('adds up to what is scheduled: handling, idle, breaks, absence and shrinkage', () => {
    fc.assert(
      fc.property(anyDays(1, 4), (days) => {
        const estimates = estimatesOf(DAYS_FRAME, days);
        const cells = [estimates, ...estimates.intervals].flatMap(({ agentGroups, agents, agentTime }) => [
          ...agentGroups.map((group, index) => [group, agentTime.agentGroups[index]] as const),
          [agents, agentTime.agents] as const,
        ]);
        for (const [group, time] of cells) {
          const handling = mean(group.busyHours) - mean(group.overtimeHours);
          const away = mean(time?.breakHours) + mean(time?.absenceHours) + mean(time?.shrinkageHours);
          expect(handling + mean(group.idleHours) + away).toBeCloseTo(mean(group.scheduledHours), 9);
          expect(mean(time?.paidHours)).toBeCloseTo(
            mean(group.scheduledHours) + mean(group.overtimeHours) - mean(time?.unpaidBreakHours),
            9,
          );
          expect(mean(time?.outboundHours)).toBeLessThanOrEqual(mean(group.busyHours));
        }
      }),
    );
  });

  it('is handling of paid time for the utilization, which leaves out unpaid breaks', () => {
    const frame = frameWith({ groups: 1, scheduled: Float64Array.of(5 * HOUR) });
    const agents = { available: 4 * HOUR, busy: 3 * HOUR, idle: HOUR, breaks: HOUR, unpaidBreaks: HOUR };
    const { agents: all } = estimatesOf(frame, [{ agents: [[agents]] }]);
    expect([all.utilization?.mean, all.occupancy?.mean]).toEqual([0.75, 0.75]);
  });
});

describe('contacts by group and type', () => {
  it('stand in the order of the groups and of their skills, those of the warm-up left out', () => {
    const frame = frameWith({
      types: 2,
      groups: 2,
      intervals: 2,
      firstInterval: 1,
      skills: { group: Int32Array.of(0, 0, 1), type: Int32Array.of(1, 0, 0) },
    });
    const handled = [
      [7, 1, 2],
      [7, 10, 20],
      [7, 100, 0],
    ];
    const { handled: found } = estimatesOf(frame, [{ handled }, { handled }]);
    expect(found.map((skills) => skills.map((contacts) => contacts.mean))).toEqual([[3, 30], [100]]);
  });
});
