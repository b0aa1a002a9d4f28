import { LIMITS } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Changes, changed } from './changes.ts';

/** Scheduled agents of a group in each of its cells, of which there are as many as intervals or more; none with shifts. */
export function planLevels({ agentGroups, horizon }: Scenario, group: number): readonly number[] {
  const { staff = [] } = agentGroups[group] ?? {};
  const intervals = Math.round(horizon.length / horizon.interval);
  if (staff.length === 0 || staff.length >= intervals) return staff;
  return Array.from({ length: intervals }, (_, cell) => staff[Math.floor((cell * staff.length) / intervals)] ?? 0);
}

/** The same after changes: the slider's part is for the cells that have anybody, that of a cell is its own. */
export function staffLevels(scenario: Scenario, group: number, changes: Changes): readonly number[] {
  return planLevels(scenario, group).map((level, cell) =>
    bounded(shifted(level, group, changes) + (changes.get(cellId(group, cell)) ?? 0)),
  );
}

/** The changes with which a cell of a group has so many agents. */
export function withLevel(scenario: Scenario, group: number, cell: number, level: number, changes: Changes): Changes {
  const own = shifted(planLevels(scenario, group)[cell] ?? 0, group, changes);
  return changed(changes, cellId(group, cell), bounded(level) - own, 0);
}

function shifted(level: number, group: number, changes: Changes): number {
  return level > 0 ? bounded(level + (changes.get(`staff/${group}`) ?? 0)) : level;
}

function cellId(group: number, cell: number): string {
  return `staff/${group}/${cell}`;
}

function bounded(level: number): number {
  return Math.min(LIMITS.agentsAtOnce, Math.max(0, level));
}
