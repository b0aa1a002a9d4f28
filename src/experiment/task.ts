import type { Plan } from '../plan/plan.ts';
import type { Frame } from '../statistics/frame.ts';
import type { Ratio } from '../statistics/ratios.ts';
import type { CustomTask } from './custom/custom.ts';

/** One simulation job as it is given, once, to whoever runs its batches. */
export interface Task {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly seed: string;
  /** Whether to keep what every replication did, for a comparison with another plan. */
  readonly records?: boolean;
  /** Whether whole horizons are all that is wanted: then no moments and waits of intervals are kept, nor records. */
  readonly horizonOnly?: boolean;
  /** All that is wanted, instead of moments, waits and records. Goes with `horizonOnly`. */
  readonly ratios?: readonly Ratio[];
  /** Code that the plan's distributions are, or that routes: such a task can be run on the thread that has made it, and cannot be sent. */
  readonly custom?: CustomTask;
}
