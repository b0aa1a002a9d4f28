import { readdirSync, readFileSync } from 'node:fs';

export const HOSTILE = new URL('.', import.meta.url).pathname;

/** The table of a folder's `expected.txt`: to each broken file, the lines of its problems. */
export function readExpected(folder = HOSTILE): Map<string, string[]> {
  const table = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of readFileSync(`${folder}expected.txt`, 'utf8').split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    if (line.startsWith('== ')) {
      lines = [];
      table.set(line.slice(3), lines);
    } else {
      lines.push(line);
    }
  }
  return table;
}

/** The files of the folder; those that others name lie below it. */
export function brokenFiles(folder = HOSTILE): string[] {
  return readdirSync(folder).filter((file) => /\.(?:yaml|json)$/.test(file));
}
