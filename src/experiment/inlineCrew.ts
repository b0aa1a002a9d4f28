import { KeptDraws } from '../random/keptDraws.ts';
import { type BatchRunnerOptions, batchRunner } from './batch.ts';
import type { Crew } from './crew.ts';

/** Runs everything on the calling thread, where there are no workers. */
export const inlineCrew: Crew = crewOf({ reuse: true });

/** The same, for one task after another: what those of one seed draw in common is drawn once (see `KeptDraws`). */
export function inlineCrewForMany(): Crew {
  return crewOf({ reuse: true, kept: new KeptDraws() });
}

function crewOf(options: BatchRunnerOptions): Crew {
  return {
    async run(task, batches, onResult, signal) {
      const run = batchRunner(task, options);
      for (const batch of batches) {
        signal?.throwIfAborted();
        onResult(run(batch), batch);
      }
    },
  };
}
