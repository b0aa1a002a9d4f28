import { setImmediate } from 'node:timers/promises';
import { batchRunner } from '../experiment/batch.ts';
import type { Crew } from '../experiment/crew.ts';

/** Runs everything on the calling thread, and lets that look after others between batches, so that a run can be stopped. */
export const thisThread: Crew = {
  async run(task, batches, onResult, signal) {
    const run = batchRunner(task, { reuse: true });
    for (const batch of batches) {
      await setImmediate();
      signal?.throwIfAborted();
      onResult(run(batch), batch);
    }
  },
};
