import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { VERSION } from '../../version.ts';

/** What was asked of a sweep, beside its results: enough for `busyhour verify` to ask again. */
export interface SweepRecord {
  readonly busyhour: string;
  readonly engine: number;
  readonly streams: number;
  readonly name: string;
  /** The sweep file, relative to the folder of the results. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly measures: readonly string[];
  /** Of every cell, in the order of the rows. */
  readonly cells: readonly { readonly values: readonly string[]; readonly digest: string }[];
}

export function sweepRecord({ name, columns, measures, cells }: Sweep, file: string): SweepRecord {
  return {
    busyhour: VERSION,
    engine: ENGINE_VERSION,
    streams: STREAM_VERSION,
    name,
    file,
    columns,
    measures,
    cells: cells.map(({ values, digest }) => ({ values, digest })),
  };
}
