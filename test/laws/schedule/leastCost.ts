import type { CoverTask, PlannedShift } from '../../../src/experiment/schedule/coverTask.ts';
import type { Break, ShiftType } from '../../../src/scenario/scenario.ts';
import { HOUR, QUARTER } from './coverTasks.ts';

interface Pattern {
  readonly type: number;
  readonly cost: number;
  /** Quarters in which it is there. */
  readonly there: readonly boolean[];
}

/** The least cost of all plans for a task of one group and one day, found by trying them; `null` when there is none. */
export function leastCost({ horizon, requirements, groups }: CoverTask): number | null {
  const [group] = groups;
  const quarters = horizon.length / QUARTER;
  const wanted = Array.from(
    { length: quarters },
    (_, quarter) => requirements[0]?.[Math.floor((quarter * QUARTER) / horizon.interval)] ?? 0,
  );
  const patterns = (group?.shiftTypes ?? []).flatMap((type, index) =>
    patternsOf(type, index, group?.pay.perHour ?? 0, quarters),
  );
  const free = (group?.shiftTypes ?? []).map(({ agents }) => agents ?? Number.POSITIVE_INFINITY);
  let least = Number.POSITIVE_INFINITY;
  const seen = new Map<string, number>();
  const search = (missing: readonly number[], left: readonly number[], cost: number): void => {
    if (cost >= least) return;
    const first = missing.findIndex((level) => level > 0);
    if (first < 0) {
      least = cost;
      return;
    }
    const state = `${missing} ${left}`;
    if ((seen.get(state) ?? Number.POSITIVE_INFINITY) <= cost) return;
    seen.set(state, cost);
    // Somebody has to be there at the first quarter that lacks someone.
    for (const { type, cost: more, there } of patterns) {
      if (!there[first] || (left[type] ?? 0) <= 0) continue;
      search(
        missing.map((level, quarter) => Math.max(0, level - (there[quarter] ? 1 : 0))),
        left.map((number, index) => (index === type ? number - 1 : number)),
        cost + more,
      );
    }
  };
  search(wanted, free, 0);
  return Number.isFinite(least) ? least : null;
}

function patternsOf(
  { lengths, starts, breaks, cost }: ShiftType,
  type: number,
  perHour: number,
  quarters: number,
): readonly Pattern[] {
  const unpaid = breaks.reduce((sum, { length, paid }) => sum + (paid ? 0 : length), 0);
  return lengths.flatMap((length) =>
    starts.flatMap((start) =>
      placements(breaks, length).map(
        (placed): Pattern => ({
          type,
          cost: cost ?? ((length - unpaid) / HOUR) * perHour,
          there: Array.from({ length: quarters }, (_, quarter) =>
            isThere({ start, length, breaks: placed }, quarter * QUARTER),
          ),
        }),
      ),
    ),
  );
}

function placements(windows: ShiftType['breaks'], length: number): readonly (readonly Break[])[] {
  return windows.reduce<readonly (readonly Break[])[]>(
    (all, { length: lasts, earliest, latest, every, paid }) =>
      all.flatMap((placed) => {
        const more: Break[][] = [];
        for (let after = earliest; after <= latest && after + lasts <= length; after += every) {
          const isFree = placed.every((other) => after + lasts <= other.after || other.after + other.length <= after);
          if (isFree) more.push([...placed, { after, length: lasts, paid }]);
        }
        return more;
      }),
    [[]],
  );
}

function isThere({ start, length, breaks }: Pick<PlannedShift, 'start' | 'length' | 'breaks'>, time: number): boolean {
  const since = time - start;
  return (
    since >= 0 && since < length && breaks.every(({ after, length: lasts }) => since < after || since >= after + lasts)
  );
}
