import type { AgentGroupSpec } from './agentGroupSchema.ts';
import { agentsCell } from './cells.ts';
import { type Context, isGiven, refuse, refuseMissing } from './context.ts';
import { isMenu } from './links.ts';
import type { Path } from './path.ts';
import { resolveCells } from './resolveCells.ts';
import { resolvedOnce } from './resolvedOnce.ts';
import { resolveSchedule } from './resolveSchedule.ts';
import { resolveShifts } from './resolveShifts.ts';
import type { Draft, Named } from './salvage.ts';
import type { AgentGroup, Skill } from './scenario.ts';
import { shiftsOfFile, type WrittenShift } from './shiftsOfFile.ts';
import type { ShiftsSpec } from './shiftsSchema.ts';
import { itemPath, keyPlaceOf, sourceAt } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

const onceResolved = resolvedOnce<AgentGroup>();

/** An agent group with its files read in; `undefined` when something about it is wrong. */
export function resolveAgentGroup(
  group: Named<Partial<AgentGroupSpec>>,
  { contactTypes, agentGroups }: Draft,
  context: Context,
): AgentGroup | undefined {
  const { name, content } = group;
  const path = ['agentGroups', name];
  const types = contactTypes.map((type) => type.name);
  if (content.skills) checkSkills(content.skills, types, [...path, 'skills'], context);
  if (content.skills) checkConcurrency(content.skills, contactTypes, path, context);
  const groups = agentGroups.map((other) => other.name);
  return onceResolved(content, [name, ...groups], context, () => resolveGroup(group, groups, path, context));
}

function resolveGroup(
  { name, content: spec }: Named<Partial<AgentGroupSpec>>,
  groups: readonly string[],
  path: Path,
  context: Context,
): AgentGroup | undefined {
  const { skills, shrinkage, absence, concurrency, pay } = spec;
  const staffing = resolveStaffing(spec, groups, path, context);
  const schedule = spec.schedule && resolveSchedule(spec.schedule, [...path, 'schedule'], context);
  if (
    !skills ||
    !staffing ||
    (spec.schedule && !schedule) ||
    shrinkage === undefined ||
    absence === undefined ||
    !concurrency ||
    !pay
  )
    return undefined;
  return { name, skills, ...staffing, ...(schedule && { schedule }), shrinkage, absence, concurrency, pay };
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

function checkConcurrency(skills: readonly Skill[], types: Draft['contactTypes'], group: Path, context: Context): void {
  const path = [...group, 'concurrency'];
  const isChat = ({ type }: Skill) => types.some(({ name, content }) => name === type && content.channel === 'chat');
  if (sourceAt(context.root, path) === undefined || skills.length === 0 || skills.some(isChat)) return;
  refuse(
    context,
    path,
    'no skill of this group is a chat; remove it, or give a contact type of the group channel: chat',
  );
}

/** Scheduled agents as a level or as shifts; `undefined` when there is not exactly one of them, or it is wrong. */
function resolveStaffing(
  { staff, shifts, schedule }: Partial<AgentGroupSpec>,
  groups: readonly string[],
  path: Path,
  context: Context,
): Pick<AgentGroup, 'staff' | 'shifts'> | undefined {
  const [hasStaff, hasShifts] = [isGiven(context, [...path, 'staff']), isGiven(context, [...path, 'shifts'])];
  if (!hasStaff && !hasShifts && isGiven(context, [...path, 'schedule'])) {
    return schedule && { staff: [0], shifts: [] };
  }
  if (!hasStaff && !hasShifts && sourceAt(context.root, path)?.kind === 'map') {
    const advice = 'say how many agents are scheduled, such as 6 or {counts: [4, 6, 5]}, or give "shifts"';
    refuseMissing(context, [...path, 'staff'], advice);
  }
  if (hasStaff && hasShifts) refuse(context, [...path, 'shifts'], '"staff" and "shifts" exclude each other; keep one');
  const counts = staff && resolveCells(staff, 'counts', agentsCell, [...path, 'staff'], context);
  const levels = counts?.map((count) => wholeAgents(count, staff?.scale ?? 1));
  const written = shifts && writtenShifts(shifts, groups, path, context);
  const roster = written && resolveShifts(written, [...path, 'shifts'], context);
  if (levels && !hasShifts) return { staff: levels, shifts: [] };
  return roster && !hasStaff ? { staff: [], shifts: roster } : undefined;
}

function writtenShifts(
  shifts: ShiftsSpec,
  groups: readonly string[],
  group: Path,
  context: Context,
): readonly WrittenShift[] | undefined {
  const path = [...group, 'shifts'];
  if ('file' in shifts) return shiftsOfFile(String(group.at(-1)), groups, path, context);
  return shifts.map((spec, index) => ({
    spec,
    refuse: (field, message) => refuse(context, [...itemPath(context.root, path, index), ...field], message),
  }));
}

/** Half an agent is one more; to the ninth decimal, for 110% of 25 in binary is a little more than 27.5 and others a little less. */
function wholeAgents(count: number, scale: number): number {
  return Math.floor(Math.round(count * scale * 1e9) / 1e9 + 0.5);
}
