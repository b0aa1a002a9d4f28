import type { Scenario } from '../../scenario/scenario.ts';
import { variantTitle } from '../variantTitle.ts';
import type { Yaml } from '../whatIf/yaml.ts';
import { yamlText } from '../whatIf/yamlText.ts';
import { type StaffPlan, withStaff } from './staffPlan.ts';

/** Where a variant stands, and what it leaves to others. */
export interface VariantOf {
  /** The scenario's file, relative to where the variant will stand. */
  readonly base: string;
  /** What was laid over that file by `--set`, which a variant cannot always say. */
  readonly set: readonly string[];
  /** Names of the groups that stay as they are. */
  readonly fixed: readonly string[];
}

/** A staffing as the text of a file that extends the scenario's own and has its agents, instead of staff or shifts, and nothing else. */
export function staffVariant(scenario: Scenario, plan: StaffPlan, { base, set, fixed }: VariantOf): string {
  const staffed = withStaff(scenario, plan);
  const groups = staffed.agentGroups.flatMap(({ name, staff }): readonly (readonly [string, Yaml])[] => {
    if (fixed.includes(name)) return [];
    const same = staff.every((level) => level === staff[0]);
    const value: Yaml =
      same && staff[0] !== undefined
        ? staff[0]
        : new Map<string, Yaml>([
            ['counts', staff],
            ['scale', '100%'],
          ]);
    return [[name, new Map<string, Yaml>([['staff', value]])]];
  });
  const given = set.map(
    (assignment) => `# found with --set ${JSON.stringify(assignment)}, which is not in this file\n`,
  );
  return `${given.join('')}${yamlText(
    new Map<string, Yaml>([
      ['extends', base],
      ['name', variantTitle(scenario.name, 'least staff')],
      ['agentGroups', new Map(groups)],
    ]),
  )}\n`;
}
