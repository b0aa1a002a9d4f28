import { type Layout, reshape, stateCount } from './layout.ts';
import { stepContacts, stepState } from './transitions.ts';
import { addTimes, type Rates, stretch, uniformize, uniformRate } from './uniformization.ts';

/** The queue at one moment, and those of its waiting contacts who arrived in the interval under way. */
export interface Moment {
  readonly layout: Layout;
  /** Probabilities of all states. */
  readonly state: Float64Array;
  /** Expected waiting contacts of the interval, by layer and number ahead. */
  readonly cohort: Float64Array;
  /** The same, each times its wait so far. */
  readonly waited: Float64Array;
}

/** A stretch of an interval. */
export interface Stretch {
  readonly time: number;
  readonly end: Moment;
  /** Expected time in each state. */
  readonly occupation: Float64Array;
  /** Integrals over the stretch of the sums of `cohort` and of `waited`. */
  readonly cohort: number;
  readonly waited: number;
  /** Probability that left the states held. */
  readonly lost: number;
}

/** Probability that may be lost in a stretch for want of states, and that may be trimmed off after it. */
const LOSS = 1e-15;
const TRIM = 1e-17;
/** More waiting contacts than before that a stretch first has room for. */
const ROOM = 16;

/** Goes on for at most `left`, with room for so many more waiting contacts that next to no probability finds none. */
export function goOn(moment: Moment, rates: Rates, left: number): Stretch {
  for (let room = ROOM; ; room *= 2) {
    const waiting = Math.min(moment.layout.waiting + room, rates.places);
    const passed = goOnWithin({ ...moment.layout, waiting }, moment, rates, left);
    if (passed.lost <= LOSS) return passed;
  }
}

function goOnWithin(layout: Layout, moment: Moment, rates: Rates, left: number): Stretch {
  const rate = uniformRate(layout, rates);
  const time = stretch(left, rate);
  const { agents, excess, waiting } = layout;
  const { joining, places } = rates;
  const occupation = new Float64Array(stateCount(layout));
  const sums = { cohort: 0, waited: 0, edge: 0 };
  const fitted = (values: Float64Array) => reshape(values, moment.layout, layout);
  const [state, cohort, waited] = uniformize(
    [fitted(moment.state), fitted(moment.cohort), fitted(moment.waited)] as const,
    (from, to) => {
      stepState(from[0], to[0], layout, rates, rate);
      stepContacts(from[1], to[1], layout, rates, rate, { source: from[0].subarray(agents), joining, places });
      stepContacts(from[2], to[2], layout, rates, rate, {
        source: from[1],
        joining: 1,
        places: Number.POSITIVE_INFINITY,
      });
    },
    rate,
    time,
    ([stateNow, cohortNow, waitedNow], sojourn) => {
      addTimes(occupation, stateNow, sojourn);
      for (let index = 0; index < cohortNow.length; index++) {
        sums.cohort += sojourn * cohortNow[index]!;
        sums.waited += sojourn * waitedNow[index]!;
      }
    },
  );
  for (let layer = 0; layer <= excess; layer++) sums.edge += occupation[agents + layer * (waiting + 1) + waiting]!;
  const lost = waiting < places ? joining * sums.edge : 0;
  return { time, end: { layout, state, cohort, waited }, occupation, cohort: sums.cohort, waited: sums.waited, lost };
}

/** Without the highest excesses and longest queues that have next to no probability, and how much that was. */
export function trimmed(moment: Moment): { readonly moment: Moment; readonly lost: number } {
  const { agents, excess, waiting } = moment.layout;
  const layers = new Float64Array(excess + 1);
  const queues = new Float64Array(waiting + 1);
  for (let layer = 0, index = agents; layer <= excess; layer++) {
    for (let queue = 0; queue <= waiting; queue++, index++) {
      layers[layer]! += moment.state[index]!;
      queues[queue]! += moment.state[index]!;
    }
  }
  const [lastLayer, lostAbove] = cut(layers);
  const [lastQueue, lostBehind] = cut(queues);
  const layout = { agents, excess: lastLayer, waiting: lastQueue };
  const fitted = (values: Float64Array) => reshape(values, moment.layout, layout);
  return {
    moment: { layout, state: fitted(moment.state), cohort: fitted(moment.cohort), waited: fitted(moment.waited) },
    lost: lostAbove + lostBehind,
  };
}

/** The last index after which the values add up to less than `TRIM`, and what they add up to. */
function cut(values: Float64Array): readonly [last: number, lost: number] {
  let last = values.length - 1;
  let lost = 0;
  for (; last > 0 && lost + values[last]! < TRIM; last--) lost += values[last]!;
  return [last, lost];
}
