import { parseSweep } from '../experiment/sweep/parseSweep.ts';
import type { Sweep } from '../experiment/sweep/sweep.ts';
import type { Overrides } from '../scenario/overrides.ts';
import { type Fields, readChecked, reading } from './loadScenario.ts';

/**
 * Reads a sweep, its base with all that this names, and the points of a list, and checks everything.
 *
 * @param source a `.yaml` or `.json` file, or what one would say; its `base` may then be what that file would say
 * @param overrides values that stand above those of the base and the sweep, and below the factors
 * @throws InputError with every problem at once, each with file, line and column
 */
export function loadSweep(source: string | Fields, overrides: Overrides = {}): Sweep {
  if (typeof source === 'string') return parseSweep(source, readChecked, overrides);
  const { base } = source;
  const inCode = isFields(base) ? { sweep: { ...source, base: 'base' }, base } : { sweep: source };
  return parseSweep('sweep', reading(inCode), overrides);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
