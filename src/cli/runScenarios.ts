import { join, parse } from 'node:path';
import type { Crew } from '../experiment/crew.ts';
import { isUnstaffed } from '../experiment/isUnstaffed.ts';
import type { Run } from '../experiment/result.ts';
import { simulate } from '../experiment/simulate.ts';
import { checkWritable } from '../node/writeFiles.ts';
import { list } from '../report/format.ts';
import { json } from '../report/json.ts';
import { table } from '../report/table.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { quote } from '../scenario/suggest.ts';
import { loadScenarios } from './loadScenarios.ts';
import { missedTargets } from './missedTargets.ts';
import { progress } from './progress.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import type { SharedGiven } from './sharedOptions.ts';
import type { Terminal } from './terminal.ts';
import { untilInterrupted } from './untilInterrupted.ts';
import { UsageError } from './usageError.ts';
import { wantsFigures } from './wantsFigures.ts';
import { type Extras, writeReport } from './writeReport.ts';

/** What `busyhour run` was given beside the files. */
export interface RunOptions extends SharedGiven {
  readonly trace: string | undefined;
  readonly figures: string | undefined;
  readonly excel: boolean;
  readonly check: boolean;
}

interface Job extends Extras {
  readonly scenario: Scenario;
  /** Where its files go, or `null` when none are written. */
  readonly folder: string | null;
}

const TARGET_MISSED = 1;

/** Simulates each scenario in turn, prints and writes what comes out; the result is the exit code. */
export async function runScenarios(
  files: readonly string[],
  options: RunOptions,
  crew: Crew,
  terminal: Terminal,
): Promise<number> {
  const jobs = await prepare(files, options);
  const texts: string[] = [];
  let missed = false;
  await untilInterrupted(async (signal) => {
    for (const job of jobs) {
      const run = await simulateJob(job, crew, signal, options.quiet ? null : terminal.screen);
      if (job.folder !== null) await writeReport(job.folder, run, job.scenario, job);
      if (options.json) texts.push(json(run));
      else if (!options.quiet) await terminal.print(onScreen(job, run, options, terminal));
      if (options.check) missed = noteMissed(job, run, terminal) || missed;
    }
  });
  if (options.json) await terminal.print(jobs.length === 1 ? texts.join('') : listed(texts));
  return missed ? TARGET_MISSED : 0;
}

/** Loads everything and checks where it will be written, so that whatever is wrong is said before the work begins. */
async function prepare(files: readonly string[], options: RunOptions): Promise<readonly Job[]> {
  const names = files.map((file) => parse(file).name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const out = options.out ?? (options.json ? null : 'output');
  if (twice !== undefined && out !== null) {
    throw new UsageError(
      `two of the scenarios would be written to ${join(out, twice)}; run them apart, each with its own --out`,
    );
  }
  const traced = readWholeNumber('trace', options.trace, LIMITS.replications) ?? 0;
  const replications = readWholeNumber('replications', options.replications, LIMITS.replications);
  const scenarios = await loadScenarios(files, {
    set: options.set,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(replications !== undefined && { replications }),
  });
  scenarios.forEach(checkStaffed);
  const figures = wantsFigures(options.figures, out);
  const jobs = scenarios.map((scenario, index) => {
    const name = names[index] ?? scenario.name;
    const folder = out === null ? null : join(out, name);
    return { name, scenario, folder, traced, figures, excel: options.excel };
  });
  checkPlace(out, traced, options);
  for (const { scenario } of jobs) checkTrace(scenario, traced);
  for (const { folder } of jobs) if (folder !== null) await checkWritable(folder);
  return jobs;
}

/** Of a center in which nobody is scheduled yet there is nothing to learn. */
function checkStaffed(scenario: Scenario): void {
  const { name, agentGroups } = scenario;
  if (agentGroups.every((group) => group.schedule !== undefined && isUnstaffed(group))) {
    throw new UsageError(
      `nobody is scheduled in ${quote(name)}: its agent groups say only which shifts may be worked; "busyhour schedule" makes them`,
    );
  }
}

/** With --json files are written only where --out says. */
function checkPlace(out: string | null, traced: number, { excel }: RunOptions): void {
  const asked = [
    ...(traced > 0 ? ['--trace writes contacts.csv'] : []),
    ...(excel ? ['--excel writes a workbook'] : []),
  ];
  if (out === null && asked[0] !== undefined)
    throw new UsageError(`${asked[0]} into a folder; say which with --out, or leave out --json`);
}

function checkTrace({ name, replications }: Scenario, traced: number): void {
  if (traced > replications) {
    throw new UsageError(
      `--trace ${traced} is more than the ${replications} replications of ${name}; give at most so many, or more --replications`,
    );
  }
}

async function simulateJob(job: Job, crew: Crew, signal: AbortSignal, screen: Terminal['screen']): Promise<Run> {
  const bar = progress(screen, job.name);
  try {
    return await simulate(job.scenario, { crew, signal, onProgress: bar.update });
  } finally {
    bar.end();
  }
}

function onScreen(job: Job, run: Run, options: RunOptions, terminal: Terminal): string {
  const color = terminal.color && !options['no-color'];
  const beside = [
    'intervals.csv',
    'summary.json',
    ...(job.traced > 0 ? ['contacts.csv'] : []),
    ...(job.excel ? [`${job.name}.xlsx`] : []),
    ...(job.figures ? ['figures/'] : []),
  ];
  const written =
    job.folder === null ? '' : `\nWrote ${join(job.folder, 'report.html')} and, beside it, ${list(beside)}\n`;
  return `${table(run, job.scenario, { color, width: terminal.width })}${written}`;
}

/** Several JSON texts as one array. */
function listed(texts: readonly string[]): string {
  return `[\n${texts.map((text) => text.trimEnd()).join(',\n')}\n]\n`;
}

function noteMissed({ name, scenario }: Job, run: Run, terminal: Terminal): boolean {
  const missed = missedTargets(run, scenario);
  for (const sentence of missed) terminal.note(`${name}: ${sentence}\n`);
  return missed.length > 0;
}
