import { parentPort } from 'node:worker_threads';
import type { Solution, Unsolved } from '../../experiment/schedule/integerProgram.ts';
import type { WorkerAnswer } from '../workerPool.ts';
import type { ProgramMessage } from './solverThreads.ts';
import { solveWithHighs } from './solveWithHighs.ts';

const port = parentPort;
if (port === null) throw new Error('solverWorker.js is started by a solver, not by hand');

port.on('message', async ({ index, program, gap }: ProgramMessage) => {
  try {
    const result = await solveWithHighs(program, { gap });
    port.postMessage({ index, result } satisfies WorkerAnswer<Solution | Unsolved>);
  } catch (error) {
    port.postMessage({ index, error } satisfies WorkerAnswer<Solution | Unsolved>);
  }
});
