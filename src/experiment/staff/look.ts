import { addSeries, createGoalTally, type GoalTally, type Verdict, verdictOf } from './goalTally.ts';
import { LARGEST_SAMPLE, type Lab, sampleOf } from './lab.ts';
import { seriesOf } from './slack.ts';
import type { Move, StaffPlan } from './staffPlan.ts';
import { windowOf } from './trial.ts';

/**
 * The looks that a staffing has taken at goals, and the seeds that it has used up. A plan is said to meet everything when each of its goals is
 * met by a test of its own: where one is missed, that one test would have to be wrong, so each may be wrong as often as all together (an
 * intersection-union test: Berger, Technometrics 24, 1982, 295-300). But every further look is a further chance, and has only its part.
 */
export class Looks {
  private looks = 0;
  private seeds = 0;
  private readonly miss: number;

  constructor(miss: number) {
    this.miss = miss;
  }

  /** The chance of a wrong verdict that the next look may take; over all looks it adds up to no more than all. */
  next(): number {
    this.looks += 1;
    const later = this.looks - LIKELY_LOOKS;
    return later <= 0
      ? (this.miss * LIKELY_PART) / LIKELY_LOOKS
      : (this.miss * (1 - LIKELY_PART)) / (later * (later + 1));
  }

  /** A seed that nothing was looked at with yet. */
  freshSeed(seed: string): string {
    this.seeds += 1;
    return `${seed}/proof ${this.seeds}`;
  }
}

/** So many looks are enough for most; they have this part of the chance, and those after them what is left. */
const LIKELY_LOOKS = 10;
const LIKELY_PART = 0.8;

export interface Look {
  /** Of the fresh replications, and how many they were. */
  readonly seed: string;
  readonly replications: number;
  readonly tallies: readonly GoalTally[];
  readonly verdicts: readonly Verdict[];
  /** Chance of a wrong verdict at the last look. */
  readonly miss: number;
}

const FIRST_ROUND = 250;

/**
 * Fresh replications of a plan until every goal is decided, one is missed, or there are no more.
 *
 * @param seed of the replications, unless fresh ones are wanted
 * @param before what was counted of each goal already
 */
export async function look(
  lab: Lab,
  plan: StaffPlan,
  before: readonly GoalTally[],
  hopeless: ReadonlySet<number>,
  looks: Looks,
  { most, seed = looks.freshSeed(lab.scenario.seed) }: { readonly most: number; readonly seed?: string | undefined },
  untilMissed = true,
): Promise<Look> {
  const tallies = before.map((tally) => ({ ...tally }));
  let done = 0;
  for (let wanted = Math.min(most, FIRST_ROUND); ; wanted = Math.min(most, 2 * wanted)) {
    for (; done < wanted; done = Math.min(wanted, done + LARGEST_SAMPLE)) {
      const sample = await sampleOf(lab, plan, { seed, first: done, count: Math.min(LARGEST_SAMPLE, wanted - done) });
      lab.goals.forEach(({ target, interval }, goal) => {
        const [from, to] = interval === null ? [0, sample.cells] : [interval, interval + 1];
        const tally = tallies[goal];
        if (tally !== undefined) addSeries(tally, seriesOf(sample, lab, target, from, to));
      });
    }
    const miss = looks.next();
    const verdicts = tallies.map((tally): Verdict => {
      const verdict = tally.isMet ? 'met' : verdictOf(tally, lab.chance, miss, miss / lab.goals.length);
      tally.isMet = verdict === 'met';
      return verdict;
    });
    const isSettled = verdicts.every((verdict, goal) => verdict !== 'open' || hopeless.has(goal));
    const isMissed = verdicts.some((verdict, goal) => verdict === 'missed' && !hopeless.has(goal));
    if (isSettled || (untilMissed && isMissed) || wanted >= most)
      return { seed, replications: done, tallies, verdicts, miss };
  }
}

/** What was counted of the goals that some moves do not reach; of the others nothing. */
export function keptTallies(lab: Lab, tallies: readonly GoalTally[], moves: readonly Move[]): GoalTally[] {
  const windows = moves.map((move) => windowOf(move, lab));
  return tallies.map((tally, goal) => {
    const interval = lab.goals[goal]?.interval ?? null;
    const isReached = interval === null || windows.some(({ from, to }) => interval >= from && interval < to);
    return isReached ? createGoalTally() : tally;
  });
}
