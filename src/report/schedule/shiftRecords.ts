import type { PlannedShift } from '../../experiment/schedule/coverTask.ts';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { type ShiftLine, shiftLines } from '../../experiment/schedule/shiftLines.ts';
import { formatTimeOfDay } from '../../scenario/clock.ts';
import { formatDuration } from '../../scenario/duration.ts';
import { mergedShifts } from '../../scenario/mergedShifts.ts';
import type { Break, Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';

/** A shift as a line of a file that a scenario's `shifts` can name. */
export interface ShiftRecord extends ShiftLine {
  /** Name of the agent group. */
  readonly group: string;
  /** Name of the shift type; empty for a group without shifts. */
  readonly type: string;
}

/** The shifts of a schedule, group by group and type by type; a group without any has a line of 0 agents, which says so. */
export function shiftRecords(
  { groups, cover }: Pick<Schedule, 'groups' | 'cover'>,
  horizon: Horizon,
): readonly ShiftRecord[] {
  return groups.flatMap(({ name, shiftTypes }, group) => {
    const own = cover.shifts.filter((shift) => shift.group === group);
    if (own.length === 0) return [{ ...nobody(horizon), group: name, type: '' }];
    const lines = (shifts: readonly PlannedShift[]) => shiftLines(mergedShifts(shifts), horizon);
    return shiftTypes.flatMap((type, place) =>
      lines(own.filter((shift) => shift.type === place)).map((line) => ({ ...line, group: name, type })),
    );
  });
}

/** A shift lies in the horizon, even one of nobody. */
function nobody({ start, interval }: Horizon): ShiftLine {
  return { start: formatTimeOfDay(start % DAY), length: interval, agents: 0, breaks: [], days: [] };
}

/** Breaks as a file of shifts has them: `2h 15m; 4h 30m unpaid`. */
export function breaksCell(breaks: readonly Break[]): string {
  return breaks
    .map(({ after, length, paid }) => `${formatDuration(after)} ${formatDuration(length)}${paid ? '' : ' unpaid'}`)
    .join('; ');
}
