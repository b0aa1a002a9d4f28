import { parentPort } from 'node:worker_threads';
import { inlineCrewForMany } from '../../experiment/inlineCrew.ts';
import { cellText } from '../../experiment/sweep/cellText.ts';
import { runCell } from '../../experiment/sweep/runCell.ts';
import type { WorkerAnswer } from '../workerPool.ts';
import type { CellMessage } from './cellThreads.ts';

const port = parentPort;
if (port === null) throw new Error('cellWorker.js is started by a crew of threads, not by hand');

const crew = inlineCrewForMany();
port.on('message', async ({ index, task }: CellMessage) => {
  try {
    const result = cellText(await runCell(task, { crew }));
    port.postMessage({ index, result } satisfies WorkerAnswer<string>);
  } catch (error) {
    port.postMessage({ index, error } satisfies WorkerAnswer<string>);
  }
});
