import { join, parse } from 'node:path';
import { checkComparable } from '../experiment/checkComparable.ts';
import { compare } from '../experiment/compare.ts';
import type { Candidate, Comparison } from '../experiment/comparison.ts';
import { frameOf } from '../experiment/frameOf.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { checkWritable, type RenderedFile, writeFiles } from '../node/writeFiles.ts';
import { compile } from '../plan/compile.ts';
import { compareCsv } from '../report/compare/compareCsv.ts';
import { compareHtml } from '../report/compare/compareHtml.ts';
import { compareJson } from '../report/compare/compareJson.ts';
import { compareTable } from '../report/compare/compareTable.ts';
import { planPictures } from '../report/compare/planFigures.ts';
import { LIMITS } from '../scenario/limits.ts';
import { recordBytes } from '../statistics/records.ts';
import { crewSize } from './crewSize.ts';
import { loadScenarios } from './loadScenarios.ts';
import { baselinePlace, planNames } from './planNames.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import type { SharedGiven } from './sharedOptions.ts';
import { simulating } from './simulating.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { wantsFigures } from './wantsFigures.ts';

/** What `busyhour compare` was given beside the files. */
export interface CompareGiven extends SharedGiven {
  readonly baseline: string | undefined;
  readonly figures: string | undefined;
}

interface Job {
  readonly candidates: readonly Candidate[];
  readonly baseline: number;
  /** Where the files go, or `null` when none are written. */
  readonly folder: string | null;
  readonly figures: boolean;
}

/** What replications may take in memory, to be compared one by one. */
const MOST_BYTES = 2 ** 30;

/** Compares plans, prints and writes what comes out; the result is the exit code. */
export async function compareScenarios(
  files: readonly string[],
  options: CompareGiven,
  terminal: Terminal,
): Promise<number> {
  const workers = crewSize(options.workers);
  const job = await prepare(files, options);
  const title = `${job.candidates.length} plans`;
  const comparison = await simulating({ workers, title, quiet: options.quiet, terminal }, (work) =>
    compare(job.candidates, { ...work, baseline: job.baseline }),
  );
  if (job.folder !== null) await write(job.folder, comparison, job.figures);
  if (options.json) await terminal.print(compareJson(comparison));
  else if (!options.quiet) await terminal.print(onScreen(comparison, job, options, terminal));
  return 0;
}

/** Loads everything and checks whether and where it can be compared, so that whatever is wrong is said before the work begins. */
async function prepare(files: readonly string[], options: CompareGiven): Promise<Job> {
  const [first] = files;
  if (first === undefined || files.length < 2)
    throw new UsageError(`name two scenarios or more, such as "busyhour compare ${first ?? 'a.yaml'} b.yaml"`);
  const names = planNames(files);
  const replications = readWholeNumber('replications', options.replications, LIMITS.replications);
  const scenarios = await loadScenarios(files, {
    set: options.set,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(replications !== undefined && { replications }),
  });
  const candidates = scenarios.map((scenario, index) => ({ name: names[index] ?? scenario.name, scenario }));
  checkComparable(candidates);
  checkMemory(candidates);
  const baseline = baselinePlace(options.baseline, files, candidates);
  const out = options.out ?? (options.json ? null : 'output');
  const figures = wantsFigures(options.figures, out);
  const folder = out === null ? null : join(out, folderName(files));
  if (folder !== null) await checkWritable(folder);
  return { candidates, baseline, folder, figures };
}

function folderName(files: readonly string[]): string {
  const [first = '', second = '', ...more] = files.map((file) => parse(file).name);
  return `${first}-vs-${second}${more.length === 0 ? '' : `-and-${more.length}-more`}`;
}

function checkMemory(candidates: readonly Candidate[]): void {
  const replications = candidates[0]?.scenario.replications ?? 0;
  const each = candidates.reduce((sum, { scenario }) => sum + recordBytes(frameOf(scenario, compile(scenario))), 0);
  if (replications * each <= MOST_BYTES) return;
  const most = Math.floor(MOST_BYTES / each);
  throw new UsageError(
    `${replications} replications of these plans are more than fit in memory one by one; give at most --replications ${most}`,
  );
}

async function write(folder: string, comparison: Comparison, withFigures: boolean): Promise<void> {
  const figures = withFigures ? await figuresOf(comparison) : [];
  await writeFiles(folder, [
    { name: 'report.html', text: compareHtml(comparison, { plotly: plotlySource() }) },
    { name: 'differences.csv', text: compareCsv(comparison) },
    { name: 'summary.json', text: compareJson(comparison) },
  ]);
  if (figures.length > 0) await writeFiles(join(folder, 'figures'), figures);
}

async function figuresOf(comparison: Comparison): Promise<readonly RenderedFile[]> {
  const { drawFigures } = await import('../node/figures/drawFigures.ts');
  return drawFigures(planPictures(comparison));
}

function onScreen(comparison: Comparison, { folder }: Job, options: CompareGiven, terminal: Terminal): string {
  const color = terminal.color && !options['no-color'];
  const written =
    folder === null ? '' : `\nWrote ${join(folder, 'report.html')} and, beside it, differences.csv and summary.json\n`;
  return `${compareTable(comparison, { color, width: terminal.width })}${written}`;
}
