import type { PlannedShift, RosteredAgent } from '../../experiment/schedule/coverTask.ts';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { HOUR } from '../../time.ts';

/** Somebody who has shifts. */
export interface RosterRecord {
  /** The group's name and a number: `tellers 1`. */
  readonly agent: string;
  /** Names. */
  readonly group: string;
  readonly type: string;
  /** In order of time, each of one agent. */
  readonly shifts: readonly PlannedShift[];
  readonly paidHours: number;
}

/** Who works which shifts, as numbered agents, group by group. */
export function rosterRecords({ groups, cover }: Pick<Schedule, 'groups' | 'cover'>): readonly RosterRecord[] {
  return groups.flatMap(({ name, shiftTypes }, group) =>
    cover.roster
      .filter((agent) => agent.group === group)
      .map((agent, index): RosterRecord => {
        const shifts = shiftsOf(agent, cover.shifts);
        return {
          agent: `${name} ${index + 1}`,
          group: name,
          type: shiftTypes[agent.type] ?? '',
          shifts,
          paidHours: shifts.reduce((sum, shift) => sum + paidHours(shift), 0),
        };
      }),
  );
}

function shiftsOf({ shifts }: RosteredAgent, planned: readonly PlannedShift[]): readonly PlannedShift[] {
  return shifts.flatMap((place) => planned[place] ?? []);
}

export function paidHours({ length, breaks }: Pick<PlannedShift, 'length' | 'breaks'>): number {
  const unpaid = breaks.reduce((sum, one) => sum + (one.paid ? 0 : one.length), 0);
  return (length - unpaid) / HOUR;
}
