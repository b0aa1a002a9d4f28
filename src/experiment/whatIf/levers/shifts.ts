import { formatDuration } from '../../../scenario/duration.ts';
import { entryOf, type MapSource, type Source, sourceAt } from '../../../scenario/source.ts';
import type { Base } from '../base.ts';
import type { Control } from '../control.ts';
import type { Lever, Override } from '../lever.ts';
import { sourceYaml } from '../sourceYaml.ts';
import type { Yaml } from '../yaml.ts';

/** Agents of each shift of the groups that have shifts. */
export const shifts: Lever = {
  controls(base) {
    return base.scenario.agentGroups.flatMap(({ name }, group) =>
      shiftsOf(base, name).map((shift, index): Control => {
        const agents = agentsOf(shift);
        return {
          id: `shift/${group}/${index}`,
          panel: 'agents',
          quantity: 'shift',
          owner: name,
          part: nameOf(shift),
          value: agents,
          min: 0,
          max: Math.max(10, agents * 2),
          step: 1,
          whole: null,
        };
      }),
    );
  },
  overrides(base, changes) {
    return base.scenario.agentGroups.flatMap(({ name }, group): readonly Override[] => {
      const list = shiftsOf(base, name);
      const moved = list.map((_, index) => changes.get(`shift/${group}/${index}`));
      if (moved.every((agents) => agents === undefined)) return [];
      const path = ['agentGroups', name, 'shifts'];
      if (sourceAt(base.written, path)?.kind === 'map') return [{ path: [...path, 'agents'], value: moved[0] ?? 0 }];
      return [{ path, value: list.map((shift, index) => withAgents(sourceYaml(shift), moved[index])) }];
    });
  },
};

function shiftsOf({ written }: Base, group: string): readonly MapSource[] {
  const source = sourceAt(written, ['agentGroups', group, 'shifts']);
  const list: readonly Source[] = source === undefined ? [] : source.kind === 'list' ? source.items : [source];
  return list.flatMap((shift) => (shift.kind === 'map' ? [shift] : []));
}

function agentsOf(shift: MapSource): number {
  return Number(textOf(shift, 'agents'));
}

/** `08:00, 8h`, and the days where the file names them. */
function nameOf(shift: MapSource): string {
  const length = textOf(shift, 'length');
  const seconds = Number(length);
  const days = entryOf(shift, 'days')?.value;
  const named = days?.kind === 'list' ? [days.items.map(scalarText).join(' ')] : [];
  return [textOf(shift, 'start'), Number.isNaN(seconds) ? length : formatDuration(seconds), ...named].join(', ');
}

function textOf(shift: MapSource, field: string): string {
  const value = entryOf(shift, field)?.value;
  return value === undefined ? '' : scalarText(value);
}

function scalarText(source: Source): string {
  return source.kind === 'scalar' ? String(source.value) : '';
}

function withAgents(shift: Yaml, agents: number | undefined): Yaml {
  if (agents === undefined || !(shift instanceof Map)) return shift;
  return new Map([...(shift as ReadonlyMap<string, Yaml>), ['agents', agents]]);
}
