import { compile } from '../../plan/compile.ts';
import type { Scenario, ShiftType } from '../../scenario/scenario.ts';
import { HOUR, MICROSECONDS, toMicroseconds } from '../../time.ts';
import { priceOf } from '../staff/price.ts';
import { timeInCells } from '../timeInCells.ts';
import type { PlannedShift } from './coverTask.ts';
import type { Schedule } from './scheduled.ts';

/** What the paid time of a group's shifts is for, in hours. `required` - `short` + `surplus` + `breaks` + `outside` = `paid`. */
export interface ShiftHours {
  /** What the requirement asks for. */
  readonly required: number;
  /** Of that, what the shifts lack. */
  readonly short: number;
  /** Agents who are there beyond it. */
  readonly surplus: number;
  /** Paid breaks within the horizon. */
  readonly breaks: number;
  /** Paid before the horizon begins and after it ends. */
  readonly outside: number;
  readonly paid: number;
}

/** What it costs one scheduled group that agents come in shifts. */
export interface ShiftShapes {
  /** Place among the scheduled groups. */
  readonly group: number;
  /** Agents that the requirement asks for, in each interval of the horizon. */
  readonly required: readonly number[];
  /** Mean number of agents on shift and not on a break, in each interval of the horizon. */
  readonly present: readonly number[];
  readonly hours: ShiftHours;
  /** Money for the shifts, and for the agents that are required if they could come and go by the interval. */
  readonly cost: number;
  readonly requiredCost: number;
}

/** The mismatch of shifts and requirement, by scheduled group: what is paid beyond what is wanted, and what for. */
export function shiftShapes(
  { groups, cover: { shifts }, requirement }: Pick<Schedule, 'groups' | 'cover' | 'requirement'>,
  scenario: Scenario,
): readonly ShiftShapes[] {
  const { horizon, agentGroups } = scenario;
  const plan = compile(scenario);
  return groups.map(({ name }, group) => {
    const place = agentGroups.findIndex((one) => one.name === name);
    const { schedule: types = [], pay = NO_PAY } = agentGroups[place] ?? {};
    const own = shifts.filter((shift) => shift.group === group);
    const hours = (seconds: number) => seconds / HOUR;
    const required = Array.from(requirement.plan.agents[place] ?? []);
    const present = presentAgents(own, plan.intervals, horizon.interval);
    const paid = sum(own.map((shift) => shift.agents * paidHours(shift)));
    const breaks = sum(own.flatMap((shift) => pausesWithin(shift, horizon.length))) / HOUR;
    const there = hours(sum(present) * horizon.interval);
    const difference = present.map((agents, interval) => agents - (required[interval] ?? 0));
    const alone = agentGroups.map((one, other) => (other === place ? one : { ...one, pay: { ...one.pay, ...NO_PAY } }));
    return {
      group,
      required,
      present,
      hours: {
        required: hours(sum(required) * horizon.interval),
        short: hours(sum(difference.map((each) => Math.max(0, -each))) * horizon.interval),
        surplus: hours(sum(difference.map((each) => Math.max(0, each))) * horizon.interval),
        breaks,
        outside: Math.max(0, paid - there - breaks),
        paid,
      },
      cost: sum(own.map((shift) => shift.agents * costOf(shift, types[shift.type], pay))),
      requiredCost: priceOf({ ...scenario, agentGroups: alone }, plan).of(requirement.plan),
    };
  });
}

const NO_PAY = { perHour: 0, perDay: 0 };

function costOf(shift: PlannedShift, type: ShiftType | undefined, pay: typeof NO_PAY): number {
  return type?.cost ?? paidHours(shift) * pay.perHour + pay.perDay;
}

function paidHours({ length, breaks }: PlannedShift): number {
  return (length - sum(breaks.map((each) => (each.paid ? 0 : each.length)))) / HOUR;
}

/** Agent-seconds of paid breaks within the horizon. */
function pausesWithin({ start, breaks, agents }: PlannedShift, end: number): readonly number[] {
  return breaks
    .filter(({ paid }) => paid)
    .map(({ after, length }) => {
      const begin = start + after;
      return agents * Math.max(0, Math.min(end, begin + length) - Math.max(0, begin));
    });
}

/** Mean number of agents at work in each interval. */
function presentAgents(shifts: readonly PlannedShift[], intervals: number, interval: number): readonly number[] {
  const stretches = shifts.flatMap(({ start, length, breaks, agents }) => {
    const from = [start, ...breaks.map((each) => start + each.after + each.length)];
    const to = [...breaks.map((each) => start + each.after), start + length];
    const own = from.map((begin, place) => ({ begin, end: to[place] ?? begin }));
    return Array.from({ length: agents }, () => own).flat();
  });
  const time = timeInCells(
    Float64Array.from(stretches, ({ begin }) => toMicroseconds(Math.max(0, begin))),
    Float64Array.from(stretches, ({ end }) => toMicroseconds(Math.max(0, end))),
    toMicroseconds(interval),
    intervals,
  );
  return Array.from(time, (each) => each / (interval * MICROSECONDS));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
