import type { Scenario } from '../scenario/scenario.ts';
import { usesOf } from './uses.ts';

/** What keeps agents who are scheduled from being available: `breaks`, `absence`, `shrinkage`. */
export function awayNames(scenario: Scenario): readonly string[] {
  const { breaks, absence } = usesOf(scenario);
  const others = [...(breaks ? ['breaks'] : []), ...(absence ? ['absence'] : [])];
  const shrinkage = others.length === 0 || scenario.agentGroups.some((group) => group.shrinkage > 0);
  return shrinkage ? [...others, 'shrinkage'] : others;
}
