import { join } from 'node:path';
import type { Run } from '../experiment/result.ts';
import { trace } from '../experiment/trace.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { type RenderedFile, writeFiles } from '../node/writeFiles.ts';
import { contactsCsv } from '../report/contactsCsv.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import { json } from '../report/json.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What is written beside the three files that people open. */
export interface Extras {
  /** Name of the scenario's file, without its ending. */
  readonly name: string;
  /** Replications whose contacts are written one by one. */
  readonly traced: number;
  readonly figures: boolean;
  readonly excel: boolean;
}

/** Renders a run as the three files that people open and what was asked for beside them, and writes them once all are rendered. */
export async function writeReport(folder: string, run: Run, scenario: Scenario, extras: Extras): Promise<void> {
  const contacts = { name: 'contacts.csv', text: contactsCsv(trace(scenario, extras.traced), scenario) };
  const files: readonly RenderedFile[] = [
    { name: 'report.html', text: html(run, scenario, { plotly: plotlySource() }) },
    { name: 'intervals.csv', text: csv(run, scenario) },
    { name: 'summary.json', text: json(run) },
    ...(extras.traced > 0 ? [contacts] : []),
    ...(extras.excel ? [{ name: `${extras.name}.xlsx`, text: await workbookOf(run, scenario) }] : []),
  ];
  const figures = extras.figures ? await figuresOf(run, scenario) : [];
  await writeFiles(folder, files);
  if (figures.length > 0) await writeFiles(join(folder, 'figures'), figures);
}

async function workbookOf(run: Run, scenario: Scenario): Promise<Uint8Array> {
  const { workbookFile } = await import('../node/workbookFile.ts');
  const { workbook } = await import('../report/workbook/workbook.ts');
  return workbookFile(workbook(run, scenario));
}

async function figuresOf(run: Run, scenario: Scenario): Promise<readonly RenderedFile[]> {
  const { drawFigures } = await import('../node/figures/drawFigures.ts');
  const { figureSet } = await import('../report/figureSet.ts');
  return drawFigures(figureSet(run, scenario));
}
