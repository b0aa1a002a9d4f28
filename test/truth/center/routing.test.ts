import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/experiment/result.ts';
import { simulated } from './simulated.ts';

/** [time, type, handle time, patience], seconds. */
type Row = readonly [time: number, type: string, service: number, patience?: number];

/** Replays calls over ten minutes; `types` and `top` add to the fields of the contact types and of the scenario. */
function replay(
  rows: readonly Row[],
  agentGroups: object,
  types: Record<string, object> = {},
  top: object = {},
): Promise<Result> {
  const names = [...new Set(rows.map(([, type]) => type))];
  return simulated(
    {
      name: 'routing',
      replications: 2,
      horizon: { length: 600, interval: 60 },
      calls: { file: 'calls.csv' },
      contactTypes: Object.fromEntries(names.map((name) => [name, types[name] ?? {}])),
      agentGroups,
      ...top,
    },
    {
      'calls.csv': `time,type,service,patience\n${rows.map(([time, type, service, patience]) => [time, type, service, patience ?? 'never'].join(',')).join('\n')}\n`,
    },
  );
}

const wait = (result: Result, type: string) => result.contactTypes[type]?.meanWait?.mean;
const busySeconds = (result: Result, group: string) =>
  Math.round((result.agentGroups[group]?.busyHours?.mean ?? 0) * 3600);

describe('an arriving contact', () => {
  it('goes to the free group of the lowest rank', async () => {
    const result = await replay([[5, 'a', 10]], {
      second: { skills: { a: { rank: 2 } }, staff: 1 },
      first: { skills: { a: { rank: 1 } }, staff: 1 },
    });
    expect(busySeconds(result, 'first')).toBe(10);
    expect(busySeconds(result, 'second')).toBe(0);
  });

  it('goes, among groups of one rank, to the agent who has idled longest', async () => {
    // Both idle from the start; x takes the first call for 10 s, so y has idled longer when the second comes, then x again.
    const result = await replay(
      [
        [5, 'a', 10],
        [20, 'a', 100],
        [30, 'a', 1000],
      ],
      { x: { skills: ['a'], staff: 1 }, y: { skills: ['a'], staff: 1 } },
    );
    expect(busySeconds(result, 'x')).toBe(1010);
    expect(busySeconds(result, 'y')).toBe(100);
  });

  it('is handled more slowly by an agent of lower speed', async () => {
    const result = await replay([[5, 'a', 30]], { slow: { skills: { a: { speed: 0.8 } }, staff: 1 } });
    expect(busySeconds(result, 'slow')).toBe(38);
    expect(result.total.handleTime?.mean).toBe(37.5);
  });

  it('is blocked when the queue is full, and when no line is free until a talk ends', async () => {
    const rows: Row[] = [
      [0, 'a', 20],
      [1, 'a', 20],
      [2, 'a', 20],
    ];
    const agents = { all: { skills: ['a'], staff: 1 } };
    const full = await replay(rows, agents, { a: { queue: { capacity: 1 } } });
    expect(full.total.blocked?.mean).toBe(1);
    const lines = await replay([...rows, [20, 'a', 20]], agents, {}, { lines: 2 });
    expect(lines.total.blocked?.mean).toBe(1);
    expect(lines.total.answered?.mean).toBe(3);
  });
});

describe('a contact that a group takes only after a while', () => {
  it('is taken by an idle agent of that group the moment its time runs out', async () => {
    const result = await replay(
      [
        [0, 'a', 200],
        [10, 'a', 20],
      ],
      { own: { skills: ['a'], staff: 1 }, helpers: { skills: { a: { rank: 2, after: 30 } }, staff: 1 } },
    );
    expect(busySeconds(result, 'helpers')).toBe(20);
    expect(result.total.maxWait?.mean).toBe(30);
  });

  it('is not taken by an agent of that group who frees before', async () => {
    const result = await replay(
      [
        [0, 'b', 15],
        [0, 'a', 200],
        [10, 'a', 20],
      ],
      {
        own: { skills: ['a'], staff: 1 },
        helpers: { skills: { b: {}, a: { rank: 2, after: 30 } }, staff: 1 },
      },
    );
    // The helper frees at 15 and idles until the contact of 10 s has waited 30.
    expect(result.contactTypes.a?.maxWait?.mean).toBe(30);
  });

  it('abandons if its patience ends first, and is taken if both end at once', async () => {
    const groups = { helpers: { skills: { a: { after: 30 } }, staff: 1 } };
    const hasty = await replay([[0, 'a', 20, 29]], groups);
    expect(hasty.total.abandoned?.mean).toBe(1);
    const just = await replay([[0, 'a', 20, 30]], groups);
    expect(just.total.answered?.mean).toBe(1);
  });
});

describe('an agent who frees', () => {
  const rows: Row[] = [
    [0, 'now', 20],
    [1, 'a', 10],
    [2, 'b', 10],
  ];

  it('takes the longest wait first when nothing else differs', async () => {
    const result = await replay(rows, { all: { skills: ['now', 'a', 'b'], staff: 1 } });
    expect([wait(result, 'a'), wait(result, 'b')]).toEqual([19, 28]);
  });

  it('takes the smaller priority first, whatever the rank and the wait', async () => {
    const skills = { now: {}, a: { rank: 1 }, b: { rank: 2 } };
    const result = await replay(rows, { all: { skills, staff: 1 } }, { b: { priority: 4 } });
    expect([wait(result, 'a'), wait(result, 'b')]).toEqual([29, 18]);
  });

  it('takes the lower rank first among equal priorities', async () => {
    const skills = { now: {}, a: { rank: 2 }, b: { rank: 1 } };
    const result = await replay(rows, { all: { skills, staff: 1 } });
    expect([wait(result, 'a'), wait(result, 'b')]).toEqual([29, 18]);
  });

  it('follows pick instead of rank where the scenario gives one', async () => {
    const skills = { now: {}, a: { rank: 2, pick: 1 }, b: { rank: 1 } };
    const result = await replay(rows, { all: { skills, staff: 1 } });
    expect([wait(result, 'a'), wait(result, 'b')]).toEqual([19, 28]);
  });
});
