import { readdirSync, readFileSync } from 'node:fs';

export const HOSTILE = new URL('.', import.meta.url).pathname;

/** The table of `expected.txt`: to each broken scenario file, the lines of its problems. */
export function readExpected(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of readFileSync(`${HOSTILE}expected.txt`, 'utf8').split('\n')) {
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

/** The scenario files of the folder; those that others extend lie below it. */
export function brokenFiles(): string[] {
  return readdirSync(HOSTILE).filter((file) => /\.(?:yaml|json)$/.test(file));
}
