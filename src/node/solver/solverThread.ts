import type { IntegerProgram, Solution, Solver, Unsolved } from '../../experiment/schedule/integerProgram.ts';
import { workerPool } from '../workerPool.ts';

/** What the solver's thread is sent. */
export interface ProgramMessage {
  readonly index: number;
  readonly program: IntegerProgram;
  readonly gap: number;
}

export interface SolverThread extends Solver {
  /** Ends the thread; without it the process would wait for it while it solves. */
  close(): Promise<void>;
}

const WORKER = new URL('./solverWorker.js', import.meta.url);

/** A solver in a thread of its own, which starts with the first program: solving takes seconds in which nothing else could be done. */
export function solverThread(): SolverThread {
  const pool = workerPool<ProgramMessage, Solution | Unsolved>(WORKER, 1, 1);
  return {
    async solve(program, { gap, signal }) {
      let found: Solution | Unsolved = 'undecided';
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
      return found;
    },
    close: pool.close,
  };
}
