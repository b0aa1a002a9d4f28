import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { ENGINE_VERSION } from '../engine/engineVersion.ts';
import type { Sweep, SweepCell } from '../experiment/sweep/sweep.ts';
import type { CellCrew } from '../node/sweep/cellCrew.ts';
import { openCellStore } from '../node/sweep/cellStore.ts';
import { shardCells, WHOLE } from '../node/sweep/shard.ts';
import { CELLS_FOLDER } from '../node/sweep/sweepFolder.ts';
import { verifySweep } from '../node/sweep/verifySweep.ts';
import { STREAM_VERSION } from '../random/stream.ts';
import { decimal, list, plural } from '../report/format.ts';
import type { SweepRecord } from '../report/sweep/sweepRecord.ts';
import { VERSION } from '../version.ts';
import { progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import type { Verdict } from './verdict.ts';

const MOST_NAMED = 10;

export interface SweepVerification {
  readonly crew: CellCrew;
  /** How many are run again at most. */
  readonly cells: number;
  readonly signal: AbortSignal;
  readonly screen: Terminal['screen'];
}

/** Runs cells of a stored sweep again, drawn at random, and says whether all is the same. */
export async function verifySweepFolder(
  folder: string,
  record: SweepRecord,
  sweep: Sweep,
  { crew, cells, signal, screen }: SweepVerification,
): Promise<Verdict> {
  checkSame(record, sweep);
  const distinct = shardCells(sweep, WHOLE);
  const drawn = drawFrom(distinct, Math.min(cells, distinct.length));
  const bar = progress(screen, sweep.name, { unit: 'cells' });
  const store = await openCellStore(join(folder, CELLS_FOLDER));
  try {
    const found = await verifySweep(sweep, drawn, folder, store, { crew, signal, onProgress: bar.update });
    const { different, missing, table } = found;
    const lines = [
      ...(missing.length > 0 ? [`missing or not whole: ${cellList(missing)}`] : []),
      ...(different.length > 0 ? [`not the same: ${cellList(different)}`] : []),
      ...(table === false ? ['results.csv does not say what the cells say'] : []),
    ];
    if (lines.length > 0) return { same: false, lines };
    const which = drawn.length === distinct.length ? 'all' : `${decimal(drawn.length)} of`;
    return {
      same: true,
      lines: [
        `${which} ${plural(distinct.length, 'cell')} run again: the same to the last byte; results.csv says what they say`,
      ],
    };
  } finally {
    bar.end();
  }
}

/** Only the same program, asked the same, can be expected to say the same. */
function checkSame(record: SweepRecord, sweep: Sweep): void {
  const { busyhour, engine, streams, cells } = record;
  if (busyhour !== VERSION || engine !== ENGINE_VERSION || streams !== STREAM_VERSION) {
    throw new UsageError(
      `these are results of busyhour ${busyhour} (engine ${engine}, streams ${streams}), and this is ${VERSION} (engine ${ENGINE_VERSION}, ` +
        `streams ${STREAM_VERSION}); verify them with that version`,
    );
  }
  const changed = sweep.cells.filter(({ digest }, place) => cells[place]?.digest !== digest).length;
  const more = Math.max(0, cells.length - sweep.cells.length);
  if (changed + more > 0) {
    throw new UsageError(
      `the sweep file, or what it names, has changed: ${plural(changed + more, 'cell')} of these results are not its own; name the file that made them with --file`,
    );
  }
}

function cellList(cells: readonly SweepCell[]): string {
  return `cell${cells.length === 1 ? '' : 's'} ${list(
    cells.map(({ index }) => String(index)),
    MOST_NAMED,
  )}`;
}

/** So many, each choice alike likely, in their own order. */
function drawFrom(cells: readonly SweepCell[], count: number): readonly SweepCell[] {
  const pool = [...cells];
  const drawn = Array.from({ length: count }, () => pool.splice(randomInt(pool.length), 1)).flat();
  return drawn.toSorted((a, b) => a.index - b.index);
}
