import { readRequirement as readWith } from '../experiment/schedule/readRequirement.ts';
import type { StaffPlan } from '../experiment/staff/staffPlan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readChecked } from './loadScenario.ts';

/**
 * Reads the agents wanted by group and interval from a CSV file or a workbook's first sheet, as `busyhour staff` writes it, for the option
 * `requirement` of a schedule.
 *
 * @throws InputError with everything that is wrong with the file, each with its place
 */
export function readRequirement(file: string, scenario: Scenario): StaffPlan {
  return readWith(file, readChecked, scenario);
}
