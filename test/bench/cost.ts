import type { BuiltProgram } from './builtProgram.ts';
import { median } from './median.ts';
import type { Operations } from './operations.ts';
import type { Simulator } from './runner.ts';
import type { Round } from './subject.ts';
import { type SubjectProcess, startSubject } from './subjectProcess.ts';
import type { Workload } from './workloads.ts';

/** What is measured: who simulates what, and how many replications make about a million contacts. */
interface Subject {
  readonly simulator: Simulator;
  readonly workload: Workload;
  readonly replications: number;
}

export const SUBJECTS = {
  W1: { simulator: 'engine', workload: 'W1', replications: 1 },
  W2: { simulator: 'engine', workload: 'W2', replications: 50 },
  W3: { simulator: 'engine', workload: 'W3', replications: 5 },
  'yardstick of W1': { simulator: 'yardstick', workload: 'W1', replications: 1 },
  'yardstick of W2': { simulator: 'yardstick', workload: 'W2', replications: 50 },
  'W2, 50 more types and groups': {
    simulator: 'engine',
    workload: 'W2, 50 more types and groups',
    replications: 50,
  },
  'W1, 1,000 agents': { simulator: 'engine', workload: 'W1, 1,000 agents', replications: 1 },
  'W1, 2,000 agents': { simulator: 'engine', workload: 'W1, 2,000 agents', replications: 1 },
  'W3, 1,000 agents': { simulator: 'engine', workload: 'W3, 1,000 agents', replications: 10 },
} as const satisfies { readonly [name: string]: Subject };

/** Rounds until the compiler is done, of which nothing is kept. */
const WARM_UP = 3;

export type SubjectName = keyof typeof SUBJECTS;

/** What a contact costs. */
export interface Cost {
  /** Nanoseconds of each round on the clock and of the processor. */
  readonly clock: readonly number[];
  readonly processor: readonly number[];
  readonly operations: Operations;
  /** Bytes allocated on the heap. */
  readonly allocated: number;
  /** Bytes, of the whole process. */
  readonly peak: number;
}

export type Costs = { readonly [name in SubjectName]: Cost };

/**
 * Measures all subjects, each in a process of its own: one round of each in turn, so that whatever else the machine does hits all
 * alike; what is not timed comes after.
 */
export async function measureCosts(program: BuiltProgram, rounds: number): Promise<Costs> {
  const subjects = Object.entries(SUBJECTS).map(([name, subject]) => ({
    name,
    replications: subject.replications,
    process: startSubject(program.subject, subject.simulator, subject.workload),
    rounds: [] as Round[],
  }));
  try {
    for (const { process, replications } of subjects) {
      for (let round = 0; round < WARM_UP; round++) await process.ask('round', replications);
    }
    for (let round = 0; round < rounds; round++) {
      for (const subject of subjects) subject.rounds.push(await subject.process.ask('round', subject.replications));
    }
    const costs: [string, Cost][] = [];
    for (const subject of subjects) costs.push([subject.name, await costOf(subject)]);
    return Object.fromEntries(costs) as Costs;
  } finally {
    for (const { process } of subjects) await process.end();
  }
}

async function costOf({
  process,
  replications,
  rounds,
}: {
  readonly process: SubjectProcess;
  readonly replications: number;
  readonly rounds: readonly Round[];
}): Promise<Cost> {
  return {
    clock: rounds.map(({ clock, contacts }) => clock / contacts),
    processor: rounds.map(({ processor, contacts }) => processor / contacts),
    peak: await process.ask('peak'),
    allocated: await process.ask('allocated', replications),
    operations: await process.ask('operations', replications),
  };
}

/** The median, over rounds, of how many times the processor time of another a subject took. */
export function costRatio(cost: Cost, of: Cost): number {
  return median(cost.processor.map((time, round) => time / (of.processor[round] ?? Number.NaN)));
}
