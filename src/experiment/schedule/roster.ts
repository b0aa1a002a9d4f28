import { toMicroseconds } from '../../time.ts';
import { grouped } from './grouped.ts';
import type { People } from './people.ts';
import { readyAfter } from './readyAfter.ts';
import type { ShiftSlot } from './shiftSlots.ts';

/** How many shifts of a slot are worked. */
export interface WorkedSlot {
  readonly slot: ShiftSlot;
  readonly count: number;
}

interface Person {
  readonly slots: ShiftSlot[];
  week: number;
  /** Shifts of that week, and in all. */
  worked: number;
  /** Microseconds since the horizon's start. */
  ready: number;
}

/**
 * Who works which shifts: for each person, the slots, in order of time. As few people as the days ask for, or a few more;
 * `null` when those that there are cannot be made to do. Each shift is given to whoever has worked the least of those who may: that fails
 * only where the rest between shifts is short (R. N. Burns and M. W. Carter, Work force size and single shift schedules with variable
 * demands, Management Science 31, 1985, for shifts of one kind).
 */
export function roster(slots: readonly WorkedSlot[], people: People): readonly (readonly ShiftSlot[])[] | null {
  const shifts = slots
    .flatMap(({ slot, count }) => Array.from({ length: count }, () => slot))
    .sort((a, b) => a.start - b.start || a.length - b.length);
  const most = people.agents ?? shifts.length;
  for (let number = leastPeople(slots, people); number <= most; number++) {
    for (const isBefore of ORDERS) {
      const found = rosterOf(shifts, people, number, isBefore);
      if (found !== null) return found;
    }
  }
  return null;
}

/** On each day at least as many people as shifts, and in each week as their days ask for. */
function leastPeople(slots: readonly WorkedSlot[], { days, week }: People): number {
  const largest = (key: (day: number) => number) => {
    const counts = [...grouped(slots, ({ slot }) => key(slot.day)).values()];
    return Math.max(0, ...counts.map((some) => some.reduce((sum, { count }) => sum + count, 0)));
  };
  return Math.max(
    largest((day) => day),
    Math.ceil(largest(week) / days),
  );
}

function rosterOf(
  shifts: readonly ShiftSlot[],
  { days, rest, week }: People,
  number: number,
  isBefore: Order,
): readonly (readonly ShiftSlot[])[] | null {
  const persons = Array.from(
    { length: number },
    (): Person => ({ slots: [], week: 0, worked: 0, ready: Number.NEGATIVE_INFINITY }),
  );
  for (const slot of shifts) {
    const now = week(slot.day);
    const begin = toMicroseconds(slot.start);
    let best: Person | undefined;
    for (const person of persons) {
      if (person.week !== now) Object.assign(person, { week: now, worked: 0 });
      if (person.ready <= begin && person.worked < days && (best === undefined || isBefore(person, best)))
        best = person;
    }
    if (best === undefined) return null;
    best.slots.push(slot);
    best.worked++;
    best.ready = readyAfter(slot, rest);
  }
  return persons.map((person) => person.slots);
}

type Order = (a: Person, b: Person) => boolean;

/**
 * Who takes a shift of several who may: who has worked less, else who has rested less, for the others may begin earlier on another day;
 * or first of all who has rested less, so that who begins late goes on to do so.
 */
const ORDERS: readonly Order[] = [
  (a, b) => (a.worked !== b.worked ? a.worked < b.worked : a.ready > b.ready),
  (a, b) => (a.ready !== b.ready ? a.ready > b.ready : a.worked < b.worked),
];
