import { createFiles, type ReadFile } from '../../scenario/files.ts';
import { parseScenario } from '../../scenario/parseScenario.ts';
import { readSource } from '../../scenario/readSource.ts';
import { createReport } from '../../scenario/report.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { MapSource } from '../../scenario/source.ts';

/** What stands above the file from the outset, as the command line's `--seed` and `--replications`. */
export interface BaseOverrides {
  readonly seed?: string;
  readonly replications?: number;
}

/** The plan that variants differ from: what it means, and how it was written. */
export interface Base {
  /** Name of the file, without a folder: variants stand beside it, and what it names is relative to its folder. */
  readonly file: string;
  readonly read: ReadFile;
  readonly overrides: BaseOverrides;
  readonly scenario: Scenario;
  /** The file with what it extends, merged. */
  readonly written: MapSource;
}

/** @throws InputError with every problem of the files */
export function readBase(file: string, read: ReadFile, overrides: BaseOverrides = {}): Base {
  const scenario = parseScenario(file, read, overrides);
  const report = createReport();
  const written = readSource(file, createFiles(read, report));
  if (written === undefined) return report.raise();
  return { file, read, overrides, scenario, written };
}
