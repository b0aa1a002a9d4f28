import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BASE = {
  seed: 'tiny',
  replications: 2,
  horizon: { start: '08:00', end: '09:00', interval: '30m' },
  contactTypes: { calls: { arrivals: { rate: '20/30m' }, talk: '2m', patience: '2m' } },
  agentGroups: { agents: { skills: ['calls'], staff: 2 } },
};

/** Writes a sweep of 300 cells, each a few milliseconds of work, and gives the path of its file. */
export function tinySweep(folder: string): string {
  writeFileSync(join(folder, 'base.json'), JSON.stringify(BASE));
  const factors = {
    'agentGroups.agents.staff': Array.from({ length: 6 }, (_, place) => place + 1),
    'contactTypes.calls.arrivals.rate': Array.from({ length: 10 }, (_, place) => `${10 + place}/30m`),
    'contactTypes.calls.patience': ['1m', '2m', '3m', '4m', '5m'],
  };
  const file = join(folder, 'tiny.json');
  writeFileSync(file, JSON.stringify({ base: 'base.json', factors }));
  return file;
}

export const TINY_CELLS = 300;

/** Every file below a folder, hidden ones too, with a digest of what is in it. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = entries.filter((entry) => statSync(join(folder, entry)).isFile());
  return new Map(files.map((file) => [file, digestOf(join(folder, file))]));
}

/** The finished cells below a folder of results, as far as there are any. */
export function cellsIn(folder: string): ReadonlyMap<string, string> {
  const cells = join(folder, 'cells');
  let names: readonly string[];
  try {
    names = readdirSync(cells);
  } catch {
    return new Map();
  }
  const finished = names.filter((name) => !name.startsWith('.'));
  return new Map(finished.map((name) => [`cells/${name}`, digestOf(join(cells, name))]));
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
