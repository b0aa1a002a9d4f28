import type { AgentGroupSpec, StaffSpec } from './agentGroupSchema.ts';
import { agentsCell } from './cells.ts';
import { type Context, refuse } from './context.ts';
import { fitsGrid } from './grid.ts';
import { isMenu } from './links.ts';
import type { Path } from './path.ts';
import { columnOfCells } from './resolveArrivals.ts';
import type { Named } from './salvage.ts';
import type { AgentGroup, Skill } from './scenario.ts';
import { keyPlaceOf, sourceAt } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/** An agent group with its files read in; `undefined` when something about it is wrong. */
export function resolveAgentGroup(
  { name, content: spec }: Named<Partial<AgentGroupSpec>>,
  types: readonly string[],
  context: Context,
): AgentGroup | undefined {
  const path = ['agentGroups', name];
  const { skills, shrinkage, pay } = spec;
  if (skills) checkSkills(skills, types, [...path, 'skills'], context);
  const staff = spec.staff && resolveStaff(spec.staff, [...path, 'staff'], context);
  if (!skills || !staff || shrinkage === undefined || !pay) return undefined;
  return { name, skills, staff, shrinkage, pay };
}

function checkSkills(skills: readonly Skill[], types: readonly string[], path: Path, context: Context): void {
  if (skills.length === 0) refuse(context, path, 'no skills; name at least one contact type');
  // Without any contact type, that is the problem.
  const listed = sourceAt(context.root, path)?.kind === 'list';
  for (const [index, { type }] of skills.entries()) {
    const itemPath = [...path, listed ? index : type];
    const report = (message: string) => context.files.report.add(keyPlaceOf(context.root, itemPath), itemPath, message);
    if (types.length > 0 && !types.includes(type))
      report(`unknown contact type ${quote(type)}${didYouMean(type, types)}`);
    if (isMenu(context.root, type))
      report(`${quote(type)} has a menu and no queue of its own; name the types that it leads to`);
    if (skills.findIndex((skill) => skill.type === type) < index) report(`${quote(type)} is listed twice`);
  }
}

function resolveStaff(spec: StaffSpec, path: Path, context: Context): readonly number[] | undefined {
  if (spec.column !== undefined && spec.file === undefined) {
    refuse(context, [...path, 'column'], 'a column needs a "file"');
    return undefined;
  }
  if (!spec.counts) return columnOfCells(spec, path, agentsCell, context);
  return fitsGrid(spec.counts.length, `${spec.counts.length} counts`, [...path, 'counts'], context)
    ? spec.counts
    : undefined;
}
