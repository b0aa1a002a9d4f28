import { parseSweep } from '../../src/experiment/sweep/parseSweep.ts';
import type { Sweep } from '../../src/experiment/sweep/sweep.ts';
import type { Overrides } from '../../src/scenario/overrides.ts';
import type { FileTable } from './parseFiles.ts';

/** A center in which everything is small, so that cells run in milliseconds. */
export const KIOSK = `
name: Kiosk
replications: 5
horizon: { start: "08:00", end: "10:00", interval: 30m }
contactTypes:
  billing:
    arrivals: { rate: 40/h }
    patience: 3m
    talk: 4m
    transfer: [{ to: repairs, probability: 10% }, { to: repairs, probability: 1%, after: 20m }]
  repairs:
    arrivals: { counts: [4, 6] }
    talk: { lognormal: { mean: 6m, cv: 1.2 } }
agentGroups:
  tellers:
    skills: [billing, repairs]
    staff: 5
    pay: { perHour: 24 }
`;

/** Parses a sweep of files that are only in memory, with the kiosk for its base unless `kiosk.yaml` is given. */
export function sweepOf(text: string, files: FileTable = {}, overrides: Overrides = {}): Sweep {
  const table: FileTable = { 'kiosk.yaml': KIOSK, 'sweep.yaml': `base: kiosk.yaml\n${text}`, ...files };
  const read = (path: string) => {
    const content = table[path];
    if (content === undefined) throw new Error('there is no such file');
    return content;
  };
  return parseSweep('sweep.yaml', read, overrides);
}
