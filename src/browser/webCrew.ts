import type { Aborter, Crew } from '../experiment/crew.ts';
import type { FloorDay } from '../experiment/floor/floorDay.ts';
import { inOrder } from '../experiment/inOrder.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { WorkerAnswer, WorkerMessage } from './workerMessage.ts';

/** The page's own workers: they simulate, and replay a day. */
export interface WebCrew extends Crew {
  readonly workers: number;
  floor(scenario: Scenario, replication: number): Promise<FloorDay>;
}

/** A worker always has its next batches at hand, for the page may be drawing when it asks for more. */
const AHEAD = 3;

interface Listener {
  answered(answer: WorkerAnswer, worker: Worker): void;
  failed(reason: unknown): void;
}

/** A crew of web workers that all run the program of this text; they stay, and grow warm, from run to run. */
export function webCrew(count: number, program: string): WebCrew {
  const listeners = new Map<number, Listener>();
  let runs = 0;
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(url);
    // Who no longer listens was aborted: late answers are for nobody.
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => listeners.get(data.run)?.answered(data, worker);
    worker.onerror = ({ message }) => {
      for (const { failed } of listeners.values()) failed(new Error(`the simulation stopped: ${message}`));
    };
    return worker;
  });
  const send = (worker: Worker, message: WorkerMessage) => worker.postMessage(message);

  return {
    workers: count,
    run(task, batches, onResult, signal) {
      signal?.throwIfAborted();
      const run = ++runs;
      return new Promise<void>((resolve, reject) => {
        let next = 0;
        let done = 0;
        const deliver = inOrder<Parameters<typeof onResult>[0]>((result, index) => {
          const batch = batches[index];
          if (batch !== undefined) onResult(result, batch);
        });
        const feed = (worker: Worker) => {
          const batch = batches[next];
          if (batch !== undefined) send(worker, { kind: 'batch', run, index: next++, batch });
        };
        const stop = (end: () => void) => {
          listeners.delete(run);
          signal?.removeEventListener('abort', abort);
          end();
        };
        const failed = (reason: unknown) => stop(() => reject(reason));
        const abort = () => {
          for (const worker of workers) send(worker, { kind: 'stop' });
          failed(reasonOf(signal));
        };
        signal?.addEventListener('abort', abort, { once: true });
        listeners.set(run, {
          failed,
          answered(answer, worker) {
            if (answer.kind === 'failed') return failed(new Error(answer.message));
            if (answer.kind !== 'batch') return;
            feed(worker);
            deliver(answer.result, answer.index);
            done++;
            if (done === batches.length) stop(resolve);
          },
        });
        for (const worker of workers) send(worker, { kind: 'task', run, task });
        for (let round = 0; round < AHEAD; round++) for (const worker of workers) feed(worker);
      });
    },
    floor(scenario, replication) {
      const run = ++runs;
      const [worker] = workers.slice(-1);
      return new Promise<FloorDay>((resolve, reject) => {
        const end = (settle: () => void) => {
          listeners.delete(run);
          settle();
        };
        listeners.set(run, {
          failed: (reason) => end(() => reject(reason)),
          answered(answer) {
            if (answer.kind === 'floor') end(() => resolve(answer.day));
            else if (answer.kind === 'failed') end(() => reject(new Error(answer.message)));
          },
        });
        if (worker !== undefined) send(worker, { kind: 'floor', run, scenario, replication });
      });
    },
  };
}

/** What an aborted signal throws. */
function reasonOf(signal: Aborter | undefined): unknown {
  try {
    signal?.throwIfAborted();
    return undefined;
  } catch (reason) {
    return reason;
  }
}
