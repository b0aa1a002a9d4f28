import { formatTimeOfDay } from '../../scenario/clock.ts';
import { formatDuration } from '../../scenario/duration.ts';
import { mergedShifts } from '../../scenario/mergedShifts.ts';
import type { Break, Horizon, Shift } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import type { Yaml, YamlMap } from '../whatIf/yaml.ts';
import { yamlText } from '../whatIf/yamlText.ts';
import type { PlannedShift } from './coverTask.ts';
import { grouped } from './grouped.ts';
import type { Schedule } from './scheduled.ts';

/**
 * A schedule as the text of a scenario file that extends the one it was made for, `base`, and gives the scheduled groups their shifts: it
 * can be run, compared and edited like any other.
 */
export function scheduleText(
  { groups, cover }: Pick<Schedule, 'groups' | 'cover'>,
  horizon: Horizon,
  base: string,
): string {
  const agentGroups = groups.map(({ name }, index): readonly [string, Yaml] => {
    const shifts = cover.shifts.filter(({ group }) => group === index);
    return [name, new Map<string, Yaml>([shifts.length > 0 ? ['shifts', shiftList(shifts, horizon)] : ['staff', 0]])];
  });
  const file = new Map<string, Yaml>([
    ['extends', base],
    ['agentGroups', new Map(agentGroups)],
  ]);
  return `${yamlText(file)}\n`;
}

/** The same shift on several days is one line. */
function shiftList(shifts: readonly PlannedShift[], horizon: Horizon): readonly Yaml[] {
  const timed = mergedShifts(shifts).map((shift) => {
    const seconds = horizon.start + shift.start;
    const day = Math.floor(seconds / DAY);
    return { ...shift, day, time: seconds - day * DAY };
  });
  const within = timed.filter(({ day }) => day >= 0).sort((a, b) => a.time - b.time || a.length - b.length);
  const before = timed.filter(({ day }) => day < 0);
  const same = grouped(within, ({ time, length, agents, breaks }) => JSON.stringify([time, length, agents, breaks]));
  return [
    ...before.map((shift) => shiftMap(shift, dayBefore(horizon, shift.time), [])),
    ...[...same.values()].flatMap((some) => {
      const [first] = some;
      return first
        ? [
            shiftMap(
              first,
              formatTimeOfDay(first.time),
              some.map(({ day }) => day + 1),
            ),
          ]
        : [];
    }),
  ];
}

/** A shift that reaches in from before a horizon with a date. */
function dayBefore({ date }: Horizon, time: number): string {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) - DAY * 1000).toISOString().slice(0, 10);
  return `${day} ${formatTimeOfDay(time)}`;
}

function shiftMap({ length, agents, breaks }: Shift, start: string, days: readonly number[]): YamlMap {
  return new Map<string, Yaml>([
    ['start', start],
    ['length', formatDuration(length)],
    ['agents', agents],
    ...(breaks.length > 0 ? [['breaks', breaks.map(breakMap)] as const] : []),
    ...(days.length > 0 ? [['days', days] as const] : []),
  ]);
}

function breakMap({ after, length, paid }: Break): YamlMap {
  return new Map<string, Yaml>([
    ['after', formatDuration(after)],
    ['length', formatDuration(length)],
    ...(paid ? [] : [['paid', false] as const]),
  ]);
}
