import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/engine/calendar.ts';
import { KIND } from '../../src/engine/rank.ts';

const KINDS = Object.values(KIND);
const rankOf = (kind: number) => (kind === KIND.endOfChat ? KIND.endOfService : kind);

interface Scheduled {
  readonly time: number;
  readonly kind: (typeof KINDS)[number];
  readonly sequence: number;
}

/** The list of events kept as plainly as possible. */
function first(events: readonly Scheduled[]): Scheduled | undefined {
  return events.toSorted((a, b) => a.time - b.time || rankOf(a.kind) - rankOf(b.kind) || a.sequence - b.sequence)[0];
}

/** Delays of microseconds, seconds, hours and weeks, and many at one instant. */
const delay = fc.oneof(
  fc.constantFrom(0, 0, 1, 1e6),
  fc.nat({ max: 100 }),
  fc.nat({ max: 1e7 }),
  fc.nat({ max: 4e9 }).map((time) => time * 1000),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ delay, kind: fc.constantFrom(...KINDS) }) },
  { weight: 2, arbitrary: fc.constant('take' as const) },
);

describe('the calendar', () => {
  it('gives events by time, rank and order of scheduling, whatever is scheduled when', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), fc.constantFrom(1, 2, 256), (steps, capacity) => {
        const calendar = new Calendar(capacity);
        const events: Scheduled[] = [];
        let now = 0;
        const take = () => {
          const next = first(events);
          expect(calendar.time).toBe(next?.time ?? Number.POSITIVE_INFINITY);
          if (next === undefined) return;
          expect([calendar.kind, calendar.event, calendar.eventSequence]).toEqual([
            next.kind,
            next.sequence,
            next.sequence,
          ]);
          expect(calendar.isAfterStaffing).toBe(rankOf(next.kind) > KIND.staffing);
          now = next.time;
          events.splice(events.indexOf(next), 1);
          calendar.pop();
        };
        steps.forEach((what, sequence) => {
          if (what === 'take') {
            calendar.stamp();
            take();
          } else {
            const time = now + what.delay;
            events.push({ time, kind: what.kind, sequence });
            calendar.push(time, what.kind, sequence);
          }
        });
        while (events.length > 0) take();
        expect(calendar.time).toBe(Number.POSITIVE_INFINITY);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its order when the time between events changes from hours to microseconds and back', () => {
    const calendar = new Calendar(2);
    const taken: number[] = [];
    let now = 0;
    for (const spacing of [3.6e9, 1, 1e6, 50, 3.6e9]) {
      for (let n = 0; n < 5000; n++) {
        // A few hundred in the list at any time, in no order.
        calendar.push(now + ((n * 7919) % 300) * spacing, KIND.endOfService, n);
        if (n % 300 < 299 && n > 300) {
          now = calendar.time;
          taken.push(now);
          calendar.pop();
        }
      }
    }
    for (; calendar.time < Number.POSITIVE_INFINITY; calendar.pop()) taken.push(calendar.time);
    expect(taken.length).toBe(25_000);
    expect(taken).toEqual(taken.toSorted((a, b) => a - b));
  });
});
