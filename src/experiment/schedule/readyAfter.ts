import { toMicroseconds } from '../../time.ts';
import type { People } from './people.ts';
import type { ShiftSlot } from './shiftSlots.ts';

/**
 * Microseconds since the horizon's start from which on who has worked a shift may begin another: not on the same day, and not before the
 * end and a rest.
 */
export function readyAfter({ start, length, midnight }: ShiftSlot, rest: number): number {
  return toMicroseconds(Math.max(midnight, start + length + rest));
}

/** Whether a shift can stand in the way of one on a later day. */
export function hasRestConflicts({ rest }: Pick<People, 'rest'>, slots: readonly ShiftSlot[]): boolean {
  const begins = slots.map(({ start }) => toMicroseconds(start));
  return slots.some((slot) => {
    const [from, until] = [toMicroseconds(slot.midnight), readyAfter(slot, rest)];
    return from < until && begins.some((begin) => begin >= from && begin < until);
  });
}
