import type { Base } from './base.ts';
import type { Changes } from './changes.ts';
import type { Control } from './control.ts';
import type { Yaml } from './yaml.ts';

/** What a variant's file says in one place. */
export interface Override {
  readonly path: readonly string[];
  readonly value: Yaml;
}

/** One kind of change: what of a plan it can move, and how the file then says so. */
export interface Lever {
  controls(base: Base): readonly Control[];
  overrides(base: Base, changes: Changes): readonly Override[];
}
