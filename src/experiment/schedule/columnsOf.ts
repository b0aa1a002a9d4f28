import type { SlotColumns } from './coverProgram.ts';
import type { People } from './people.ts';

/** The columns of the shifts that some people work. */
export function columnsOf(columns: readonly SlotColumns[], { group, type }: People): readonly SlotColumns[] {
  return columns.filter(({ slot }) => slot.group === group && slot.type === type);
}
