import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { tooLarge } from '../scenario/files.ts';
import type { Overrides } from '../scenario/overrides.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nearest, quote, quoteWhole } from '../scenario/suggest.ts';

/**
 * Reads a scenario file, the files that it extends and the CSV files that it names, and checks everything.
 *
 * @param path a `.yaml` or `.json` file
 * @param overrides values that stand above those of the file, as the command line's `--set`, `--seed`, `--replications`
 * @throws InputError with every problem at once, each with file, line and column
 */
export function loadScenario(path: string, overrides: Overrides = {}): Scenario {
  return parseScenario(path, readChecked, overrides);
}

/** Reads a file whose size is checked before it is read; throws what a user can act on. */
export function readChecked(path: string, maxBytes: number): Uint8Array {
  try {
    const { size } = statRegular(path);
    if (size > maxBytes) throw new Error(tooLarge(size, maxBytes));
    return readFileSync(path);
  } catch (error) {
    throw new Error(reasonOf(error, path), { cause: error });
  }
}

function statRegular(path: string): { readonly size: number } {
  const status = statSync(path);
  if (status.isDirectory()) throw new Error('it is a folder; name a file in it');
  if (!status.isFile()) throw new Error('it is not a regular file');
  return status;
}

const REASONS: ReadonlyMap<string, (path: string) => string> = new Map([
  ['ENOENT', (path: string) => `there is no such file${neighbor(path)}`],
  ['ENOTDIR', () => 'there is no such folder'],
  ['EACCES', () => 'you have no permission to read it'],
  ['EPERM', () => 'you have no permission to read it'],
]);

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS.get(code);
  if (reason) return reason(path);
  return error instanceof Error ? error.message : String(error);
}

/** A file beside the missing one that it may have been meant to be. */
function neighbor(path: string): string {
  try {
    const likely = nearest(basename(path), readdirSync(dirname(path)));
    return likely === undefined ? '; check the name and the folder' : `; did you mean ${quote(likely)}?`;
  } catch {
    return `, nor a folder ${quoteWhole(dirname(path))}`;
  }
}
