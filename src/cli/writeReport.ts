import type { Run } from '../experiment/result.ts';
import { trace } from '../experiment/trace.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { writeFiles } from '../node/writeFiles.ts';
import { contactsCsv } from '../report/contactsCsv.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import { json } from '../report/json.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Renders a run as the three files that people open, and writes them once all are rendered; with `traced` replications also what
 * happened to each of their contacts.
 */
export async function writeReport(folder: string, run: Run, scenario: Scenario, traced: number): Promise<void> {
  const contacts = { name: 'contacts.csv', text: contactsCsv(trace(scenario, traced), scenario) };
  await writeFiles(folder, [
    { name: 'report.html', text: html(run, scenario, { plotly: plotlySource() }) },
    { name: 'intervals.csv', text: csv(run, scenario) },
    { name: 'summary.json', text: json(run) },
    ...(traced > 0 ? [contacts] : []),
  ]);
}
