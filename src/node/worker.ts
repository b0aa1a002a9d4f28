import { parentPort } from 'node:worker_threads';
import { type BatchResult, batchRunner } from '../experiment/batch.ts';
import { KeptDraws } from '../random/keptDraws.ts';
import type { BatchMessage } from './threads.ts';
import type { WorkerAnswer } from './workerPool.ts';

const port = parentPort;
if (port === null) throw new Error('worker.js is started by a crew of threads, not by hand');

// Plans that are compared have the same seed.
const kept = new KeptDraws();
let run: ReturnType<typeof batchRunner> | undefined;
port.on('message', (message: BatchMessage) => {
  if ('task' in message) {
    run = batchRunner(message.task, { kept });
    return;
  }
  const { index, batch } = message;
  try {
    if (run === undefined) throw new Error('a worker was sent a batch before its task');
    const result = run(batch);
    const { contacts, agents, money } = result.records ?? {};
    const given = [result.waits, contacts, agents, money].flatMap((values) => (values ? [values.buffer] : []));
    port.postMessage({ index, result } satisfies WorkerAnswer<BatchResult>, given as ArrayBuffer[]);
  } catch (error) {
    port.postMessage({ index, error } satisfies WorkerAnswer<BatchResult>);
  }
});
