import type { BuiltProgram } from './builtProgram.ts';
import { median } from './median.ts';
import type { Spent } from './subject.ts';
import { startSubject } from './subjectProcess.ts';

/** How much faster two threads are than one, and how fast a whole simulation is; medians. */
export interface Scaling {
  /** 400 replications of W2: how many times the time of two threads one takes, on the clock. */
  readonly gain: number;
  /** The same, in processor time of all threads: below 1 where working together costs something. */
  readonly work: number;
  /** What two processes that have nothing to do with each other gain at the same moments: the most that the machine has to give. */
  readonly separate: number;
  /** Milliseconds for 100 replications of W2 in a warm process, on two kept threads and on the calling one. */
  readonly onTwo: number;
  readonly onCaller: number;
}

export async function measureScaling(program: BuiltProgram, rounds: number): Promise<Scaling> {
  const [first, second] = [0, 1].map(() => startSubject(program.subject, 'engine', 'W2'));
  if (first === undefined || second === undefined) throw new Error('two processes were to be started');
  const each: { one: Spent; two: Spent; alone: Spent; together: readonly Spent[]; onTwo: Spent; onCaller: Spent }[] =
    [];
  try {
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      each.push({
        one: await first.ask('simulation', 1, 400),
        two: await first.ask('simulation', 2, 400),
        alone: await second.ask('round', 200),
        together: await Promise.all([first, second].map((process) => process.ask('round', 200))),
        onTwo: await first.ask('simulation', 2, 100),
        onCaller: await first.ask('simulation', 0, 100),
      });
    }
  } finally {
    await first.end();
    await second.end();
  }
  const of = (value: (round: (typeof each)[number]) => number) => median(each.slice(1).map(value));
  return {
    gain: of(({ one, two }) => one.clock / two.clock),
    work: of(({ one, two }) => one.processor / two.processor),
    separate: of(({ alone, together }) => (2 * alone.clock) / Math.max(...together.map(({ clock }) => clock))),
    onTwo: of(({ onTwo }) => onTwo.clock / 1e6),
    onCaller: of(({ onCaller }) => onCaller.clock / 1e6),
  };
}
