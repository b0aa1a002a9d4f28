import { formatDuration } from '../../scenario/duration.ts';
import { mergedShifts } from '../../scenario/mergedShifts.ts';
import type { Break, Horizon } from '../../scenario/scenario.ts';
import { variantTitle } from '../variantTitle.ts';
import type { Yaml, YamlMap } from '../whatIf/yaml.ts';
import { yamlText } from '../whatIf/yamlText.ts';
import type { Schedule } from './scheduled.ts';
import { type ShiftLine, shiftLines } from './shiftLines.ts';

/**
 * A schedule as the text of a scenario file that extends the one it was made for, `base`, and gives the scheduled groups their shifts: it
 * can be run, compared and edited like any other.
 */
export function scheduleText(
  { name: title, groups, cover }: Pick<Schedule, 'name' | 'groups' | 'cover'>,
  horizon: Horizon,
  base: string,
): string {
  const agentGroups = groups.map(({ name }, index): readonly [string, Yaml] => {
    const shifts = cover.shifts.filter(({ group }) => group === index);
    return [
      name,
      new Map<string, Yaml>([
        shifts.length > 0 ? ['shifts', shiftLines(mergedShifts(shifts), horizon).map(shiftMap)] : ['staff', 0],
      ]),
    ];
  });
  const file = new Map<string, Yaml>([
    ['extends', base],
    ['name', variantTitle(title, 'scheduled')],
    ['agentGroups', new Map(agentGroups)],
  ]);
  return `${yamlText(file)}\n`;
}

function shiftMap({ start, length, agents, breaks, days }: ShiftLine): YamlMap {
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
