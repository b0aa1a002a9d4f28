import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type ReadFile, tooLarge } from '../scenario/files.ts';
import type { Overrides } from '../scenario/overrides.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nearest, quote, quoteWhole } from '../scenario/suggest.ts';
import { isWorkbook, type Workbook } from '../scenario/workbook.ts';
import { readWorkbook } from './excel/readWorkbook.ts';

/** What a file would say, as plain data: maps, lists, texts and numbers. */
export interface Fields {
  readonly [field: string]: unknown;
}

/**
 * Reads a scenario, the files that it extends and the CSV files and workbooks that it names, and checks everything.
 *
 * @param source a `.yaml` or `.json` file, or what one would say; the files named in the latter are relative to the working folder
 * @param overrides values that stand above those of the file, as the command line's `--set`, `--seed`, `--replications`
 * @throws InputError with every problem at once, each with file, line and column
 */
export function loadScenario(source: string | Fields, overrides: Overrides = {}): Scenario {
  return typeof source === 'string'
    ? parseScenario(source, readChecked, overrides)
    : parseScenario('scenario', reading({ scenario: source }), overrides);
}

/** Reads what is plain data as the file that would say so, and all others as they are. */
export function reading(inCode: { readonly [name: string]: Fields }): ReadFile {
  return (path, maxBytes) =>
    Object.hasOwn(inCode, path) ? JSON.stringify(inCode[path], null, 1) : readChecked(path, maxBytes);
}

/** Reads a file whose size is checked before it is read, an .xlsx file as its sheets; throws what a user can act on. */
export function readChecked(path: string, maxBytes: number): Uint8Array | Workbook {
  try {
    const { size } = statRegular(path);
    if (size > maxBytes) throw new Error(tooLarge(size, maxBytes));
    return isWorkbook(path) ? readWorkbook(path) : readFileSync(path);
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
