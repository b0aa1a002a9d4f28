import fc from 'fast-check';
import type { AgentGroup, Break, Shift } from '../../../src/scenario/scenario.ts';

/** A group that may take any of some types, with staff or shifts; chats at once only if it takes a chat. */
export function anyAgentGroup(
  name: string,
  types: readonly string[],
  chats: readonly string[],
  intervals: number,
): fc.Arbitrary<AgentGroup> {
  const skill = (type: string) =>
    fc.record({
      type: fc.constant(type),
      rank: fc.integer({ min: 1, max: 3 }),
      pick: fc.integer({ min: 1, max: 3 }),
      after: fc.constantFrom(0, 0, 5, 40),
      speed: fc.constantFrom(1, 1, 0.8, 1.3),
    });
  const people = fc.oneof(
    { weight: 2, arbitrary: anyStaff(intervals).map((staff) => ({ staff, shifts: [] })) },
    { weight: 1, arbitrary: anyShifts(intervals * 900).map((shifts) => ({ staff: [], shifts })) },
  );
  return fc
    .record({
      skills: fc.subarray([...types], { minLength: 1 }).chain((known) => fc.tuple(...known.map(skill))),
      people,
      shrinkage: fc.constantFrom(0, 0, 0.3),
      absence: fc.constantFrom(0, 0, 0.25),
      chat: fc.constantFrom([1], [1, 1.7], [1, 1.7, 2.5], [0.9, 0.9, 1.3], [1.5]),
      pay: anyPay,
    })
    .map(({ people, chat, ...rest }) => ({
      name,
      ...rest,
      ...people,
      concurrency: { chat: rest.skills.some(({ type }) => chats.includes(type)) ? chat : [1] },
    }));
}

function anyStaff(intervals: number): fc.Arbitrary<number[]> {
  const levels = (cells: number) => fc.array(fc.integer({ min: 0, max: 6 }), { minLength: cells, maxLength: cells });
  return fc.constantFrom(1, 2, 3).chain((fineness) => levels(intervals * fineness));
}

/** Shifts that reach into the horizon, some from before it or beyond; they start and pause on whole half minutes. */
function anyShifts(horizon: number): fc.Arbitrary<Shift[]> {
  const shift = fc
    .record({
      start: fc.integer({ min: -40, max: horizon / 30 - 1 }).map((half) => half * 30),
      length: fc.integer({ min: 20, max: 240 }).map((half) => half * 30),
      agents: fc.integer({ min: 0, max: 4 }),
      parts: fc.array(anyPart, { maxLength: 3 }),
    })
    .map(({ parts, ...rest }) => ({ ...rest, breaks: breaksOf(parts, rest.length) }));
  return fc.array(
    shift.filter(({ start, length }) => start + length > 0),
    { minLength: 1, maxLength: 4 },
  );
}

/** A break, and the time since the one before, 0 being right after it. */
const anyPart = fc.record({
  gap: fc.constantFrom(0, 30, 600, 1500),
  length: fc.constantFrom(60, 300, 900),
  paid: fc.boolean(),
});

function breaksOf(
  parts: readonly { readonly gap: number; readonly length: number; readonly paid: boolean }[],
  shift: number,
): Break[] {
  const breaks: Break[] = [];
  let end = 30;
  for (const { gap, length, paid } of parts) {
    breaks.push({ after: end + gap, length, paid });
    end += gap + length;
  }
  return breaks.filter(({ after, length }) => after + length <= shift);
}

const anyPay = fc.record({
  perHour: fc.integer({ min: 0, max: 40 }),
  overtime: fc.constantFrom(1, 1.5),
  perContact: fc.constantFrom(0, 2),
  perMinute: fc.constantFrom(0, 0.5),
  perDay: fc.constantFrom(0, 80),
  commission: fc.constantFrom(0, 0.08),
});
