import { availableParallelism } from 'node:os';
import { readWholeNumber } from './readWholeNumber.ts';

const MOST_WORKERS = 1024;

/** How many threads `--workers` asks for, one a core unless it is given. */
export function crewSize(workers: string | undefined): number {
  return readWholeNumber('workers', workers, MOST_WORKERS) ?? availableParallelism();
}
