import type { CoverTask } from './coverTask.ts';
import type { ShiftSlot } from './shiftSlots.ts';

/** Those who work shifts of one type, and what they may be asked to do. */
export interface People {
  readonly group: number;
  /** Place among the group's shift types. */
  readonly type: number;
  /** `null` is as many as it takes. */
  readonly agents: number | null;
  /** Days of a week on which one of them works at most. */
  readonly days: number;
  /** Seconds between two shifts of one of them, at least. */
  readonly rest: number;
  /** Week of a day, both counted from 0 with the horizon's first; what reaches in from before belongs to the first. */
  week(day: number): number;
}

/** The people of every shift type of which there is a shift. */
export function peopleOf(
  { groups }: Pick<CoverTask, 'groups'>,
  columns: readonly { readonly slot: ShiftSlot }[],
): readonly People[] {
  return groups.flatMap(({ shiftTypes }, group) =>
    shiftTypes.flatMap(({ agents, days, rest }, type) =>
      columns.some(({ slot }) => slot.group === group && slot.type === type)
        ? [{ group, type, agents, days, rest, week: (day: number) => Math.floor(Math.max(day, 0) / 7) }]
        : [],
    ),
  );
}
