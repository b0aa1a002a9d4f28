import type { ServiceLevelTarget } from '../../scenario/scenario.ts';
import type { Course } from './course.ts';

/**
 * One simulated day as a wallboard would have shown it, exact at every change: times are microseconds since the horizon's start. Types
 * and groups are indices of the scenario's. It survives structured cloning.
 */
export interface FloorDay {
  readonly horizon: number;
  /** When the last agent has finished; not before the horizon's end. */
  readonly end: number;
  /** End of the warm-up: counts and service levels are of contacts offered from then on. */
  readonly countedFrom: number;
  readonly total: FloorQueue;
  /** Types that have a queue. */
  readonly queues: readonly (FloorQueue & { readonly type: number })[];
  readonly campaigns: readonly FloorCampaign[];
  readonly groups: readonly FloorAgents[];
}

export interface FloorQueue {
  readonly waiting: Course;
  /** Since when whoever waits longest has waited; NaN while nobody does. */
  readonly waitingSince: Course;
  /** The instants at which contacts were offered, were answered, hung up. */
  readonly offered: Float64Array;
  readonly answered: Float64Array;
  readonly abandoned: Float64Array;
  /**
   * Service level so far, by the target's formula: of the contacts about which it is decided. That is when they leave the queue, or
   * have waited too long to be answered in time.
   */
  readonly serviceLevel: Course;
  readonly target: ServiceLevelTarget;
  /** From when on the service level stayed below the target to the end; `null` if it was met, or there was nothing to meet. */
  readonly lostAt: number | null;
}

/** Outbound calls of a type: the instants at which customers were connected to an agent, and those at which they hung up for want of one. */
export interface FloorCampaign {
  readonly type: number;
  readonly connected: Float64Array;
  readonly nuisance: Float64Array;
}

/**
 * Agents of a group. `talking` is with a contact of any channel, or calling one; talking + wrapping + idle = available, and those who
 * finish what they began before their time was over. After the horizon's end nobody is available, idle, on break or absent.
 */
export interface FloorAgents {
  readonly available: Course;
  readonly talking: Course;
  readonly wrapping: Course;
  readonly idle: Course;
  readonly onBreak: Course;
  readonly absent: Course;
}
