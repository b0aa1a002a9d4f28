import type { Infeasibility } from '../../experiment/schedule/coverTask.ts';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { ShiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import { hours, list, money, percent, plural } from '../format.ts';
import { givenWords } from '../staff/givenVerdict.ts';

/** Whether the targets are met, in one line. */
export function headline({ given }: Schedule): string {
  return `The shifts ${givenWords(given, true)}`;
}

/** What the shifts cost, and how much of that is because agents come in shifts. */
export function costSentence(schedule: Schedule, shapes: readonly ShiftShapes[]): string {
  const { cover, given } = schedule;
  const shifts = cover.shifts.reduce((sum, { agents }) => sum + agents, 0);
  const people = plural(cover.roster.length, 'agent');
  const isMoney = cover.unit === 'money';
  const amount = (value: number) => (isMoney ? money(value, given.currency) : `${hours(value)} of pay`);
  const ideal = idealOf(schedule, shapes);
  const more = cover.cost - ideal;
  const difference = ideal > 0 ? ` (${percent(Math.abs(more) / ideal)})` : '';
  const comparison =
    ideal === 0
      ? ''
      : Math.abs(more) < 0.005
        ? ', just what the required agents would cost without shifts'
        : `, ${amount(Math.abs(more))}${difference} ${more > 0 ? 'more' : 'less'} than the required agents would cost without shifts: ${amount(ideal)}`;
  return `${plural(shifts, 'shift')}, worked by ${people}, cost ${amount(cover.cost)}${comparison}.`;
}

/** What the required agents of the scheduled groups would cost without shifts, in the unit of the shifts' cost. */
export function idealOf({ cover: { unit } }: Pick<Schedule, 'cover'>, shapes: readonly ShiftShapes[]): number {
  return shapes.reduce(
    (sum, { requiredCost, hours: { required } }) => sum + (unit === 'money' ? requiredCost : required),
    0,
  );
}

/** How near the shifts are to the least cost. */
export function gapSentence({ cover: { gap, bound, unit }, given: { currency } }: Schedule): string {
  const amount = unit === 'money' ? money(bound, currency) : hours(bound);
  if (gap < 1e-9) return 'No shifts that bring the agents they were asked for cost less.';
  return `No shifts that bring the agents they were asked for cost less than ${amount}: the gap is ${percent(gap, 2)}.`;
}

/** What the paid hours are for. */
export function hoursSentence(shapes: readonly ShiftShapes[]): string {
  const sum = (of: (each: ShiftShapes['hours']) => number) => shapes.reduce((total, each) => total + of(each.hours), 0);
  const [required, short, surplus] = [sum((of) => of.required), sum((of) => of.short), sum((of) => of.surplus)];
  const parts = [
    `${hours(required - short)} are wanted`,
    `${hours(surplus)} are agents beyond the requirement`,
    ...(sum((of) => of.breaks) > 0 ? [`${hours(sum((of) => of.breaks))} are paid breaks`] : []),
    ...(sum((of) => of.outside) > 1e-9 ? [`${hours(sum((of) => of.outside))} lie outside the horizon`] : []),
  ];
  const lacking =
    short > 1e-9 ? ` ${hours(short)} of the requirement are not covered; the simulation does without.` : '';
  return `Of ${hours(sum((of) => of.paid))} that are paid, ${list(parts)}.${lacking}`;
}

/** That there are no shifts, and why. */
export function infeasibleSentences({ rules, together, reasons, proven }: Infeasibility): readonly string[] {
  const said = proven
    ? 'No shifts keep all rules and bring the agents that are wanted'
    : 'No shifts were found that keep all rules and bring the agents that are wanted';
  const several = rules.length > 1 && !rules.includes('starts');
  const advice = !several
    ? 'What stands in the way'
    : together
      ? 'It takes giving way in all of these'
      : 'Giving way in one of these would be enough';
  return [`${said}.`, `${advice}:`, ...reasons.map((reason) => `  ${reason}`)];
}

/** How the shifts were found. */
export function roundsSentence({ steps }: Schedule): string {
  const [first] = steps;
  if (steps.length < 2 || first === undefined) return 'The first shifts that were chosen are these.';
  return `Shifts were chosen and simulated in ${plural(steps.length, 'round')}; those of the first missed ${plural(first.missed, 'target')}.`;
}
