import { relative, sep } from 'node:path';
import type { Schedule } from '../experiment/schedule/scheduled.ts';
import { scheduleText } from '../experiment/schedule/scheduleText.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { workbookFile } from '../node/workbookFile.ts';
import type { RenderedFile } from '../node/writeFiles.ts';
import { rosterCsv } from '../report/schedule/rosterCsv.ts';
import { rosterSheet } from '../report/schedule/rosterSheet.ts';
import { scheduleHtml } from '../report/schedule/scheduleHtml.ts';
import { scheduleJson } from '../report/schedule/scheduleJson.ts';
import { shiftsCsv } from '../report/schedule/shiftsCsv.ts';
import { shiftsSheet } from '../report/schedule/shiftsSheet.ts';
import { requirementCsv } from '../report/staff/requirementCsv.ts';
import { requirementSheet } from '../report/staff/requirementSheet.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Where a schedule came from, and where its files go. */
export interface ScheduleOf {
  /** Name of the scenario's file, without its ending, and the file itself. */
  readonly name: string;
  readonly file: string;
  readonly scenario: Scenario;
  readonly folder: string;
  /** What was laid over that file by `--set`, which a variant cannot always say. */
  readonly set: readonly string[];
}

/** A schedule as the files that are written of it. */
export async function scheduleFiles(
  schedule: Schedule,
  { name, file, scenario, folder, set }: ScheduleOf,
): Promise<readonly RenderedFile[]> {
  const base = relative(folder, file).split(sep).join('/');
  const said = set.map((assignment) => `# found with --set ${JSON.stringify(assignment)}, which is not in this file\n`);
  const { horizon } = scenario;
  const sheets = [requirementSheet(schedule), shiftsSheet(schedule, horizon), rosterSheet(schedule, horizon)];
  return [
    { name: 'schedule.html', text: scheduleHtml(schedule, scenario, { plotly: plotlySource() }) },
    { name: 'shifts.csv', text: shiftsCsv(schedule, horizon) },
    { name: 'roster.csv', text: rosterCsv(schedule, horizon) },
    { name: 'requirement.csv', text: requirementCsv(schedule) },
    { name: 'schedule.xlsx', text: await workbookFile(sheets) },
    { name: 'schedule.json', text: scheduleJson(schedule) },
    { name: `${name}-scheduled.yaml`, text: `${said.join('')}${scheduleText(schedule, horizon, base)}` },
  ];
}
