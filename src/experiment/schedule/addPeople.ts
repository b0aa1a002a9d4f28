import type { SlotColumns } from './coverProgram.ts';
import { grouped } from './grouped.ts';
import type { People } from './people.ts';
import type { ProgramDraft } from './programDraft.ts';
import { hasRestConflicts } from './readyAfter.ts';
import { restRows } from './restRows.ts';
import type { Link } from './solvePriced.ts';

/**
 * Sees to it that so many people can work the shifts of their type: on each day no more shifts than people, in each week no more than
 * their days allow, and, where shifts of following days are too near to each other, a way for everybody from shift to shift. Without such
 * shifts that is enough for a roster: who has worked least so far can always take the next.
 *
 * @returns the rows of weeks, which connect days
 * @param extra a column of people beyond those there are, or `null`
 */
export function addPeople(
  draft: ProgramDraft,
  slots: readonly SlotColumns[],
  people: People,
  agents: number,
  extra: number | null = null,
): readonly Link[] {
  const limit = (some: readonly SlotColumns[], each: number) => {
    const row = draft.row(Number.NEGATIVE_INFINITY, each * agents);
    for (const column of some.flatMap(({ shifts }) => shifts)) draft.enter(column, row, 1);
    if (extra !== null) draft.enter(extra, row, -each);
    return row;
  };
  for (const some of grouped(slots, ({ slot }) => slot.day).values()) limit(some, 1);
  const weeks = [...grouped(slots, ({ slot }) => people.week(slot.day))].map(([week, some]): Link => {
    return { row: limit(some, people.days), name: `week ${people.group} ${people.type} ${week}` };
  });
  const all = slots.map(({ slot }) => slot);
  if (hasRestConflicts(people, all)) restRows(draft, slots, people, agents, extra);
  return weeks;
}
