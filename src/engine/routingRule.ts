import type { Plan, PlanSkill } from '../plan/plan.ts';
import type { Agents } from './agents.ts';
import type { Clock } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { WaitingLines } from './waitingLines.ts';

/**
 * Who takes what, decided elsewhere, until the horizon ends. Each is given what is possible at this instant, at least one skill, in the
 * order in which the built-in rule would choose, and gives one of them, or `undefined`: then the contact waits, or the agent idles. What is
 * `null` is left to the built-in rule.
 */
export interface RoutingRule {
  /** A contact of a type comes, or has waited long enough for further groups: by which skill, of a group with a free agent, is it taken? */
  readonly chooseGroup: ((type: number, waited: number, skills: readonly PlanSkill[]) => PlanSkill | undefined) | null;
  /** An agent of a group is free: by which skill does it take the first who waits for that? */
  readonly chooseContact: ((group: number, skills: readonly PlanSkill[]) => PlanSkill | undefined) | null;
}

/** What a rule may look at, and not change. */
export interface RoutingState {
  readonly plan: Plan;
  readonly clock: Clock;
  readonly agents: Agents;
  readonly lines: WaitingLines;
  readonly contacts: Contacts;
}

/** Makes the rule of one replication. `uniform` draws from a stream of its own, in the open interval (0, 1). */
export type MakeRoutingRule = (state: RoutingState, uniform: () => number) => RoutingRule;
