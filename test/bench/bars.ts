import { type Costs, costRatio } from './cost.ts';
import { median } from './median.ts';
import type { MemoryGrowth } from './memoryGrowth.ts';
import type { Scaling } from './scaling.ts';

/** One thing that is asked of the engine's speed, and what was measured. */
export interface Bar {
  readonly question: string;
  readonly measured: string;
  readonly bar: string;
  readonly isMet: boolean;
}

export interface Measured {
  readonly costs: Costs;
  readonly scaling: Scaling;
  readonly longer: MemoryGrowth;
  readonly moreReplications: MemoryGrowth;
  /** Seconds. */
  readonly shellRun: number;
}

/** Times a contact are those of the processor, which other programs on the machine disturb least. */
export function bars({ costs, scaling, longer, moreReplications, shellRun }: Measured): readonly Bar[] {
  const ratio = (a: keyof Costs, b: keyof Costs) => costRatio(costs[a], costs[b]);
  return [
    speed('W1', costs, 'yardstick of W1', 200),
    speed('W2', costs, 'yardstick of W2', 210),
    atMost('W3 to W2, time a contact', ratio('W3', 'W2'), 3),
    atMost('W1 with 2,000 agents to 1,000, time a contact', ratio('W1, 2,000 agents', 'W1, 1,000 agents'), 1.1),
    atMost('W3 with 2,000 agents to 1,000, time a contact', ratio('W3', 'W3, 1,000 agents'), 1.1),
    atMost('W2 with 50 unused types and groups to W2', ratio('W2, 50 more types and groups', 'W2'), 1.02),
    {
      question: '400 replications of W2 on two threads instead of one',
      measured:
        `${scaling.gain.toFixed(2)} times as fast, ${scaling.work.toFixed(2)} by processor time ` +
        `(two separate processes: ${scaling.separate.toFixed(2)})`,
      bar: 'at least 1.85',
      isMet: scaling.gain >= 1.85,
    },
    {
      question: '100 replications of W2 in a warm process',
      measured: `${scaling.onTwo.toFixed(0)} ms on two threads, ${scaling.onCaller.toFixed(0)} on the calling one`,
      bar: 'under 500 ms',
      isMet: scaling.onTwo < 500,
    },
    {
      question: 'busyhour run on W2 from the shell, with its report',
      measured: `${shellRun.toFixed(2)} s`,
      bar: 'under 1.5 s',
      isMet: shellRun < 1.5,
    },
    growth('peak memory of W1, ten times longer', longer),
    growth('peak memory of W2, 1,000 replications instead of 100', moreReplications),
    allocation(costs),
  ];
}

const SHARE_OF_YARDSTICK = 0.45;

function speed(name: 'W1' | 'W2', costs: Costs, yardstick: keyof Costs, nanoseconds: number): Bar {
  const time = median(costs[name].processor);
  const share = costRatio(costs[name], costs[yardstick]);
  return {
    question: `time a contact of ${name}`,
    measured: `${time.toFixed(0)} ns, ${share.toFixed(2)} of the yardstick`,
    bar: `at most ${nanoseconds} ns or ${SHARE_OF_YARDSTICK}`,
    isMet: time <= nanoseconds || share <= SHARE_OF_YARDSTICK,
  };
}

function atMost(question: string, ratio: number, most: number): Bar {
  return { question, measured: ratio.toFixed(3), bar: `under ${most}`, isMet: ratio < most };
}

/** Bytes, over all contacts and whole replications: a number on the heap takes 16. */
const NO_OBJECT = 2;

function allocation({ W1, W2, W3 }: Costs): Bar {
  return {
    question: 'bytes allocated on the heap a contact of W1, W2, W3',
    measured: [W1, W2, W3].map(({ allocated }) => allocated.toFixed(1)).join(', '),
    bar: `W1 and W2 under ${NO_OBJECT}`,
    isMet: W1.allocated < NO_OBJECT && W2.allocated < NO_OBJECT,
  };
}

function growth(question: string, { once, tenfold }: MemoryGrowth): Bar {
  const change = tenfold / once - 1;
  const megabytes = [once, tenfold].map((bytes) => (bytes / 1e6).toFixed(1)).join(' to ');
  return {
    question,
    measured: `${change < 0 ? '' : '+'}${(100 * change).toFixed(1)}% (${megabytes} MB)`,
    bar: 'under 5%',
    isMet: change < 0.05,
  };
}
