import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { type ThreadCrew, threads } from '../../src/node/threads.ts';
import { allocatedBytes } from './allocatedBytes.ts';
import { type Answers, answersOf } from './answers.ts';
import { countOperations, type Operations } from './operations.ts';
import { RUNNERS, type Simulator } from './runner.ts';
import { type Workload, workload } from './workloads.ts';

// The process that measures one workload, in its own heap and with code that was compiled for nothing else. It is asked one
// question after another over the channel to the process that started it.

/** Nanoseconds on the clock, and of the processor (all threads, system calls among them). */
export interface Spent {
  readonly clock: number;
  readonly processor: number;
}

export type Round = Spent & { readonly contacts: number };

const [simulator, name] = process.argv.slice(2) as [Simulator, Workload];
const scenario = workload(name);
const runner = RUNNERS[simulator](scenario);
const WAKING = 40;
const crews = new Map<number, ThreadCrew>();

/** What the process can be asked. */
const QUESTIONS = {
  /** How long the first replications take, one after another. */
  round(replications: number): Round {
    let contacts = 0;
    let spent: Spent = { clock: 0, processor: 0 };
    for (let replication = 0; replication < replications; replication++) {
      const since = start();
      runner.replicate(replication);
      spent = sum(spent, since());
      contacts += runner.contacts();
    }
    return { ...spent, contacts };
  },

  /** How long a whole simulation with its estimates takes, on so many kept threads; 0 is none but this. */
  async simulation(workers: number, replications: number): Promise<Spent> {
    const crew = workers === 0 ? inlineCrew : (crews.get(workers) ?? threads(workers));
    if (crew !== inlineCrew) {
      crews.set(workers, crew as ThreadCrew);
      // Threads that have slept while others were measured first get their memory and their processor back.
      await simulate({ ...scenario, replications: WAKING }, { crew });
    }
    const since = start();
    await simulate({ ...scenario, replications }, { crew });
    return since();
  },

  answers(replications: number): Answers {
    const days = Array.from({ length: replications }, (_, replication) => {
      runner.replicate(replication);
      return runner.counts();
    });
    return answersOf(days);
  },

  /** Bytes allocated on the heap a contact. */
  async allocated(replications: number): Promise<number> {
    let contacts = 0;
    const bytes = await allocatedBytes(() => {
      contacts = run(replications);
    });
    return bytes / contacts;
  },

  /** What is done a contact; the last question. */
  operations(replications: number): Operations {
    const counts = countOperations();
    const contacts = run(replications);
    const { draws, drawsUsed, streams, pushes, pops } = counts;
    return {
      draws: draws / contacts,
      drawsUsed: drawsUsed / contacts,
      streams: streams / contacts,
      pushes: pushes / contacts,
      pops: pops / contacts,
    };
  },

  /** The most resident memory so far, in bytes. */
  peak(): number {
    return process.resourceUsage().maxRSS * 1024;
  },
} as const;

export type Questions = typeof QUESTIONS;

function run(replications: number): number {
  let contacts = 0;
  for (let replication = 0; replication < replications; replication++) {
    runner.replicate(replication);
    contacts += runner.contacts();
  }
  return contacts;
}

/** Starts the watch, which then tells the time since. */
function start(): () => Spent {
  const processor = process.cpuUsage();
  const clock = process.hrtime.bigint();
  return () => {
    const elapsed = process.hrtime.bigint() - clock;
    const { user, system } = process.cpuUsage(processor);
    return { clock: Number(elapsed), processor: (user + system) * 1e3 };
  };
}

function sum(a: Spent, b: Spent): Spent {
  return { clock: a.clock + b.clock, processor: a.processor + b.processor };
}

type Asked = { readonly question: keyof Questions; readonly numbers: readonly number[] };

process.on('message', async ({ question, numbers }: Asked) => {
  const answer = QUESTIONS[question] as (...numbers: readonly number[]) => unknown;
  process.send?.(await answer(...numbers));
});
