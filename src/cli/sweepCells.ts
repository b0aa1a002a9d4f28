import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { CellResult } from '../experiment/sweep/cellResult.ts';
import { cellTask } from '../experiment/sweep/cellTask.ts';
import { parseSweep } from '../experiment/sweep/parseSweep.ts';
import type { Sweep, SweepCell } from '../experiment/sweep/sweep.ts';
import { readChecked } from '../node/loadScenario.ts';
import type { CellCrew } from '../node/sweep/cellCrew.ts';
import { type CellStore, openCellStore } from '../node/sweep/cellStore.ts';
import type { CellThreads } from '../node/sweep/cellThreads.ts';
import { readRows } from '../node/sweep/readRows.ts';
import { type RunSweepOptions, runSweep, type SweepProgress } from '../node/sweep/runSweep.ts';
import { type Shard, shardCells } from '../node/sweep/shard.ts';
import { CELLS_FOLDER, writeSweepFolder } from '../node/sweep/sweepFolder.ts';
import { checkWritable } from '../node/writeFiles.ts';
import { decimal, plural } from '../report/format.ts';
import { sweepJson } from '../report/sweep/sweepJson.ts';
import { type SweepRow, sweepRow } from '../report/sweep/sweepRow.ts';
import { explainFailure } from './explainFailure.ts';
import { progress } from './progress.ts';
import { readShard } from './readShard.ts';
import { type OpenCrew, sweepQueue } from './sweepQueue.ts';
import type { Terminal } from './terminal.ts';
import { thisCommand } from './thisCommand.ts';
import { untilInterrupted } from './untilInterrupted.ts';
import { UsageError } from './usageError.ts';

/** What `busyhour sweep` was given beside the file. */
export interface SweepGiven {
  readonly workers: string | undefined;
  readonly out: string | undefined;
  readonly shard: string | undefined;
  readonly redis: string | undefined;
  readonly 'redis-wait': string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/**
 * Runs what is missing of a sweep and writes what comes of it; the result is the exit code.
 *
 * @param threads who run the cells where that is not left to a queue
 */
export async function sweepCells(
  [file = '']: readonly string[],
  options: SweepGiven,
  threads: CellThreads,
  terminal: Terminal,
): Promise<number> {
  const shard = readShard(options.shard);
  const openCrew = sweepQueue(options) ?? (async () => threads);
  if (options.json && shard.count > 1) throw new UsageError('--json prints all results, and --shard has only a part');
  const folder = sweepFolder(options.out, file);
  // Of a new sweep whose cells are all run here.
  const isAhead = options.redis === undefined && shard.count === 1 && !existsSync(join(folder, CELLS_FOLDER));
  const sweep = parseSweep(file, readChecked, {}, isAhead ? firstCells(threads) : undefined);
  await checkWritable(join(folder, CELLS_FOLDER));
  const store = await openCellStore(join(folder, CELLS_FOLDER));

  const started = performance.now();
  const taken = new Map<string, SweepRow>();
  const onResult = (cell: SweepCell, result: CellResult) => taken.set(cell.digest, sweepRow(sweep, cell, result));
  const run = { shard, openCrew, onResult: shard.count > 1 ? undefined : onResult };
  const ran = await runMissing(sweep, store, run, options, terminal);
  if ('exitCode' in ran) return ran.exitCode;
  const time = (performance.now() - started) / 1000;
  if (shard.count > 1) {
    const others = `when all ${shard.count} shards are done: busyhour merge ${file}`;
    if (!options.quiet) await terminal.print(`${cellsDone(ran, time)}; ${others}\n`);
    return 0;
  }
  const { rows, missing } = await readRows(sweep, store, taken);
  if (missing.length > 0) throw folderChanged(store);
  await writeSweepFolder(folder, file, sweep, rows, store);
  if (options.json) await terminal.print(sweepJson(sweep, rows));
  else if (!options.quiet) {
    const alike = ran.cells < rows.length ? `${plural(rows.length, 'row')}, some of which mean the same; ` : '';
    await terminal.print(`${alike}${cellsDone(ran, time)}\n${written(folder)}`);
  }
  return 0;
}

/** Gives the first cells that are read to the threads, as many as keep them busy until the others are. */
function firstCells({ atHand, begin }: CellThreads): (cell: SweepCell) => void {
  const begun = new Set<string>();
  return (cell) => {
    if (begun.size === atHand || begun.has(cell.digest)) return;
    begun.add(cell.digest);
    begin(cellTask(cell));
  };
}

/** `output/sweep` of `plans/sweep.yaml`. */
export function sweepFolder(out: string | undefined, file: string): string {
  return join(out ?? 'output', parse(file).name);
}

/** What was written, for the screen. */
export function written(folder: string): string {
  return `Wrote ${join(folder, 'report.html')} and, beside it, results.csv, results.parquet and sweep.json\n`;
}

type Ended = SweepProgress | { readonly exitCode: number };

/** What is done is kept however it ends, so that every end says where things stand and how to go on. */
async function runMissing(
  sweep: Sweep,
  store: CellStore,
  run: Pick<RunSweepOptions, 'onResult'> & { readonly shard: Shard; readonly openCrew: OpenCrew },
  options: SweepGiven,
  terminal: Terminal,
): Promise<Ended> {
  const bar = progress(options.quiet ? null : terminal.screen, sweep.name, { unit: 'cells' });
  const onProgress = ({ cells, kept, done }: SweepProgress) => bar.update(done - kept, cells - kept);
  const note = (sentence: string) => {
    bar.end();
    terminal.note(`busyhour: ${sentence}\n`);
  };
  const { openCrew, ...part } = run;
  return untilInterrupted(async (signal) => {
    let crew: CellCrew | undefined;
    try {
      crew = await openCrew(note);
      return await runSweep(sweep, store, { ...part, crew, onProgress, signal });
    } catch (error) {
      const { message, exitCode } = explainFailure(error);
      bar.end();
      const what = signal.aborted ? 'busyhour: interrupted' : message.trimEnd();
      const stands = `${await whereItStands(sweep, store, part.shard)}; to go on: ${thisCommand()}`;
      terminal.note(`${what}; ${stands}\n`);
      return { exitCode };
    } finally {
      bar.end();
      await crew?.close();
    }
  });
}

/** By what is in the folder, for someone may have removed it. */
async function whereItStands(sweep: Sweep, store: CellStore, shard: Shard): Promise<string> {
  const finished = await store.finished().catch(() => new Set<string>());
  const cells = shardCells(sweep, shard);
  const done = cells.filter(({ digest }) => finished.has(digest)).length;
  return `${decimal(done)} of ${plural(cells.length, 'cell')} are done and kept`;
}

/** Rows that mean the same are one cell. */
function cellsDone({ cells, kept, done }: SweepProgress, seconds: number): string {
  const ran = done - kept;
  const rate = ran === 0 ? '' : ` in ${decimal(seconds, 1)} s (${decimal(ran / seconds, 1)} a second)`;
  const before = kept === 0 ? '' : `, ${decimal(kept)} were there already`;
  return `${plural(cells, 'cell')}: ${decimal(ran)} run${rate}${before}`;
}

/** Someone takes cells away while the sweep is running. */
function folderChanged({ folder }: CellStore): Error {
  return Object.assign(new Error('cells have disappeared'), { code: 'ENOENT', path: folder });
}
