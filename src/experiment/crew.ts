import type { Batch, BatchResult } from './batch.ts';
import type { Task } from './task.ts';

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
