import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { replicationWord } from '../page.ts';
import { type Level, levelsOf } from './levels.ts';
import { SHOWN_MEASURES, type ShownMeasure } from './shownMeasures.ts';
import type { SweepRow } from './sweepRow.ts';

/** A factor with more than one level, and the cells of each. */
export interface ShownFactor {
  readonly name: string;
  readonly levels: readonly Level[];
}

/** What the report of a sweep is made from. */
export interface SweepPage {
  readonly sweep: Sweep;
  readonly rows: readonly SweepRow[];
  readonly factors: readonly ShownFactor[];
  /** Measures that differ between the cells. */
  readonly measures: readonly ShownMeasure[];
  readonly currency: string;
  /** `day` or what else a replication is. */
  readonly unit: string;
  /** The frontier of cost and service level from the cheapest cell on: of the others none serves as well for as little. */
  readonly frontier: readonly SweepRow[];
}

export function pageOfSweep(sweep: Sweep, rows: readonly SweepRow[]): SweepPage {
  const scenario = sweep.cells[0]?.scenario;
  return {
    sweep,
    rows,
    factors: sweep.factors.flatMap((factor) => {
      const levels = levelsOf(sweep, factor, rows);
      return levels.length > 0 ? [{ name: factor.name, levels }] : [];
    }),
    measures: SHOWN_MEASURES.filter((measure) => new Set(known(rows, measure)).size > 1),
    currency: scenario?.currency ?? '',
    unit: scenario === undefined ? 'replication' : replicationWord(scenario),
    frontier: frontierOf(rows),
  };
}

/** The mean of a measure in one cell, or `null` where it has none. */
export function meanOf({ estimates }: SweepRow, measure: ShownMeasure): number | null {
  return estimates.get(measure)?.mean ?? null;
}

/** A measure over cells: the mean of their means, the least and the greatest; `null` where none has a number. */
export function overall(
  rows: readonly SweepRow[],
  measure: ShownMeasure,
): { readonly mean: number; readonly least: number; readonly most: number } | null {
  const means = known(rows, measure);
  if (means.length === 0) return null;
  const [least, most] = [means.reduce((a, b) => Math.min(a, b)), means.reduce((a, b) => Math.max(a, b))];
  return { mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, least, most };
}

/** How far a factor moves a measure: the greatest less the least of its levels' means. */
export function effect({ levels }: ShownFactor, measure: ShownMeasure): number {
  const means = levels.flatMap(({ rows }) => overall(rows, measure)?.mean ?? []);
  return means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
}

function known(rows: readonly SweepRow[], measure: ShownMeasure): readonly number[] {
  return rows.flatMap((row) => meanOf(row, measure) ?? []);
}

function frontierOf(rows: readonly SweepRow[]): readonly SweepRow[] {
  const cost = (row: SweepRow) => meanOf(row, 'cost') ?? 0;
  const service = (row: SweepRow) => meanOf(row, 'serviceLevel') ?? 0;
  const judged = rows.filter((row) => meanOf(row, 'cost') !== null && meanOf(row, 'serviceLevel') !== null);
  let best = Number.NEGATIVE_INFINITY;
  return judged
    .toSorted((a, b) => cost(a) - cost(b) || service(b) - service(a))
    .filter((row) => {
      if (service(row) <= best) return false;
      best = service(row);
      return true;
    });
}
