import { parseSweep } from '../experiment/sweep/parseSweep.ts';
import type { Sweep } from '../experiment/sweep/sweep.ts';
import type { Overrides } from '../scenario/overrides.ts';
import { readChecked } from './loadScenario.ts';

/**
 * Reads a sweep file, its base with all that this names, and the points of a list, and checks everything.
 *
 * @param overrides values that stand above those of the base and the sweep, and below the factors
 * @throws InputError with every problem at once, each with file, line and column
 */
export function loadSweep(path: string, overrides: Overrides = {}): Sweep {
  return parseSweep(path, readChecked, overrides);
}
