import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { createTally, type Tally } from '../../src/tally.ts';

/** An empty tally of the size that a scenario needs. */
export function emptyTally(scenario: Scenario, byInterval = true): Tally {
  const { contactTypes, agentGroups, horizon } = scenario;
  const phases = contactTypes.reduce((sum, { talk }) => sum + talk.length, 0);
  const intervals = Math.round(horizon.length / horizon.interval);
  const skills = agentGroups.reduce((sum, group) => sum + group.skills.length, 0);
  return createTally(contactTypes.length, agentGroups.length, skills, intervals, phases, byInterval);
}

/** The tally of one replication. */
export function tallied(scenario: Scenario, replication: number, byInterval = true): Tally {
  const tally = emptyTally(scenario, byInterval);
  new Engine(compile(scenario), scenario.seed).replicate(replication, tally);
  return tally;
}
