import { gaussLegendre } from '../gaussLegendre.ts';
import { type Layout, layerCount } from './layout.ts';
import type { Passage } from './passage.ts';
import { plus } from './plus.ts';
import { before, type Earnings, earlier, nothing, type Prospect } from './prospect.ts';
import { stepState } from './transitions.ts';
import { type Rates, stretch, uniformize, uniformRate } from './uniformization.ts';

/** Expected sums over the contacts that join the queue in an interval. */
export interface InTime {
  /** How many are answered within the answer time. */
  readonly answered: number;
  /** How long they wait within the answer time. */
  readonly waited: number;
}

/** How long before the end of an interval an answer time may run into a staffing change. */
export function windowOf(
  intervals: readonly { readonly duration: number; readonly agents: number }[],
  index: number,
  within: number,
): number {
  const [first, ...rest] = intervals.slice(index);
  let left = within;
  for (const { agents, duration } of rest) {
    if (left <= 0 || first === undefined) break;
    if (agents !== first.agents) return Math.min(first.duration, left);
    left -= duration;
  }
  return 0;
}

/**
 * For the contacts of interval `index`, whose last `window` a staffing change may reach. Before it, what a place in the queue
 * is worth does not depend on time, and the time spent in each state tells all.
 */
export function inTime(passages: readonly Passage[], index: number, window: number, within: number): InTime {
  const { layout, rates, found, duration } = passages[index]!;
  if (within === 0 || rates.joining === 0) return NONE;
  const early =
    window < duration
      ? worth(found, prospectOf(passages, index, Number.POSITIVE_INFINITY, within), layout, rates)
      : NONE;
  const late = window > 0 ? inWindow(passages, index, window, within) : NONE;
  return {
    answered: rates.joining * (early.answered + late.answered),
    waited: rates.joining * (early.waited + late.waited),
  };
}

const NONE: InTime = { answered: 0, waited: 0 };

/** What joining is worth, summed over the states in which a contact joins. */
function worth(layers: Float64Array, prospect: Prospect, { excess, waiting }: Layout, { places }: Rates): InTime {
  const sums = { answered: 0, waited: 0 };
  for (let layer = 0; layer <= excess; layer++) {
    for (let queue = 0; queue <= waiting && queue < places; queue++) {
      const index = layer * (waiting + 1) + queue;
      sums.answered += layers[index]! * prospect[0][index]!;
      sums.waited += layers[index]! * prospect[1][index]!;
    }
  }
  return sums;
}

/**
 * The chance of being answered within the answer time, and the mean wait up to it, of a contact that joins when `left` of
 * its interval is left.
 */
function prospectOf(passages: readonly Passage[], index: number, left: number, within: number): Prospect {
  const { layout, rates } = passages[index]!;
  const next = passages[index + 1];
  const answering = new Float64Array(layerCount(layout));
  answering[0] = layout.agents * rates.service;
  const earning: Prospect = [answering, new Float64Array(layerCount(layout)).fill(1)];
  const earnings: Earnings = () => earning;
  if (next === undefined || left >= within) return earlier(nothing(layout), layout, rates, within, earnings);
  const later = prospectOf(passages, index + 1, next.duration, within - left);
  return earlier(before(later, layout, next.layout, [1, 0]), layout, rates, left, earnings);
}

const { points: POINTS, weights: WEIGHTS } = gaussLegendre(8);
/** Change of the window's shares answered and abandoned by halving a panel at which it is settled. */
const TOLERANCE = 1e-11;
const MOST_HALVINGS = 16;

/** Gauss-Legendre quadrature over the time of arrival, in panels halved where that changes anything. */
function inWindow(passages: readonly Passage[], index: number, window: number, within: number): InTime {
  const { layout, rates, windowStart } = passages[index]!;
  const { answered, waited } = settled(windowStart, 0, 1, panel(windowStart, 0, 1), 0);
  return { answered: window * answered, waited: window * waited };

  /** `start` and `width` are shares of the window, `state` is that at the start. */
  function settled(state: Float64Array, start: number, width: number, coarse: InTime, halvings: number): InTime {
    const half = width / 2;
    const middle = stateAfter(state, layout, rates, half * window);
    const [left, right] = [panel(state, start, half), panel(middle, start + half, half)];
    const fine = plus(left, right);
    const abandoned = rates.abandoning * Math.abs(fine.waited - coarse.waited);
    const change = Math.max(Math.abs(fine.answered - coarse.answered), abandoned);
    if (change <= TOLERANCE || halvings === MOST_HALVINGS) return fine;
    return plus(
      settled(state, start, half, left, halvings + 1),
      settled(middle, start + half, half, right, halvings + 1),
    );
  }

  function panel(state: Float64Array, start: number, width: number): InTime {
    let sums = NONE;
    let now = state;
    let last = 0;
    POINTS.forEach((point, k) => {
      const share = point * width;
      now = stateAfter(now, layout, rates, (share - last) * window);
      last = share;
      const prospect = prospectOf(passages, index, (1 - start - share) * window, within);
      const { answered, waited } = worth(now.subarray(layout.agents), prospect, layout, rates);
      const weight = WEIGHTS[k]! * width;
      sums = plus(sums, { answered: weight * answered, waited: weight * waited });
    });
    return sums;
  }
}

/** Probabilities of the states `time` later in the same interval. */
function stateAfter(state: Float64Array, layout: Layout, rates: Rates, time: number): Float64Array {
  const rate = uniformRate(layout, rates);
  let values: readonly [Float64Array] = [state];
  for (let left = time; left > 0; ) {
    const part = stretch(left, rate);
    values = uniformize(values, (from, to) => stepState(from[0], to[0], layout, rates, rate), rate, part);
    left = part < left ? left - part : 0;
  }
  return values[0];
}
