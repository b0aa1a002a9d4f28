import { type Context, refuse } from './context.ts';
import { formatDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import type { Path } from './path.ts';
import { thousands } from './thousands.ts';

/**
 * Whether so many cells fit the horizon's intervals: as many, or a whole multiple or divisor of that. Reports it when
 * not; without a sound horizon anything fits.
 */
export function fitsGrid(cells: number, what: string, path: Path, context: Context): boolean {
  const { horizon } = context;
  if (cells > LIMITS.cells) {
    refuse(context, path, `${what}; at most ${thousands(LIMITS.cells)}`);
    return false;
  }
  if (!horizon) return true;
  const intervals = Math.round(horizon.length / horizon.interval);
  if (cells % intervals === 0 || intervals % cells === 0) return true;
  const grid = `${intervals} intervals of ${formatDuration(horizon.interval)}`;
  refuse(
    context,
    path,
    `${what}, but the horizon has ${grid}; give ${intervals}, or a whole multiple or divisor of that`,
  );
  return false;
}
