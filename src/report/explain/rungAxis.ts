import type { Json } from '../figures/drawing.ts';
import { rowAxis } from '../figures/rowAxis.ts';

/** One row a rung, the first on top, close below what is marked above them. */
export function rungAxis(names: readonly string[]): Json {
  return rowAxis(names, [names.length - 0.4, -0.6]);
}
