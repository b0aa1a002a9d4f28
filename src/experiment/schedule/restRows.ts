import { toMicroseconds } from '../../time.ts';
import type { SlotColumns } from './coverProgram.ts';
import { grouped } from './grouped.ts';
import type { People } from './people.ts';
import type { ProgramDraft } from './programDraft.ts';
import { readyAfter } from './readyAfter.ts';

/**
 * The ways of people through the horizon as a flow: at each instant at which shifts begin, those who are ready either begin one, and are
 * ready again after it and their rest, or wait for the next.
 */
export function restRows(
  draft: ProgramDraft,
  slots: readonly SlotColumns[],
  { rest }: Pick<People, 'rest'>,
  agents: number,
  extra: number | null,
): void {
  const begins = [...grouped(slots, ({ slot }) => toMicroseconds(slot.start))].sort(([a], [b]) => a - b);
  const places = begins.map((_, place) => draft.row(place === 0 ? agents : 0, place === 0 ? agents : 0));
  const enter = (column: number, place: number, weight: number) => {
    const row = places[place];
    if (row !== undefined) draft.enter(column, row, weight);
  };
  if (extra !== null) enter(extra, 0, -1);
  for (const [place, [, starting]] of begins.entries()) {
    const wait = draft.column({ integer: false });
    enter(wait, place, 1);
    enter(wait, place + 1, -1);
    for (const { slot, shifts } of starting) {
      const ready = readyAfter(slot, rest);
      const next = begins.findIndex(([begin]) => begin >= ready);
      for (const shift of shifts) {
        enter(shift, place, 1);
        if (next >= 0) enter(shift, next, -1);
      }
    }
  }
}
