import type { Base } from './base.ts';
import type { Control } from './control.ts';
import type { Lever } from './lever.ts';
import { handleTime } from './levers/handleTime.ts';
import { patience } from './levers/patience.ts';
import { reserve } from './levers/reserve.ts';
import { selfService } from './levers/selfService.ts';
import { shifts } from './levers/shifts.ts';
import { staff } from './levers/staff.ts';
import { unavailable } from './levers/unavailable.ts';
import { volume } from './levers/volume.ts';

/** Everything that can be moved, in the order in which a variant's file says it. */
export const LEVERS: readonly Lever[] = [
  volume,
  handleTime,
  patience,
  selfService,
  reserve,
  staff,
  shifts,
  unavailable,
];

/** The controls that a plan has. */
export function leversOf(base: Base): readonly Control[] {
  return LEVERS.flatMap((lever) => lever.controls(base));
}
