import type { Break } from '../../scenario/scenario.ts';
import type { SlotColumns } from './coverProgram.ts';
import type { PlannedShift, RosteredAgent } from './coverTask.ts';
import { grouped } from './grouped.ts';
import type { People } from './people.ts';
import type { ShiftSlot } from './shiftSlots.ts';

/** For everybody of some people, the shifts that they work, in order of time. */
export interface Rostered {
  readonly people: People;
  readonly slots: readonly (readonly ShiftSlot[])[];
}

/** A solution as shifts with their breaks, and as who works them. */
export function decoded(
  columns: readonly SlotColumns[],
  values: Float64Array,
  rostered: readonly Rostered[],
): { readonly shifts: readonly PlannedShift[]; readonly roster: readonly RosteredAgent[] } {
  const shifts: PlannedShift[] = [];
  const places = new Map<ShiftSlot, number[]>();
  for (const each of columns) {
    const { slot } = each;
    const patterns = patternsOf(each, values);
    for (const [, same] of grouped(patterns, (breaks) => JSON.stringify(breaks))) {
      const { group, type, day, start, length } = slot;
      const place = shifts.push({ group, type, day, start, length, breaks: same[0] ?? [], agents: same.length }) - 1;
      places.set(slot, [...(places.get(slot) ?? []), ...same.map(() => place)]);
    }
  }
  const roster = rostered.flatMap(({ people: { group, type }, slots }) =>
    slots.map((some): RosteredAgent => ({ group, type, shifts: some.map((slot) => places.get(slot)?.shift() ?? -1) })),
  );
  return { shifts, roster: roster.filter(({ shifts: worked }) => worked.length > 0) };
}

/** How many shifts of a slot there are. */
export function shiftCount({ shifts }: SlotColumns, values: Float64Array): number {
  return shifts.reduce((sum, column) => sum + (values[column] ?? 0), 0);
}

/** The breaks of each shift of a slot: the first of each choice go together, then the second of each, and so on. */
function patternsOf(columns: SlotColumns, values: Float64Array): readonly (readonly Break[])[] {
  const chosen = columns.slot.choices.map((choice, index) =>
    choice.flatMap((way, place) => Array.from({ length: values[columns.ways[index]?.[place] ?? -1] ?? 0 }, () => way)),
  );
  return Array.from({ length: shiftCount(columns, values) }, (_, shift) =>
    chosen.flatMap((choice) => choice[shift] ?? []).sort((a, b) => a.after - b.after),
  );
}
