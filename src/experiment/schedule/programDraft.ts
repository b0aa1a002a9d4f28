import type { IntegerProgram } from './integerProgram.ts';

/** Where a column stands in a row, and with which weight. */
export type Entry = readonly [row: number, weight: number];

export interface ColumnOptions {
  readonly cost?: number;
  /** Unlimited unless given. */
  readonly upper?: number;
  /** Unless said otherwise, columns are whole. */
  readonly integer?: boolean;
}

/** An integer program that is being written, row by row and column by column. */
export class ProgramDraft {
  private readonly bounds: { readonly lower: number; readonly upper: number }[] = [];
  private readonly columns: { readonly options: ColumnOptions; readonly entries: Entry[] }[] = [];

  /** A row between two bounds; gives its number. */
  row(lower: number, upper: number): number {
    return this.bounds.push({ lower, upper }) - 1;
  }

  /** A column that stands in these rows; gives its number. */
  column(options: ColumnOptions, entries: readonly Entry[] = []): number {
    return this.columns.push({ options, entries: [...entries] }) - 1;
  }

  /** Puts a column in one more row; weights in the same row add up. */
  enter(column: number, row: number, weight: number): void {
    this.columns[column]?.entries.push([row, weight]);
  }

  finish(): IntegerProgram {
    const entries = this.columns.map(({ entries: some }) => addedUp(some));
    const starts = Int32Array.from({ length: entries.length + 1 }, () => 0);
    for (const [column, some] of entries.entries()) starts[column + 1] = (starts[column] ?? 0) + some.length;
    const flat = entries.flat();
    return {
      cost: Float64Array.from(this.columns, ({ options }) => options.cost ?? 0),
      upper: Float64Array.from(this.columns, ({ options }) => options.upper ?? Number.POSITIVE_INFINITY),
      integer: Uint8Array.from(this.columns, ({ options }) => Number(options.integer ?? true)),
      rowLower: Float64Array.from(this.bounds, ({ lower }) => lower),
      rowUpper: Float64Array.from(this.bounds, ({ upper }) => upper),
      starts,
      rows: Int32Array.from(flat, ([row]) => row),
      values: Float64Array.from(flat, ([, weight]) => weight),
    };
  }
}

function addedUp(entries: readonly Entry[]): readonly Entry[] {
  const weights = new Map<number, number>();
  for (const [row, weight] of entries) weights.set(row, (weights.get(row) ?? 0) + weight);
  return [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b);
}
