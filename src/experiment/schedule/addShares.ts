import type { SlotColumns } from './coverProgram.ts';
import type { CoverTask } from './coverTask.ts';
import type { ProgramDraft } from './programDraft.ts';
import type { Link } from './solvePriced.ts';

/** Holds the shares of the group's paid hours that single shift types may have: rows that connect all days. */
export function addShares(
  draft: ProgramDraft,
  columns: readonly SlotColumns[],
  { groups }: CoverTask,
): readonly Link[] {
  const links: Link[] = [];
  for (const [group, { shiftTypes }] of groups.entries()) {
    for (const [type, { atMost }] of shiftTypes.entries()) {
      if (atMost >= 1) continue;
      const row = draft.row(Number.NEGATIVE_INFINITY, 0);
      links.push({ row, name: `share ${group} ${type}` });
      for (const { slot, shifts } of columns) {
        if (slot.group !== group) continue;
        const weight = slot.paidHours * ((slot.type === type ? 1 : 0) - atMost);
        for (const column of shifts) draft.enter(column, row, weight);
      }
    }
  }
  return links;
}
