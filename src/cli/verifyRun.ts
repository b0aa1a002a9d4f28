import { readFile } from 'node:fs/promises';
import type { Result } from '../experiment/result.ts';
import { simulate } from '../experiment/simulate.ts';
import { loadScenario } from '../node/loadScenario.ts';
import { threads } from '../node/threads.ts';
import { plural } from '../report/format.ts';
import { json } from '../report/json.ts';
import { digest } from '../scenario/digest.ts';
import { quote } from '../scenario/suggest.ts';
import { VERSION } from '../version.ts';
import { progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import type { Verdict } from './verdict.ts';

/** Runs a scenario again as its summary says and compares, to the byte. */
export async function verifyRun(
  summary: string,
  file: string | undefined,
  given: {
    readonly workers: number;
    readonly signal: AbortSignal;
    readonly terminal: Terminal;
    readonly quiet: boolean;
  },
): Promise<Verdict> {
  if (file === undefined) throw new UsageError('name the scenario of the run with --file');
  const text = await readFile(summary, 'utf8');
  const { busyhour, seed, replications, scenario: stored, custom } = readSummary(text, summary);
  if (custom !== undefined) {
    throw new UsageError(
      `this was made with code that no scenario holds (${custom.join(', ')}) and cannot be run again`,
    );
  }
  if (busyhour !== VERSION)
    throw new UsageError(
      `this is a result of busyhour ${busyhour}, and this is ${VERSION}; verify it with that version`,
    );
  // As the file says, or with the seed and the replications that the command line gave.
  const scenario = [loadScenario(file), loadScenario(file, { seed, replications })].find(
    (candidate) => digest(candidate) === stored.digest,
  );
  if (scenario === undefined) throw new UsageError(`${quote(file)} does not say what this is a result of`);
  const crew = threads(given.workers);
  const bar = progress(given.quiet ? null : given.terminal.screen, scenario.name);
  try {
    const again = json(await simulate(scenario, { crew, signal: given.signal, onProgress: bar.update }));
    const same = again === text;
    const what = plural(replications, 'replication');
    return { same, lines: [`${what} run again: ${same ? 'the same to the last byte' : 'not the same'}`] };
  } finally {
    bar.end();
    await crew.close();
  }
}

type Summary = Pick<Result, 'busyhour' | 'seed' | 'replications' | 'scenario' | 'custom'>;

function readSummary(text: string, file: string): Summary {
  try {
    const summary: unknown = JSON.parse(text);
    if (isSummary(summary)) return summary;
  } catch {
    // Said below.
  }
  throw new UsageError(`${quote(file)} is not the result of a run`);
}

function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { busyhour, seed, replications, scenario, custom } = value as Partial<Summary>;
  return (
    typeof busyhour === 'string' &&
    typeof seed === 'string' &&
    typeof replications === 'number' &&
    typeof scenario?.digest === 'string' &&
    (custom === undefined || Array.isArray(custom))
  );
}
