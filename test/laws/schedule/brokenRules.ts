import type { Cover, CoverTask, PlannedShift } from '../../../src/experiment/schedule/coverTask.ts';
import type { ShiftType } from '../../../src/scenario/scenario.ts';
import { HOUR } from './coverTasks.ts';

const DAY = 24 * HOUR;

/** Everything that a cover's shifts and roster do against the task, one sentence each: written without the code under test. */
export function brokenRules(task: CoverTask, plan: Cover, step = 900): readonly string[] {
  return [
    ...shortages(task, plan, step),
    ...plan.shifts.flatMap((shift) => oddShift(task, shift)),
    ...rosterFaults(task, plan),
    ...shareFaults(task, plan),
  ];
}

export function typeOf(
  { groups }: CoverTask,
  { group, type }: { readonly group: number; readonly type: number },
): ShiftType {
  const found = groups[group]?.shiftTypes[type];
  if (found === undefined) throw new Error('a shift is of a type that there is');
  return found;
}

function isThere({ start, length, breaks }: PlannedShift, time: number): boolean {
  const since = time - start;
  return (
    since >= 0 && since < length && !breaks.some(({ after, length: lasts }) => since >= after && since < after + lasts)
  );
}

function shortages({ horizon, requirements, groups }: CoverTask, { shifts }: Cover, step: number): readonly string[] {
  const faults: string[] = [];
  for (let time = 0; time < horizon.length; time += step) {
    for (const [requirement, wanted] of requirements.entries()) {
      const there = shifts
        .filter((shift) => groups[shift.group]?.counts.includes(requirement) && isThere(shift, time))
        .reduce((sum, { agents }) => sum + agents, 0);
      const asked = wanted[Math.floor(time / horizon.interval)] ?? 0;
      if (there < asked) faults.push(`${there} there at ${time / HOUR}h, ${asked} wanted`);
    }
  }
  return faults;
}

/** Starts, lengths and breaks that the type does not have. */
function oddShift(task: CoverTask, shift: PlannedShift): readonly string[] {
  const { starts, lengths, breaks } = typeOf(task, shift);
  const clock = (shift.start + task.horizon.start + DAY) % DAY;
  const left = [...breaks];
  const taken = shift.breaks.map(({ after, length, paid }) => {
    const place = left.findIndex(
      (one) =>
        one.length === length &&
        one.paid === paid &&
        after >= one.earliest &&
        after <= one.latest &&
        (after - one.earliest) % one.every === 0,
    );
    return left.splice(place, place < 0 ? 0 : 1).length;
  });
  const inOrder = shift.breaks.every(({ after }, index) => {
    const before = shift.breaks[index - 1];
    return before === undefined || before.after + before.length <= after;
  });
  const last = shift.breaks.at(-1);
  return [
    ...(starts.includes(clock) ? [] : [`a shift begins at ${clock / HOUR}h`]),
    ...(lengths.includes(shift.length) ? [] : [`a shift of ${shift.length / HOUR}h`]),
    ...(taken.includes(0) || left.length > 0 ? ['breaks out of their windows'] : []),
    ...(inOrder && (last === undefined || last.after + last.length <= shift.length) ? [] : ['breaks that meet']),
    ...(Number.isInteger(shift.agents) && shift.agents > 0 ? [] : [`${shift.agents} agents`]),
  ];
}

function rosterFaults(task: CoverTask, { shifts, roster }: Cover): readonly string[] {
  const faults: string[] = [];
  const worked = shifts.map(() => 0);
  for (const { group, type, shifts: own } of roster) {
    const { days, rest } = typeOf(task, { group, type });
    const some = own.flatMap((place) => shifts[place] ?? []);
    for (const place of own) worked[place] = (worked[place] ?? 0) + 1;
    if (some.length !== own.length) faults.push('an agent has a shift that there is not');
    if (some.some((shift) => shift.group !== group || shift.type !== type)) faults.push('an agent works another type');
    for (const [index, shift] of some.entries()) {
      const before = some[index - 1];
      if (before === undefined) continue;
      if (before.day >= shift.day) faults.push('two shifts on one day');
      if (before.start + before.length + rest > shift.start) faults.push('too short a rest');
    }
    const weeks = some.map(({ day }) => Math.floor(Math.max(0, day) / 7));
    for (const week of new Set(weeks)) {
      if (weeks.filter((each) => each === week).length > days) faults.push('too many days in a week');
    }
  }
  if (shifts.some(({ agents }, place) => worked[place] !== agents))
    faults.push('shifts that nobody, or too many, work');
  task.groups.forEach(({ shiftTypes }, group) => {
    shiftTypes.forEach(({ agents }, type) => {
      const people = roster.filter((one) => one.group === group && one.type === type).length;
      if (agents !== null && people > agents) faults.push(`${people} people of ${agents}`);
    });
  });
  return faults;
}

function shareFaults(task: CoverTask, { shifts }: Cover): readonly string[] {
  const paid = (shift: PlannedShift) => {
    const unpaid = shift.breaks.reduce((sum, each) => sum + (each.paid ? 0 : each.length), 0);
    return shift.agents * (shift.length - unpaid);
  };
  return task.groups.flatMap(({ shiftTypes }, group) => {
    const all = shifts.filter((shift) => shift.group === group);
    const total = all.reduce((sum, shift) => sum + paid(shift), 0);
    return shiftTypes.flatMap(({ atMost }, type) => {
      const own = all.filter((shift) => shift.type === type).reduce((sum, shift) => sum + paid(shift), 0);
      return own > atMost * total + 1e-6 ? [`${own / total} of the hours, at most ${atMost}`] : [];
    });
  });
}
