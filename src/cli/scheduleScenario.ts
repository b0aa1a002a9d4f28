import { join, parse } from 'node:path';
import { schedule } from '../experiment/schedule/schedule.ts';
import type { NoSchedule, Schedule } from '../experiment/schedule/scheduled.ts';
import type { StaffPlan } from '../experiment/staff/staffPlan.ts';
import { readRequirement } from '../node/readRequirement.ts';
import { solverThreads } from '../node/solver/solverThreads.ts';
import { checkWritable, writeFiles } from '../node/writeFiles.ts';
import { scheduleJson } from '../report/schedule/scheduleJson.ts';
import { scheduleTable } from '../report/schedule/scheduleTable.ts';
import { infeasibleSentences } from '../report/schedule/sentences.ts';
import { terminalText } from '../report/terminalText.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { crewSize } from './crewSize.ts';
import { loadScenarios } from './loadScenarios.ts';
import { readShare } from './readShare.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import { scheduleFiles } from './scheduleFiles.ts';
import type { SharedGiven } from './sharedOptions.ts';
import { simulating } from './simulating.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { wroteText } from './wroteText.ts';

/** What `busyhour schedule` was given beside the file. */
export interface ScheduleGiven extends SharedGiven {
  readonly requirement: string | undefined;
  readonly gap: string | undefined;
  readonly proof: string | undefined;
  readonly check: boolean;
}

interface Job {
  readonly name: string;
  readonly file: string;
  readonly scenario: Scenario;
  readonly requirement: StaffPlan | undefined;
  readonly gap: number | undefined;
  readonly proof: number | undefined;
  /** Where the files go, or `null` when none are written. */
  readonly folder: string | null;
}

/** Makes the shifts of a scenario, prints and writes what comes out. The result is the exit code: 1 where there are no such shifts. */
export async function scheduleScenario(
  files: readonly string[],
  options: ScheduleGiven,
  terminal: Terminal,
): Promise<number> {
  const workers = crewSize(options.workers);
  const job = await prepare(files, options);
  const { requirement, gap, proof } = job;
  const solver = solverThreads(workers);
  try {
    const scheduled = await simulating({ workers, title: job.name, quiet: options.quiet, terminal }, (work) =>
      schedule(job.scenario, { ...work, solver, gap, requirement, proof }),
    );
    if (scheduled.kind === 'infeasible') return refuse(scheduled, options, terminal);
    return await finish(scheduled, job, options, terminal);
  } finally {
    await solver.close();
  }
}

/** Loads the scenario and checks where it will be written, so that whatever is wrong is said before the work begins. */
async function prepare([file]: readonly string[], options: ScheduleGiven): Promise<Job> {
  if (file === undefined) throw new UsageError('name a scenario, such as "busyhour schedule plan.yaml"');
  const replications = readWholeNumber('replications', options.replications, LIMITS.replications);
  const proof = readWholeNumber('proof', options.proof, LIMITS.replications);
  const gap = readShare('gap', options.gap);
  const [scenario] = await loadScenarios([file], {
    set: options.set,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(replications !== undefined && { replications }),
  });
  if (scenario === undefined) throw new Error('a scenario that was loaded without a problem is there');
  if (scenario.agentGroups.every((group) => !group.schedule)) {
    throw new UsageError(
      `${file}: no agent group has a "schedule": say there of which shifts a schedule may be made ("busyhour schedule --help")`,
    );
  }
  const requirement = options.requirement === undefined ? undefined : readRequirement(options.requirement, scenario);
  const { name } = parse(file);
  const out = options.out ?? (options.json ? null : 'output');
  const folder = out === null ? null : join(out, name);
  if (folder !== null) await checkWritable(folder);
  return { name, file, scenario, requirement, gap, proof, folder };
}

async function finish(scheduled: Schedule, job: Job, options: ScheduleGiven, terminal: Terminal): Promise<number> {
  const { folder, scenario } = job;
  const written = folder === null ? [] : await scheduleFiles(scheduled, { ...job, folder, set: options.set });
  if (folder !== null) await writeFiles(folder, written);
  if (options.json) await terminal.print(scheduleJson(scheduled));
  else if (!options.quiet) {
    const shown = { color: terminal.color && !options['no-color'], width: terminal.width };
    await terminal.print(`${scheduleTable(scheduled, scenario, shown)}${wroteText(folder, written, shown)}`);
  }
  return options.check && scheduled.given.goals.some(({ verdict }) => verdict === 'missed') ? 1 : 0;
}

/** There are no such shifts: an answer, if not the one that was hoped for. */
async function refuse(scheduled: NoSchedule, options: ScheduleGiven, terminal: Terminal): Promise<number> {
  if (options.json) await terminal.print(scheduleJson(scheduled));
  else {
    const [first, ...others] = infeasibleSentences(scheduled.infeasible).map(terminalText);
    terminal.note(`busyhour: ${first}\n${others.map((line) => `  ${line}\n`).join('')}`);
  }
  return 1;
}
