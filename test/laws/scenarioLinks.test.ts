import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { circlesOf } from '../../src/scenario/circlesOf.ts';
import { problemsOf } from './parseFiles.ts';

const COUNT = 5;
const NAMES = Array.from({ length: COUNT }, (_, index) => `type ${index}`);
const other = fc.nat(COUNT - 1);

/** Five types that contacts come to, with these fields besides. */
function problems(fields: (index: number) => object): string[] {
  const contactTypes = Object.fromEntries(
    NAMES.map((name, index) => [name, { arrivals: { rate: '9/h' }, talk: '3m', ...fields(index) }]),
  );
  const data = {
    horizon: { length: '2h' },
    contactTypes,
    agentGroups: { tellers: { skills: NAMES, staff: 3 } },
  };
  return problemsOf({ 'main.yaml': stringify(data) });
}

/**
 * Whether some customer is still there after 4,096 transfers, the matrix squared 12 times. One in 32 or more of those who
 * can come to an end does within any five steps.
 */
function neverEnds(matrix: readonly (readonly number[])[]): boolean {
  const squared = Array.from({ length: 12 }).reduce<readonly (readonly number[])[]>(
    (power) =>
      power.map((row) =>
        row.map((_, column) => row.reduce((sum, value, via) => sum + value * (power[via]?.[column] ?? 0), 0)),
      ),
    matrix,
  );
  return squared.some((row) => row.reduce((sum, value) => sum + value, 0) > 0.5);
}

describe('transfers', () => {
  it('are refused as a circle exactly when some customer would never come to an end', () => {
    // Each type transfers half or (six in seven) all of its customers to one or two others.
    const row = fc.record({ to: fc.tuple(other, other), share: fc.constantFrom(0.5, 1, 1, 1, 1, 1, 1) });
    const rows = fc.array(row, { minLength: COUNT, maxLength: COUNT });
    let refused = 0;
    fc.assert(
      fc.property(rows, (of) => {
        const transfers = of.map(({ to, share }, from) =>
          to.map((one) => ({ to: one === from ? (one + 1) % COUNT : one, probability: share / 2 })),
        );
        const matrix = transfers.map((list) =>
          NAMES.map((_, to) => list.reduce((sum, one) => sum + (one.to === to ? one.probability : 0), 0)),
        );
        const found = problems((index) => ({
          transfer: transfers[index]?.map(({ to, probability }) => ({ to: NAMES[to], probability })),
        }));
        const circular = found.filter((line) => line.includes('transfers go round in a circle'));
        expect(found).toEqual(circular);
        expect(circular.length > 0).toBe(neverEnds(matrix));
        refused += circular.length > 0 ? 1 : 0;
      }),
      { numRuns: 200 },
    );
    // Five types that all transfer all have a circle: (6/7)^5 or more of the cases, 93 of 200, so either answer is given often.
    expect(refused).toBeGreaterThan(20);
    expect(refused).toBeLessThan(180);
  });
});

describe('overflows', () => {
  it('are refused as a circle exactly when a contact could overflow more often than there are types', () => {
    const targets = fc.array(fc.option(other), { minLength: COUNT, maxLength: COUNT });
    fc.assert(
      fc.property(targets, (of) => {
        const next = of.map((to, from) => (to === from ? null : to));
        const found = problems((index) => {
          const to = next[index];
          return to === null || to === undefined ? {} : { queue: { overflow: { after: '1m', to: NAMES[to] } } };
        });
        const endless = NAMES.some((_, start) => {
          let at: number | null | undefined = start;
          for (let step = 0; step < COUNT && at !== null && at !== undefined; step++) at = next[at];
          return at !== null && at !== undefined;
        });
        expect(found.every((line) => line.includes('overflows go round in a circle'))).toBe(true);
        expect(found.length > 0).toBe(endless);
      }),
      { numRuns: 200 },
    );
  });
});

describe('circles of names', () => {
  it('are each found once, and each leads from its first name back to it', () => {
    const successors = fc.array(fc.option(fc.nat(7)), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(successors, (of) => {
        const names = of.map((_, index) => String(index));
        const next = (name: string) => {
          const to = of[Number(name)];
          return to === null || to === undefined ? undefined : String(to);
        };
        const circles = circlesOf(names, next);
        for (const circle of circles) {
          expect(circle.map(next)).toEqual([...circle.slice(1), circle[0]]);
          expect(circle[0]).toBe([...circle].sort()[0]);
        }
        const members = circles.flat();
        expect(new Set(members).size).toBe(members.length);
        const inCircle = names.filter((start) => {
          let at = next(start);
          for (let step = 0; step < names.length && at !== undefined && at !== start; step++) at = next(at);
          return at === start;
        });
        expect([...members].sort()).toEqual(inCircle);
      }),
    );
  });
});

describe('what leads to a type', () => {
  it('may be anything, and a type that nothing leads to is named', () => {
    const ways = ['none', 'arrivals', 'transfer', 'overflow', 'menu'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...ways), (way) => {
        const data = {
          horizon: { length: '2h' },
          contactTypes: {
            first: {
              arrivals: { rate: '9/h' },
              talk: '3m',
              ...(way === 'transfer' && { transfer: { to: 'second', probability: 0 } }),
              ...(way === 'overflow' && { queue: { overflow: { after: '1m', to: 'second' } } }),
            },
            second: { talk: '2m', ...(way === 'arrivals' && { arrivals: { rate: '1/h' } }) },
            number: { arrivals: { rate: '9/h' }, menu: { first: 1, ...(way === 'menu' && { second: 0 }) } },
          },
          agentGroups: { tellers: { skills: ['first', 'second'], staff: 3 } },
        };
        const found = problemsOf({ 'main.yaml': stringify(data) });
        expect(found.length).toBe(way === 'none' ? 1 : 0);
        expect(found.every((line) => line.includes('nothing leads to "second"'))).toBe(true);
      }),
    );
  });
});
