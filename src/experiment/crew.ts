import type { Plan } from '../plan/plan.ts';
import type { Frame } from '../statistics/frame.ts';
import type { Batch, BatchResult } from './batch.ts';

/** One simulation job as it is sent, once, to whoever runs its batches. */
export interface Task {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly seed: string;
}

/** Whoever runs batches of replications: this thread, a pool of threads, web workers. */
export interface Crew {
  /**
   * Runs the batches, hands over each result in the order of the list (whatever the order of finishing) and resolves after the
   * last. Rejects with the signal's reason when that is aborted.
   */
  run(
    task: Task,
    batches: readonly Batch[],
    onResult: (result: BatchResult, batch: Batch) => void,
    signal?: Aborter,
  ): Promise<void>;
}

/** What is needed of an AbortSignal, which this layer has no type for. */
export interface Aborter {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
