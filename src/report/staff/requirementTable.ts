import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { Given, Staffing } from '../../experiment/staff/staffing.ts';
import type { StaffPlan } from '../../experiment/staff/staffPlan.ts';

/** Agents wanted by interval, as the columns of a table. */
export interface RequirementTable {
  readonly headers: readonly string[];
  /** The start of the interval, and then numbers of agents. */
  readonly rows: readonly (readonly [start: string, ...agents: readonly number[]])[];
}

/** What of a staffing or a schedule says how many agents are wanted. */
export type FoundRequirement =
  | Pick<Staffing, 'starts' | 'agentGroups' | 'plan' | 'erlangA' | 'erlangC'>
  | (Pick<Schedule, 'kind' | 'requirement'> & { readonly given: Pick<Given, 'starts' | 'agentGroups'> });

/** What a staffing asks for, beside what the formulas do; or the requirement that a schedule covers. */
export function requirementTable(found: FoundRequirement): RequirementTable {
  return 'kind' in found
    ? tableOf(found.given, [['', found.requirement.plan]])
    : tableOf(found, [
        ['', found.plan.plan],
        ['erlang_a ', found.erlangA.plan],
        ['erlang_c ', found.erlangC.plan],
      ]);
}

function tableOf(
  { starts, agentGroups }: Pick<Staffing, 'starts' | 'agentGroups'>,
  plans: readonly (readonly [prefix: string, plan: StaffPlan])[],
): RequirementTable {
  const levels = plans.flatMap(([, { agents }]) => agents);
  return {
    headers: ['interval_start', ...plans.flatMap(([prefix]) => agentGroups.map((name) => `${prefix}${name}`))],
    // Plans have the warm-up, too, which no start is told of.
    rows: starts.map((start, interval) => [
      start,
      ...levels.map((row) => row[row.length - starts.length + interval] ?? 0),
    ]),
  };
}
