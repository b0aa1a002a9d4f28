import { takeCells } from '../node/queue/takeCells.ts';
import { plural } from '../report/format.ts';
import { crewSize } from './crewSize.ts';
import { readPatience, readRedis } from './readRedis.ts';
import type { Terminal } from './terminal.ts';

/** What `busyhour worker` was given. */
export interface WorkerGiven {
  readonly redis: string | undefined;
  readonly 'redis-wait': string | undefined;
  readonly workers: string | undefined;
  readonly quiet: boolean;
}

/** Milliseconds for cells in hand when it is told to stop: batch systems kill what takes long to end. */
const FINISH = 5000;

/** Runs cells from a queue until it is told to stop; the result is the exit code. */
export async function runWorker(options: WorkerGiven, terminal: Terminal): Promise<number> {
  const threads = crewSize(options.workers);
  const address = readRedis(options.redis);
  const patience = readPatience(options['redis-wait']);
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const say = async (text: string) => (options.quiet ? undefined : terminal.print(text));
  try {
    const done = await takeCells(address, {
      threads,
      patience,
      signal: stopped.signal,
      finish: FINISH,
      note: (sentence) => terminal.note(`busyhour: ${sentence}\n`),
      onReady: () => say(`Taking cells from ${address.shown} on ${plural(threads, 'thread')}; Ctrl-C ends it\n`),
    });
    await say(`${plural(done, 'cell')} run\n`);
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
