import { DAY } from '../time.ts';
import { type Context, refuse } from './context.ts';
import { formatDuration } from './duration.ts';
import type { Path } from './path.ts';
import { placedBreaks } from './placedBreaks.ts';
import type { Horizon, ShiftType } from './scenario.ts';
import type { ShiftTypeSpec } from './scheduleSchema.ts';
import { itemPath } from './source.ts';
import { quote } from './suggest.ts';

/** The shift types of a group; `undefined` when one of them is of no use, or two have one name. */
export function resolveSchedule(
  specs: readonly ShiftTypeSpec[],
  path: Path,
  context: Context,
): ShiftType[] | undefined {
  let sound = true;
  const fault = (where: Path, message: string) => {
    sound = false;
    refuse(context, where, message);
  };
  const types = specs.map((spec, index): ShiftType => {
    const { name, length, lengths = [], starts, agents = null, cost = null, ...rest } = spec;
    const at = itemPath(context.root, path, index);
    const type = {
      ...rest,
      name,
      lengths: ascending(length === undefined ? lengths : [length]),
      starts: ascending(starts.map((time) => time % DAY)),
      agents,
      cost,
    };
    if (specs.findIndex((other) => other.name === name) < index)
      fault([...at, 'name'], `${quote(name)} is there twice`);
    for (const seconds of type.lengths) {
      if (placedBreaks(type.breaks, seconds).next().done !== true) continue;
      fault([...at, 'breaks'], `there is no way to place the breaks within a shift of ${formatDuration(seconds)}`);
    }
    if (context.horizon && !reachesIn(type, context.horizon)) {
      fault([...at, 'starts'], 'no part of such a shift lies within the horizon; change its starts');
    }
    return type;
  });
  return sound ? types : undefined;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** On a day of the horizon or, where that has a date, on the one before. */
function reachesIn({ starts, lengths }: ShiftType, { start, length, date }: Horizon): boolean {
  const days = Math.ceil((start + length) / DAY);
  const before = date === null ? 0 : 1;
  const longest = lengths.at(-1) ?? 0;
  return starts.some((time) =>
    Array.from({ length: days + before }, (_, day) => (day - before) * DAY + time - start).some(
      (begin) => begin < length && begin + longest > 0,
    ),
  );
}
