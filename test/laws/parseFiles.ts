import { InputError } from '../../src/problem.ts';
import type { Overrides } from '../../src/scenario/overrides.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Workbook } from '../../src/scenario/workbook.ts';

/** Files that are there, by name. */
export type FileTable = { readonly [path: string]: string | Uint8Array | Workbook };

/** Parses `main.yaml` of some files that are only in memory. */
export function parseFiles(files: FileTable, overrides: Overrides = {}): Scenario {
  const read = (path: string) => {
    const content = files[path];
    if (content === undefined) throw new Error('there is no such file');
    return content;
  };
  return parseScenario('main.yaml', read, overrides);
}

/** The problems of a scenario, as lines; none when it is sound. */
export function problemsOf(files: FileTable, overrides: Overrides = {}): string[] {
  try {
    parseFiles(files, overrides);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
}

export const SHOP = `
name: Corner shop
horizon: { start: "08:00", end: "18:00", interval: 30m }
contactTypes:
  billing:
    arrivals: { rate: 60/h }
    talk: 4m
agentGroups:
  tellers:
    skills: [billing]
    staff: 6
`;
