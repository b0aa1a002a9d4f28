import type { SelfServiceStage } from '../../../scenario/scenario.ts';
import { formatShare } from '../../../scenario/share.ts';
import { sourceAt } from '../../../scenario/source.ts';
import type { Base } from '../base.ts';
import type { Changes } from '../changes.ts';
import { type Control, stepFor } from '../control.ts';
import type { Lever, Override } from '../lever.ts';
import { sourceYaml } from '../sourceYaml.ts';
import type { Yaml } from '../yaml.ts';

/** Fields of a stage that can be moved, and the quantities that they are. */
const FIELDS = { share: 'selfServiceShare', contained: 'contained' } as const;
type Field = keyof typeof FIELDS;

/** How many enter each stage of self-service, and how many of them it settles. */
export const selfService: Lever = {
  controls(base) {
    return stages(base).flatMap(({ id, type, stage }) => {
      // A stage from which customers return must contain some; one that contains nobody is not there for it.
      const contained = { min: stage.returns === null ? 0 : 1, max: Math.floor((1 - stage.abandoned) * 100 + 1e-9) };
      const each = (field: Field, limits: { readonly min: number; readonly max: number }): Control => ({
        id: `${id}/${field}`,
        panel: 'selfService',
        quantity: FIELDS[field],
        owner: type,
        part: stage.name,
        value: percentOf(stage[field]),
        step: stepFor(percentOf(stage[field])),
        whole: null,
        ...limits,
      });
      return [each('share', { min: 0, max: 100 }), ...(stage.contained > 0 ? [each('contained', contained)] : [])];
    });
  },
  overrides(base, changes) {
    return base.scenario.contactTypes.flatMap(({ name }): readonly Override[] => {
      const own = stages(base).filter(({ type }) => type === name);
      const moved = own.map(({ id }) => fieldsOf(id, changes));
      if (moved.every((fields) => fields.size === 0)) return [];
      const path = ['contactTypes', name, 'selfService'];
      const written = sourceAt(base.written, path);
      // A list in a variant replaces that of its base, so that all of it has to be said again.
      if (written?.kind !== 'list') return [{ path, value: moved[0] ?? new Map() }];
      return [{ path, value: written.items.map((item, stage) => together(sourceYaml(item), moved[stage])) }];
    });
  },
};

function stages({
  scenario,
}: Base): readonly { readonly id: string; readonly type: string; readonly stage: SelfServiceStage }[] {
  return scenario.contactTypes.flatMap(({ name, selfService: list }, type) =>
    list.map((stage, index) => ({ id: `selfService/${type}/${index}`, type: name, stage })),
  );
}

function fieldsOf(id: string, changes: Changes): ReadonlyMap<string, Yaml> {
  return new Map(
    (Object.keys(FIELDS) as Field[]).flatMap((field) => {
      const value = changes.get(`${id}/${field}`);
      return value === undefined ? [] : [[field, formatShare(value / 100)]];
    }),
  );
}

function together(written: Yaml, moved: ReadonlyMap<string, Yaml> | undefined): Yaml {
  return written instanceof Map ? new Map([...(written as ReadonlyMap<string, Yaml>), ...(moved ?? [])]) : written;
}

function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}
