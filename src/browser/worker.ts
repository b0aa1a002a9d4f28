import { type BatchResult, batchRunner } from '../experiment/batch.ts';
import { floor } from '../experiment/floor.ts';
import type { WorkerAnswer, WorkerMessage } from './workerMessage.ts';

type Work = Exclude<WorkerMessage, { kind: 'task' | 'stop' }>;

let current: { readonly run: number; readonly runBatch: ReturnType<typeof batchRunner> } | undefined;
let waiting: Work[] = [];

// Between two pieces of work the messages that came meanwhile are read: so a newer task overtakes what is left of an older one.
const next = new MessageChannel();
next.port1.onmessage = () => {
  const work = waiting.shift();
  if (work === undefined) return;
  if (waiting.length > 0) next.port2.postMessage(null);
  answer(work);
};

self.onmessage = ({ data: message }: MessageEvent<WorkerMessage>) => {
  if (message.kind === 'stop' || message.kind === 'task') {
    waiting = waiting.filter(({ kind }) => kind === 'floor');
    if (message.kind === 'task') current = { run: message.run, runBatch: batchRunner(message.task) };
    return;
  }
  waiting.push(message);
  if (waiting.length === 1) next.port2.postMessage(null);
};

function answer(work: Work): void {
  const { run } = work;
  try {
    if (work.kind === 'floor') post({ kind: 'floor', run, day: floor(work.scenario, work.replication) });
    else if (current?.run === run) {
      const result = current.runBatch(work.batch);
      post({ kind: 'batch', run, index: work.index, result }, buffersOf(result));
    }
  } catch (error) {
    post({ kind: 'failed', run, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Memory that is handed over instead of copied. */
function buffersOf({ waits, records }: BatchResult): Transferable[] {
  const { contacts, agents, money } = records ?? {};
  return [waits, contacts, agents, money].flatMap((values) => (values === undefined ? [] : [values.buffer]));
}

function post(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
