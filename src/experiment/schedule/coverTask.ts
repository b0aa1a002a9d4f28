import type { Break, Horizon } from '../../scenario/scenario.ts';
import type { Aborter } from '../crew.ts';
import type { Solver } from './integerProgram.ts';
import type { CoverGroup } from './shiftSlots.ts';
import type { Prices } from './solvePriced.ts';

/** Agents that are to be there, and the shifts that may bring them. */
export interface CoverTask {
  readonly horizon: Horizon;
  /** For each kind of work, the agents wanted at every instant of each interval. */
  readonly requirements: readonly ArrayLike<number>[];
  readonly groups: readonly CoverGroup[];
}

export interface CoverOptions {
  readonly solver: Solver;
  /** How far from the least cost the plan may be, as a share of it: 1% unless given; 0 proves the least. */
  readonly gap?: number | undefined;
  /** Of the rules that connect days, from covers before; those of this one are left there. */
  readonly prices?: Prices | undefined;
  readonly signal?: Aborter | undefined;
}

/** The cheapest shifts found, and who works them. */
export interface Cover {
  /** By group, type, start, length and breaks. */
  readonly shifts: readonly PlannedShift[];
  /** Everybody who has a shift. */
  readonly roster: readonly RosteredAgent[];
  /** Of all shifts, each in full: money, or paid hours where no shift costs anything. */
  readonly cost: number;
  readonly unit: 'money' | 'hours';
  /** No plan that keeps all rules costs less. */
  readonly bound: number;
  /** How far the cost is from the bound, as a share of it. */
  readonly gap: number;
}

/** Agents of one shift type who come, pause and go together. */
export interface PlannedShift {
  readonly group: number;
  /** Place among the group's shift types. */
  readonly type: number;
  /** Of the horizon, from 0; -1 is the day before. */
  readonly day: number;
  /** Seconds since the horizon's start, negative before it. */
  readonly start: number;
  readonly length: number;
  /** In their order. */
  readonly breaks: readonly Break[];
  readonly agents: number;
}

export interface RosteredAgent {
  readonly group: number;
  readonly type: number;
  /** Places in the list of planned shifts, in order of time. */
  readonly shifts: readonly number[];
}

/** No shifts keep all rules. */
export interface NoCover {
  readonly infeasible: Infeasibility;
}

export interface Infeasibility {
  /**
   * What stands in the way: that no shift can be there (`starts`), or rules of which any one given up is enough, for agents who could be
   * divided.
   */
  readonly rules: readonly CoverRule[];
  /** Whether it takes giving up all of these rules, and not just one of them. */
  readonly together: boolean;
  /** One sentence for each shift type with such a rule. */
  readonly reasons: readonly string[];
  /** Whether it is certain that there are no such shifts; else none were found in as many steps as are taken. */
  readonly proven: boolean;
}

export type CoverRule = 'starts' | 'atMost' | 'rest' | 'days' | 'agents';
