/** Parts that an interval is cut into where a level is no whole number. */
const PARTS = 10;
/** A fraction of an agent below this is what rounding leaves. */
const WHOLE = 1e-9;

/**
 * Whole numbers of agents that come to the same as fractional levels: within each interval the lower number first, the higher one for the
 * rest of it, to a tenth of the interval; what that leaves over is carried on to the next. Whole levels stay as they are.
 *
 * @returns as many cells as there are levels, or ten times as many
 */
export function wholeLevels(levels: readonly number[]): number[] {
  if (levels.every((level) => Math.abs(level - Math.round(level)) < WHOLE)) return levels.map(Math.round);
  let owed = 0;
  return levels.flatMap((level) => {
    const wanted = level * PARTS + owed;
    const agents = Math.max(0, Math.round(wanted));
    owed = wanted - agents;
    const higher = agents % PARTS;
    return Array.from({ length: PARTS }, (_, part) => Math.floor(agents / PARTS) + (part >= PARTS - higher ? 1 : 0));
  });
}
