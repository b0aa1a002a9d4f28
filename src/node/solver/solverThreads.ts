import type { IntegerProgram, Solution, Solver, Unsolved } from '../../experiment/schedule/integerProgram.ts';
import { workerPool } from '../workerPool.ts';

/** What the solver's threads are sent. */
export interface ProgramMessage {
  readonly index: number;
  readonly program: IntegerProgram;
  readonly gap: number;
}

export interface SolverThreads extends Solver {
  /** Ends the threads; without it the process would wait for them while they solve. */
  close(): Promise<void>;
}

const WORKER = new URL('./solverWorker.js', import.meta.url);

/**
 * A solver with threads of its own, for as many programs at once as there are threads; others wait for their turn. A thread starts with its
 * first program: solving takes seconds in which nothing else could be done.
 */
export function solverThreads(count: number): SolverThreads {
  const pools = Array.from({ length: count }, () => workerPool<ProgramMessage, Solution | Unsolved>(WORKER, 1, 1));
  const idle = pools.toReversed();
  const waiting: (() => void)[] = [];
  const turn = async () => {
    for (;;) {
      const pool = idle.pop();
      if (pool !== undefined) return pool;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return {
    async solve(program, { gap, signal }) {
      const pool = await turn();
      let found: Solution | Unsolved = 'undecided';
      try {
        await pool.run(
          {
            count: 1,
            message: (index) => ({ index, program, gap }),
            take(result) {
              found = result;
            },
          },
          signal,
        );
      } finally {
        idle.push(pool);
        waiting.shift()?.();
      }
      return found;
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.close()));
    },
  };
}
