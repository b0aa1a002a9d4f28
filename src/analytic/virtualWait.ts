import { expSurplus } from './expSurplus.ts';
import { gaussLegendre } from './gaussLegendre.ts';
import { logPoissonBelow } from './poisson.ts';

/** Rates per unit of time of a queue whose agents are all busy. */
export interface BusyRates {
  /** Contacts that join the queue: arrivals that do not balk. */
  readonly joining: number;
  /** Contacts that the agents finish: agents / handle time. */
  readonly serving: number;
  /** `joining` - `serving`, given because their difference is known better than the difference of two rounded numbers. */
  readonly surplus: number;
  /** Each waiting contact's hazard of abandoning; 0 is never. */
  readonly abandoning: number;
  /** Waiting places; Infinity is no bound. */
  readonly places: number;
}

/**
 * The virtual wait is how long a contact of endless patience would wait. While all agents are busy its density at w is
 * proportional to
 *
 *     exp(joining τ(w) - serving w) P(N < places),   τ(w) = (1 - exp(-abandoning w)) / abandoning,
 *
 * with N Poisson of mean joining τ(w): Zeltyn & Mandelbaum (2005), Queueing Systems 51, 361-402, section 3, and, for a
 * finite waiting room, the sum over the contacts found ahead of their Erlang-like waits, which leaves a Poisson sum cut off.
 */
export interface VirtualWait {
  /** ln of the density's factor above, less `crest`; concave. */
  readonly log: (wait: number) => number;
  /** What was taken off so that an overloaded queue neither overflows nor cancels. */
  readonly crest: number;
}

export function virtualWait({ joining, serving, surplus, abandoning, places }: BusyRates): VirtualWait {
  const peers = abandoning > 0 ? joining / abandoning : 0;
  const rising = (wait: number) => surplus * wait - peers * expSurplus(abandoning * wait);
  if (places < Infinity) {
    const joined = (wait: number) => (abandoning > 0 ? -peers * Math.expm1(-abandoning * wait) : joining * wait);
    return { crest: 0, log: (wait) => rising(wait) + logPoissonBelow(joined(wait), places) };
  }
  if (surplus <= 0) return { crest: 0, log: rising };
  // Overloaded, the density peaks where so many have lost patience that the rest balance the service: seen from there.
  const peak = Math.log1p(surplus / serving);
  const depth = serving / abandoning;
  return { crest: depth * expSurplus(-peak), log: (wait) => -depth * expSurplus(abandoning * wait - peak) };
}

/** Integrals over a range of virtual waits w of the density times a function of w; each times e^`scale`. */
export interface WaitIntegrals {
  readonly scale: number;
  /** 1 */
  readonly mass: number;
  /** The chance that patience outlasts w. */
  readonly answered: number;
  /** The same times w. */
  readonly answeredWait: number;
  /** The chance that patience does not outlast w. */
  readonly abandoned: number;
  /** The mean of patience where it does not outlast w. */
  readonly abandonedWait: number;
  /** w */
  readonly wait: number;
}

const ORDER = 16;
const { points: POINTS, weights: WEIGHTS } = gaussLegendre(ORDER);
const FUNCTIONS = 6;
/** ln of the share of the peak below which the density is left out. */
const NEGLIGIBLE = 60;
const TOLERANCE = 1e-13;
const MOST_PANELS = 4096;

/** Relative error about 1e-13, by Gauss-Legendre panels doubled until nothing changes. `to` may be Infinity. */
export function waitIntegrals(density: VirtualWait, rates: BusyRates, from: number, to: number): WaitIntegrals {
  if (from >= to) return named(Number.NEGATIVE_INFINITY, new Float64Array(FUNCTIONS));
  const range = essentialRange(density.log, from, to, 1 / rates.serving);
  // Patience far shorter than the waits needs points of its own.
  const patient = NEGLIGIBLE / rates.abandoning;
  if (patient <= range.low || patient >= range.high)
    return named(range.top, settledSums(density, rates.abandoning, range));
  const early = settledSums(density, rates.abandoning, { ...range, high: patient });
  const rest = settledSums(density, rates.abandoning, { ...range, low: patient });
  return named(
    range.top,
    early.map((value, k) => value + rest[k]!),
  );
}

function settledSums(density: VirtualWait, abandoning: number, range: Range): Float64Array {
  let values = panelSums(density, abandoning, range, 4);
  for (let panels = 8; panels <= MOST_PANELS; panels *= 2) {
    const finer = panelSums(density, abandoning, range, panels);
    // What is under the smallest normal numbers adds nothing.
    const settled = finer.every((value, k) => Math.abs(value - values[k]!) <= Math.max(TOLERANCE * value, 1e-300));
    values = finer;
    if (settled) break;
  }
  return values;
}

function named(scale: number, values: Float64Array): WaitIntegrals {
  const [mass = 0, answered = 0, answeredWait = 0, abandoned = 0, abandonedWait = 0, wait = 0] = values;
  return { scale, mass, answered, answeredWait, abandoned, abandonedWait, wait };
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** The greatest value of ln density in the range. */
  readonly top: number;
}

function panelSums({ log }: VirtualWait, abandoning: number, { low, high, top }: Range, panels: number): Float64Array {
  const sums = new Float64Array(FUNCTIONS);
  const width = (high - low) / panels;
  for (let panel = 0; panel < panels; panel++) {
    for (let k = 0; k < ORDER; k++) {
      const wait = low + (panel + POINTS[k]!) * width;
      const weight = WEIGHTS[k]! * width * Math.exp(log(wait) - top);
      const spent = abandoning * wait;
      const patient = Math.exp(-spent);
      sums[0]! += weight;
      sums[1]! += weight * patient;
      sums[2]! += weight * patient * wait;
      sums[3]! -= weight * Math.expm1(-spent);
      if (abandoning > 0) sums[4]! += (weight * lostPatience(spent, patient)) / abandoning;
      sums[5]! += weight * wait;
    }
  }
  return sums;
}

/** 1 - e^-y (1 + y), given e^-y. */
function lostPatience(y: number, patient: number): number {
  return y > 1 ? 1 - patient * (1 + y) : patient * expSurplus(-y);
}

/** Where a concave function is within `NEGLIGIBLE` of its greatest value. */
function essentialRange(log: (wait: number) => number, from: number, to: number, unit: number): Range {
  const mode = modeOf(log, from, to, unit);
  const top = log(mode);
  const matters = (wait: number) => log(wait) > top - NEGLIGIBLE;
  let high = Math.min(to, mode + unit);
  while (high < to && matters(high)) high = Math.min(to, mode + 2 * (high - mode));
  if (!matters(high)) high = edge(matters, mode, high);
  const low = matters(from) ? from : edge(matters, mode, from);
  return { low, high, top };
}

/** A point outside, at most a tenth farther from the mode than the last that matters. */
function edge(matters: (wait: number) => boolean, mode: number, beyond: number): number {
  let inside = mode;
  let outside = beyond;
  for (let step = 0; step < 100 && Math.abs(outside - inside) > 0.1 * Math.abs(inside - mode); step++) {
    const middle = (inside + outside) / 2;
    if (matters(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** Golden section search, after doubling to a bracket. */
function modeOf(log: (wait: number) => number, from: number, to: number, unit: number): number {
  const GOLDEN = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = Math.min(to, from + unit);
  while (high < to && log(high) > log((from + high) / 2)) high = Math.min(to, from + 2 * (high - from));
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = log(left);
  let atRight = log(right);
  for (let step = 0; step < 80 && high - low > 1e-12 * high; step++) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = log(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = log(right);
    }
  }
  return (low + high) / 2;
}
