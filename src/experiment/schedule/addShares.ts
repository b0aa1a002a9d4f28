import type { SlotColumns } from './coverProgram.ts';
import type { CoverTask } from './coverTask.ts';
import type { ProgramDraft } from './programDraft.ts';

/** Holds the shares of the group's paid hours that single shift types may have. */
export function addShares(draft: ProgramDraft, columns: readonly SlotColumns[], { groups }: CoverTask): void {
  for (const [group, { shiftTypes }] of groups.entries()) {
    for (const [type, { atMost }] of shiftTypes.entries()) {
      if (atMost >= 1) continue;
      const row = draft.row(Number.NEGATIVE_INFINITY, 0);
      for (const { slot, shifts } of columns) {
        if (slot.group !== group) continue;
        const weight = slot.paidHours * ((slot.type === type ? 1 : 0) - atMost);
        for (const column of shifts) draft.enter(column, row, weight);
      }
    }
  }
}
