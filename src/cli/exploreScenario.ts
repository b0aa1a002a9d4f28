import { join, parse } from 'node:path';
import type { BaseOverrides } from '../experiment/whatIf/base.ts';
import { renderExplorePage } from '../node/renderExplorePage.ts';
import { servePage } from '../node/servePage.ts';
import { checkWritable, writeFiles } from '../node/writeFiles.ts';
import { LIMITS } from '../scenario/limits.ts';
import { explainFailure } from './explainFailure.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** What `busyhour explore` was given beside the file. */
export interface ExploreOptions {
  readonly seed: string | undefined;
  readonly replications: string | undefined;
  readonly out: string | undefined;
  readonly serve: boolean;
  readonly port: string | undefined;
  readonly quiet: boolean;
}

const HIGHEST_PORT = 65_535;

/** Writes or serves the what-if page of a scenario file; the result is the exit code. */
export async function exploreScenario(
  [path = '']: readonly string[],
  options: ExploreOptions,
  terminal: Terminal,
): Promise<number> {
  const replications = readWholeNumber('replications', options.replications, LIMITS.replications);
  const port = readWholeNumber('port', options.port, HIGHEST_PORT);
  if (port !== undefined && !options.serve) throw new UsageError('--port goes with --serve');
  if (options.out !== undefined && options.serve) throw new UsageError('--serve writes nothing: leave out --out');
  const overrides: BaseOverrides = {
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(replications !== undefined && { replications }),
  };
  if (options.serve) return serve(path, overrides, port ?? 0, terminal);
  const folder = join(options.out ?? 'output', parse(path).name);
  const html = renderExplorePage(path, overrides);
  await checkWritable(folder);
  await writeFiles(folder, [{ name: 'explore.html', text: html }]);
  if (!options.quiet) await terminal.print(`Wrote ${join(folder, 'explore.html')}: open it in a browser\n`);
  return 0;
}

async function serve(path: string, overrides: BaseOverrides, port: number, terminal: Terminal): Promise<number> {
  const render = () => renderExplorePage(path, overrides);
  // What is wrong with the file is said at once, not on the first visit.
  render();
  const server = await servePage(port, render, (error) => explainFailure(error).message);
  await terminal.print(`${server.address}\n`);
  terminal.note('Serving the page to this machine; press Ctrl+C to end.\n');
  await interrupted();
  await server.close();
  return 0;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}
