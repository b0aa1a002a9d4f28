import { batchRunner } from './batch.ts';
import type { Crew } from './crew.ts';

/** Runs everything on the calling thread, where there are no workers. */
export const inlineCrew: Crew = {
  async run(task, batches, onResult, signal) {
    const run = batchRunner(task, true);
    for (const batch of batches) {
      signal?.throwIfAborted();
      onResult(run(batch), batch);
    }
  },
};
