import type { Plan } from '../plan/plan.ts';
import type { Frame } from '../statistics/frame.ts';

/** One simulation job as it is sent, once, to whoever runs its batches. */
export interface Task {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly seed: string;
  /** Whether to keep what every replication did, for a comparison with another plan. */
  readonly records?: boolean;
  /** Whether whole horizons are all that is wanted: then no moments and waits of intervals are kept, nor records. */
  readonly horizonOnly?: boolean;
}
