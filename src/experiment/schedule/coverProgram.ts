import { toMicroseconds } from '../../time.ts';
import type { CoverTask } from './coverTask.ts';
import { type Entry, ProgramDraft } from './programDraft.ts';
import type { ShiftSlot } from './shiftSlots.ts';

/** Where the shifts of a slot stand in the program. */
export interface SlotColumns {
  readonly slot: ShiftSlot;
  /** Columns that add up to the number of shifts. */
  readonly shifts: readonly number[];
  /** For each of the slot's choices, the columns of its ways: each choice adds up to the number of shifts, too. */
  readonly ways: readonly (readonly number[])[];
}

export interface CoverProgram {
  readonly draft: ProgramDraft;
  readonly columns: readonly SlotColumns[];
  /** Where agents are wanted and no shift could bring any. */
  readonly uncovered: readonly { readonly requirement: number; readonly interval: number }[];
}

/**
 * The covering program (G. B. Dantzig, A comment on Edie's traffic delays at toll booths, Operations Research 2, 1954): least cost of
 * shifts such that at every instant as many agents are there as are wanted. Instants between which nobody can come, go or pause are one row.
 */
export function coverProgram(task: CoverTask, slots: readonly ShiftSlot[]): CoverProgram {
  const draft = new ProgramDraft();
  const cells = cellsOf(task, slots);
  const bringers = cells.map(() => new Set<number>());
  for (const { group, start, length } of slots)
    for (const cell of between(cells, start, start + length)) bringers[cell]?.add(group);
  const uncovered = new Map<string, CoverProgram['uncovered'][number]>();
  const rows = task.requirements.map((wanted, requirement) =>
    cells.map((instant, cell) => {
      const interval = Math.floor(instant / toMicroseconds(task.horizon.interval));
      const agents = wanted[interval] ?? 0;
      if (agents <= 0) return null;
      if ([...(bringers[cell] ?? [])].some((group) => task.groups[group]?.counts.includes(requirement))) {
        return draft.row(agents, Number.POSITIVE_INFINITY);
      }
      uncovered.set(`${requirement} ${interval}`, { requirement, interval });
      return null;
    }),
  );
  const entries = ({ group }: ShiftSlot, from: number, to: number, weight: number): Entry[] =>
    (task.groups[group]?.counts ?? []).flatMap((requirement) =>
      between(cells, from, to).flatMap((cell): Entry[] => {
        const row = rows[requirement]?.[cell] ?? null;
        return row === null ? [] : [[row, weight]];
      }),
    );
  return { draft, columns: slots.map((slot) => slotColumns(slot, draft, entries)), uncovered: [...uncovered.values()] };
}

/** One column for the shifts and one for each way of each choice; but with a single choice, its ways are the shifts. */
function slotColumns(
  slot: ShiftSlot,
  draft: ProgramDraft,
  entries: (slot: ShiftSlot, from: number, to: number, weight: number) => Entry[],
): SlotColumns {
  const { start, length, cost, choices } = slot;
  const present = entries(slot, start, start + length, 1);
  const away = choices.map((choice) =>
    choice.map((way) =>
      way.flatMap(({ after, length: lasts }) => entries(slot, start + after, start + after + lasts, -1)),
    ),
  );
  const [only] = away;
  if (only !== undefined && away.length === 1) {
    const ways = only.map((pause) => draft.column({ cost }, [...present, ...pause]));
    return { slot, shifts: ways, ways: [ways] };
  }
  const shift = draft.column({ cost }, present);
  const ways = away.map((choice) => {
    const sum = draft.row(0, 0);
    draft.enter(shift, sum, -1);
    return choice.map((pause) => draft.column({}, [...pause, [sum, 1]]));
  });
  return { slot, shifts: [shift], ways };
}

/** Microseconds since the horizon's start at which the number of agents who are there, or wanted, may change. */
function cellsOf({ horizon }: CoverTask, slots: readonly ShiftSlot[]): readonly number[] {
  const end = toMicroseconds(horizon.length);
  const instants = new Set<number>();
  const add = (seconds: number) => {
    const instant = toMicroseconds(seconds);
    if (instant >= 0 && instant < end) instants.add(instant);
  };
  const intervals = Math.round(horizon.length / horizon.interval);
  for (let interval = 0; interval < intervals; interval++) add(interval * horizon.interval);
  for (const { start, length, choices } of slots) {
    add(start);
    add(start + length);
    for (const { after, length: lasts } of choices.flat(2)) {
      add(start + after);
      add(start + after + lasts);
    }
  }
  return [...instants].sort((a, b) => a - b);
}

/** Places of the cells from one time to another, in seconds, of which each begins a cell. */
function between(cells: readonly number[], from: number, to: number): readonly number[] {
  const first = firstFrom(cells, toMicroseconds(from));
  return Array.from({ length: firstFrom(cells, toMicroseconds(to)) - first }, (_, index) => first + index);
}

function firstFrom(cells: readonly number[], instant: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
