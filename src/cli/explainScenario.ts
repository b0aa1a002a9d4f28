import { join, parse } from 'node:path';
import { type Explained, explain } from '../experiment/explain/explain.ts';
import { plotlySource } from '../node/plotlySource.ts';
import { checkWritable, type RenderedFile, writeFiles } from '../node/writeFiles.ts';
import { explainPictures } from '../report/explain/explainFigures.ts';
import { explainHtml } from '../report/explain/explainHtml.ts';
import { explainJson } from '../report/explain/explainJson.ts';
import { explainText } from '../report/explain/explainText.ts';
import type { Picture } from '../report/picture/picture.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { crewSize } from './crewSize.ts';
import { loadScenarios } from './loadScenarios.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import type { SharedGiven } from './sharedOptions.ts';
import { simulating } from './simulating.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { wantsFigures } from './wantsFigures.ts';

/** What `busyhour explain` was given beside the file. */
export interface ExplainGiven extends SharedGiven {
  readonly interval: string | undefined;
  readonly figures: string | undefined;
}

/** Explains a scenario, prints and writes what comes out; the result is the exit code. */
export async function explainScenario(
  files: readonly string[],
  options: ExplainGiven,
  terminal: Terminal,
): Promise<number> {
  const workers = crewSize(options.workers);
  const { name, scenario, folder, figures } = await prepare(files, options);
  const explained = await simulating({ workers, title: name, quiet: options.quiet, terminal }, (work) =>
    explain(scenario, { ...work, interval: options.interval }),
  );
  if (folder !== null) await write(folder, explained, scenario, figures);
  if (options.json) await terminal.print(explainJson(explained.explanation));
  else if (!options.quiet) await terminal.print(onScreen(explained, folder, options, terminal));
  return 0;
}

interface Job {
  readonly name: string;
  readonly scenario: Scenario;
  /** Where the files go, or `null` when none are written. */
  readonly folder: string | null;
  readonly figures: boolean;
}

/** Loads the scenario and checks where it will be written, so that whatever is wrong is said before the work begins. */
async function prepare(files: readonly string[], options: ExplainGiven): Promise<Job> {
  const [file] = files;
  if (file === undefined) throw new UsageError('name a scenario, such as "busyhour explain plan.yaml"');
  const replications = readWholeNumber('replications', options.replications, LIMITS.replications);
  const [scenario] = await loadScenarios([file], {
    set: options.set,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(replications !== undefined && { replications }),
  });
  if (scenario === undefined) throw new Error('a scenario that was loaded without a problem is there');
  const { name } = parse(file);
  const out = options.out ?? (options.json ? null : 'output');
  const figures = wantsFigures(options.figures, out);
  const folder = out === null ? null : join(out, name);
  if (folder !== null) await checkWritable(folder);
  return { name, scenario, folder, figures };
}

async function write(
  folder: string,
  { explanation, run }: Explained,
  scenario: Scenario,
  withFigures: boolean,
): Promise<void> {
  const figures = withFigures ? await figuresOf(explainPictures(explanation, run, scenario)) : [];
  await writeFiles(folder, [
    { name: 'explain.html', text: explainHtml(explanation, run, scenario, { plotly: plotlySource() }) },
    { name: 'explain.json', text: explainJson(explanation) },
  ]);
  if (figures.length > 0) await writeFiles(join(folder, 'figures'), figures);
}

async function figuresOf(pictures: readonly Picture[]): Promise<readonly RenderedFile[]> {
  const { drawFigures } = await import('../node/figures/drawFigures.ts');
  return drawFigures(pictures);
}

function onScreen(
  { explanation }: Explained,
  folder: string | null,
  options: ExplainGiven,
  terminal: Terminal,
): string {
  const color = terminal.color && !options['no-color'];
  const written = folder === null ? '' : `\nWrote ${join(folder, 'explain.html')} and, beside it, explain.json\n`;
  return `${explainText(explanation, { color, width: terminal.width })}${written}`;
}
