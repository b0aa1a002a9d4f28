import type { Break, Horizon, Pay, ShiftType } from '../../scenario/scenario.ts';
import { DAY, HOUR } from '../../time.ts';
import { type BreakChoice, breakChoices } from './breakChoices.ts';

/** Agents of one group, and the shifts that they may work. */
export interface CoverGroup {
  readonly name: string;
  readonly shiftTypes: readonly ShiftType[];
  readonly pay: Pick<Pay, 'perHour' | 'perDay'>;
  /** The requirements for which each of its agents counts in full: as a rule its own alone. */
  readonly counts: readonly number[];
}

/** A shift type on one day, at one of its starts and of one of its lengths: what is left open is when its breaks are. */
export interface ShiftSlot {
  readonly group: number;
  /** Place among the group's shift types. */
  readonly type: number;
  /** Of the horizon, from 0; -1 for a shift that reaches in from the day before its first. */
  readonly day: number;
  /** Seconds since the horizon's start, negative before it. */
  readonly start: number;
  readonly length: number;
  /** The end of that day, in seconds since the horizon's start: nobody begins two shifts on one day. */
  readonly midnight: number;
  readonly cost: number;
  readonly paidHours: number;
  readonly choices: readonly BreakChoice[];
}

/** Every shift of which a part lies within the horizon, in order of group, type, start and length. */
export function shiftSlots(groups: readonly CoverGroup[], horizon: Horizon): ShiftSlot[] {
  return groups.flatMap((group, index) =>
    group.shiftTypes.flatMap((shiftType, type) =>
      startsWithin(shiftType, horizon).flatMap(({ day, start }) =>
        shiftType.lengths
          .filter((length) => start + length > 0)
          .map((length): ShiftSlot => {
            const paidHours = (length - unpaid(shiftType)) / HOUR;
            const cost = shiftType.cost ?? paidHours * group.pay.perHour + group.pay.perDay;
            const midnight = (day + 1) * DAY - horizon.start;
            return {
              group: index,
              type,
              day,
              start,
              length,
              midnight,
              cost,
              paidHours,
              choices: breakChoices(shiftType, length),
            };
          }),
      ),
    ),
  );
}

/** On the day before, too, where the horizon has a date: a file could not say so of a day without one. */
function startsWithin({ starts }: ShiftType, horizon: Horizon) {
  const days = Math.ceil((horizon.start + horizon.length) / DAY);
  const before = horizon.date === null ? 0 : 1;
  return Array.from({ length: days + before }, (_, index) => index - before).flatMap((day) =>
    starts
      .map((time) => ({ day, start: day * DAY + time - horizon.start }))
      .filter(({ start }) => start < horizon.length),
  );
}

function unpaid({ breaks }: { readonly breaks: readonly Pick<Break, 'length' | 'paid'>[] }): number {
  return breaks.reduce((sum, { length, paid }) => sum + (paid ? 0 : length), 0);
}
