import type { Run } from '../experiment/result.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { writeFiles } from '../node/writeFiles.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import { json } from '../report/json.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Renders a run as the three files that people open, and writes them once all are rendered. */
export async function writeReport(folder: string, run: Run, scenario: Scenario): Promise<void> {
  await writeFiles(folder, [
    { name: 'report.html', text: html(run, scenario, { plotly: plotlySource() }) },
    { name: 'intervals.csv', text: csv(run, scenario) },
    { name: 'summary.json', text: json(run) },
  ]);
}
