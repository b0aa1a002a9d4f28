import type { Sweep, SweepCell } from '../../experiment/sweep/sweep.ts';

/** A part of a sweep's cells for one machine, or one task of a batch system. */
export interface Shard {
  /** 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

export const WHOLE: Shard = { number: 1, count: 1 };

/**
 * The cells of a shard, each result once. They are dealt out like cards, for neighbors take about as long: the shards are equally large
 * but for one cell, have no cell in common and together all.
 */
export function shardCells({ cells }: Sweep, { number, count }: Shard): readonly SweepCell[] {
  const distinct = [...new Map(cells.toReversed().map((cell) => [cell.digest, cell])).values()].toReversed();
  return distinct.filter((_, place) => place % count === number - 1);
}
