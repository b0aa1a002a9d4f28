import { join, parse, relative, sep } from 'node:path';
import { given as giveFor } from '../experiment/staff/given.ts';
import { staff } from '../experiment/staff/staff.ts';
import type { Given, Staffing } from '../experiment/staff/staffing.ts';
import { staffVariant } from '../experiment/staff/staffVariant.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { workbookFile } from '../node/workbookFile.ts';
import { checkWritable, type RenderedFile, writeFiles } from '../node/writeFiles.ts';
import { requirementCsv } from '../report/staff/requirementCsv.ts';
import { requirementSheet } from '../report/staff/requirementSheet.ts';
import { staffHtml } from '../report/staff/staffHtml.ts';
import { staffJson } from '../report/staff/staffJson.ts';
import { givenText, staffText } from '../report/staff/staffText.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { didYouMean, quote } from '../scenario/suggest.ts';
import { crewSize } from './crewSize.ts';
import { loadScenarios } from './loadScenarios.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import type { SharedGiven } from './sharedOptions.ts';
import { simulating } from './simulating.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { wroteText } from './wroteText.ts';

/** What `busyhour staff` was given beside the file. */
export interface StaffGiven extends SharedGiven {
  readonly given: boolean;
  readonly fixed: readonly string[];
  readonly proof: string | undefined;
  readonly check: boolean;
}

/** Staffs a scenario, or says what its agents give; prints and writes what comes out. The result is the exit code. */
export async function staffScenario(
  files: readonly string[],
  options: StaffGiven,
  terminal: Terminal,
): Promise<number> {
  const workers = crewSize(options.workers);
  const job = await prepare(files, options);
  const answer = await simulating({ workers, title: job.name, quiet: options.quiet, terminal }, async (work) => {
    if (options.given) return { given: await giveFor(job.scenario, work), staffing: null };
    const staffing = await staff(job.scenario, { ...work, fixed: options.fixed, proof: job.proof });
    return { given: staffing, staffing };
  });
  const { given, staffing } = answer;
  const written = job.folder === null ? [] : await filesOf(answer, job, options);
  if (job.folder !== null && written.length > 0) await writeFiles(job.folder, written);
  if (options.json) await terminal.print(staffJson(given));
  else if (!options.quiet) {
    const shown = { color: terminal.color && !options['no-color'], width: terminal.width };
    const text = staffing === null ? givenText(given, shown) : staffText(staffing, shown);
    await terminal.print(`${text}${wroteText(job.folder, written, shown)}`);
  }
  return options.check && given.goals.some(({ verdict }) => verdict === 'missed') ? 1 : 0;
}

interface Answer {
  readonly given: Given;
  /** `null` when nothing was searched. */
  readonly staffing: Staffing | null;
}

interface Job {
  readonly name: string;
  readonly file: string;
  readonly scenario: Scenario;
  readonly proof: number | undefined;
  /** Where the files go, or `null` when none are written. */
  readonly folder: string | null;
}

/** Loads the scenario and checks where it will be written, so that whatever is wrong is said before the work begins. */
async function prepare([file]: readonly string[], options: StaffGiven): Promise<Job> {
  if (file === undefined) throw new UsageError('name a scenario, such as "busyhour staff plan.yaml"');
  if (options.given && options.fixed.length > 0) throw new UsageError('--given searches nothing: leave out --fixed');
  if (options.given && options.proof !== undefined) throw new UsageError('--given proves nothing: leave out --proof');
  const replications = readWholeNumber('replications', options.replications, LIMITS.replications);
  const proof = readWholeNumber('proof', options.proof, LIMITS.replications);
  const [scenario] = await loadScenarios([file], {
    set: options.set,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(replications !== undefined && { replications }),
  });
  if (scenario === undefined) throw new Error('a scenario that was loaded without a problem is there');
  const groups = scenario.agentGroups.map(({ name }) => name);
  const unknown = options.fixed.find((name) => !groups.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--fixed: unknown agent group ${quote(unknown)}${didYouMean(unknown, groups)}`);
  if (!options.given && groups.every((name) => options.fixed.includes(name))) {
    throw new UsageError('--fixed leaves no agent group to staff; use --given to hear what they give');
  }
  const { name } = parse(file);
  const out = options.out ?? (options.json || options.given ? null : 'output');
  const folder = out === null ? null : join(out, name);
  if (folder !== null) await checkWritable(folder);
  return { name, file, scenario, proof, folder };
}

async function filesOf(
  { given, staffing }: Answer,
  { folder, file, name, scenario }: Job,
  { set, fixed }: StaffGiven,
): Promise<readonly RenderedFile[]> {
  if (staffing === null) return [{ name: 'given.json', text: staffJson(given) }];
  const base = relative(folder ?? '', file)
    .split(sep)
    .join('/');
  return [
    { name: 'staff.html', text: staffHtml(staffing, scenario, { plotly: plotlySource() }) },
    { name: 'requirement.csv', text: requirementCsv(staffing) },
    { name: 'staff.json', text: staffJson(staffing) },
    { name: 'staff.xlsx', text: await workbookFile([requirementSheet(staffing)]) },
    { name: `${name}-staffed.yaml`, text: staffVariant(scenario, staffing.plan.plan, { base, set, fixed }) },
  ];
}
