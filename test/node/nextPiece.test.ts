import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPiece } from '../../src/node/nextPiece.ts';

describe('pieces of work handed out to threads', () => {
  it('come in their order where they are all alike', () => {
    const next = nextPiece({ count: 3 }, 2);
    expect([next(0), next(0), next(1), next(1)]).toEqual([0, 1, 2, null]);
  });

  it('go to the thread of their kind while there are some near', () => {
    const next = nextPiece({ count: 8, kind: (index) => Math.floor(index / 2) }, 2);
    expect([next(0), next(0), next(0), next(0)]).toEqual([0, 1, 4, 5]);
    expect([next(1), next(1), next(1), next(1)]).toEqual([2, 3, 6, 7]);
    expect(next(0)).toBeNull();
  });

  it('go to any thread rather than make it wait, the first of them first', () => {
    const next = nextPiece({ count: 3, kind: () => 1 }, 2);
    expect([next(0), next(1), next(0)]).toEqual([0, 1, 2]);
  });

  it('are each handed out once, none of them long before its turn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat(9), { maxLength: 60 }),
        fc.array(fc.nat(3), { minLength: 61, maxLength: 61 }),
        (threads, kinds, asked) => {
          const next = nextPiece({ count: kinds.length, kind: (index) => kinds[index] ?? 0 }, threads);
          const left = new Set(kinds.keys());
          for (const place of asked) {
            const index = next(place % threads);
            if (left.size === 0) {
              expect(index).toBeNull();
              continue;
            }
            expect(index === null || left.has(index)).toBe(true);
            const [firstLeft = 0] = left;
            expect((index ?? 0) - firstLeft).toBeLessThan(4 * threads);
            left.delete(index ?? -1);
          }
          expect(left.size).toBe(0);
        },
      ),
    );
  });
});
