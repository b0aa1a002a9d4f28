import { parentPort } from 'node:worker_threads';
import { batchRunner } from '../experiment/batch.ts';
import type { WorkerAnswer, WorkerMessage } from './threads.ts';

const port = parentPort;
if (port === null) throw new Error('worker.js is started by a crew of threads, not by hand');

let run: ReturnType<typeof batchRunner> | undefined;
port.on('message', (message: WorkerMessage) => {
  if ('task' in message) {
    run = batchRunner(message.task);
    return;
  }
  const { index, batch } = message;
  try {
    if (run === undefined) throw new Error('a worker was sent a batch before its task');
    const result = run(batch);
    const { contacts, agents, money } = result.records ?? {};
    const given = [result.waits, contacts, agents, money].flatMap((values) => (values ? [values.buffer] : []));
    port.postMessage({ index, result } satisfies WorkerAnswer, given as ArrayBuffer[]);
  } catch (error) {
    port.postMessage({ index, error } satisfies WorkerAnswer);
  }
});
