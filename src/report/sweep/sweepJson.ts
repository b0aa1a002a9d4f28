import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { VERSION } from '../../version.ts';
import type { SweepRow } from './sweepRow.ts';

/** The results of a sweep for other programs: what `results.csv` holds, and what made it. */
export function sweepJson({ name, columns, measures }: Sweep, rows: readonly SweepRow[]): string {
  const cells = rows.map(({ cell, replications, estimates }) => ({
    cell: cell.index,
    digest: cell.digest,
    factors: Object.fromEntries(columns.map((column, place) => [column, cell.values[place] ?? null])),
    replications,
    measures: Object.fromEntries(measures.map((measure) => [measure, estimates.get(measure) ?? null])),
  }));
  const result = { busyhour: VERSION, engine: ENGINE_VERSION, streams: STREAM_VERSION, name, cells };
  return `${JSON.stringify(result, null, 2)}\n`;
}
