import { type Layout, layerCount, reshape, restaff, restaffed } from './layout.ts';
import { goOn, type Moment, type Stretch, trimmed } from './moment.ts';
import { plus } from './plus.ts';
import { addTimes, type Rates } from './uniformization.ts';

/** Integrals over time; times a rate they are expected numbers, over its length they are means. */
export interface Integrals {
  /** Of the probabilities that a contact that arrives would wait, and would be blocked. */
  readonly delayed: number;
  readonly blocked: number;
  /** Of the numbers of busy agents, of those among them above the level, and of waiting contacts. */
  readonly busy: number;
  readonly excess: number;
  readonly queue: number;
  /** Of the number of the interval's own contacts that wait, and of their waits so far. */
  readonly cohort: number;
  readonly waited: number;
  /** Probability left out. */
  readonly lost: number;
}

/** The queue's way through one interval. */
export interface Passage {
  readonly rates: Rates;
  readonly duration: number;
  /** Holds every state visited. */
  readonly layout: Layout;
  readonly integrals: Integrals;
  /** Expected time in each place of the layers before the last window. */
  readonly found: Float64Array;
  /** Probabilities of the states when the last window begins. */
  readonly windowStart: Float64Array;
  readonly end: Moment;
}

/** Before the first interval: no agents, nobody waits. */
export const EMPTY: Moment = {
  layout: { agents: 0, excess: 0, waiting: 0 },
  state: Float64Array.of(1),
  cohort: Float64Array.of(0),
  waited: Float64Array.of(0),
};

/** From the end of the last interval through one with these agents, whose last `window` is told apart. */
export function pass(last: Moment, agents: number, rates: Rates, duration: number, window: number): Passage {
  const start = restaffed(last.layout, agents);
  const nobody = new Float64Array(layerCount(start));
  const state = restaff(last.state, last.layout, start);
  const body = through({ layout: start, state, cohort: nobody, waited: nobody }, rates, duration - window);
  const tail = through(body.end, rates, window);
  const layout = { ...start, waiting: Math.max(body.layout.waiting, tail.layout.waiting) };
  return {
    rates,
    duration,
    layout,
    integrals: plus(body.integrals, tail.integrals),
    found: reshape(body.found, body.layout, layout),
    windowStart: reshape(body.end.state, body.end.layout, layout),
    end: tail.end,
  };
}

type Part = Pick<Passage, 'layout' | 'integrals' | 'found' | 'end'>;

function through(start: Moment, rates: Rates, time: number): Part {
  let { layout } = start;
  let found: Float64Array = new Float64Array(layerCount(layout));
  let integrals = NOTHING;
  let end = start;
  for (let left = time; left > 0; ) {
    const passed = goOn(end, rates, left);
    const wider = { ...layout, waiting: Math.max(layout.waiting, passed.end.layout.waiting) };
    found = reshape(found, layout, wider);
    addTimes(found, reshape(passed.occupation.subarray(layout.agents), passed.end.layout, wider), 1);
    layout = wider;
    const { moment, lost } = trimmed(passed.end);
    integrals = plus(integrals, integralsOf(passed, rates, lost));
    end = moment;
    left = passed.time < left ? left - passed.time : 0;
  }
  return { layout, integrals, found, end };
}

const NOTHING: Integrals = { delayed: 0, blocked: 0, busy: 0, excess: 0, queue: 0, cohort: 0, waited: 0, lost: 0 };

function integralsOf({ end, occupation, cohort, waited, lost }: Stretch, { places }: Rates, trim: number): Integrals {
  const { agents, excess, waiting } = end.layout;
  const sums = { ...NOTHING, cohort, waited, lost: lost + trim };
  for (let busy = 0; busy < agents; busy++) sums.busy += busy * occupation[busy]!;
  for (let layer = 0, index = agents; layer <= excess; layer++) {
    for (let queue = 0; queue <= waiting; queue++, index++) {
      const time = occupation[index]!;
      if (queue < places) sums.delayed += time;
      else sums.blocked += time;
      sums.busy += (agents + layer) * time;
      sums.excess += layer * time;
      sums.queue += queue * time;
    }
  }
  return sums;
}
