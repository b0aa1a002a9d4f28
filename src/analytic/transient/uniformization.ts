import { poissonWeights } from '../poisson.ts';
import type { Layout } from './layout.ts';

/** Rates per unit of time in an interval. */
export interface Rates {
  readonly arriving: number;
  /** Of the arrivals who must wait, those who balk, and those who join the queue. */
  readonly balking: number;
  readonly joining: number;
  /** One agent's rate of finishing contacts. */
  readonly service: number;
  /** One waiting contact's rate of abandoning. */
  readonly abandoning: number;
  readonly places: number;
}

/** A rate above 0 that no exit rate exceeds, neither of a state of the queue nor of a waiting contact. */
export function uniformRate({ agents, excess, waiting }: Layout, { arriving, service, abandoning }: Rates): number {
  return arriving + (agents + excess) * service + (waiting + 1) * abandoning || service;
}

/** Steps of the uniformized chain in one go: enough to spread the overhead, few enough that e^-mean is a normal number. */
const MOST_EVENTS = 256;

/** The next stretch of what is `left`: what one call of `uniformize` may take. */
export function stretch(left: number, rate: number): number {
  return Math.min(left, MOST_EVENTS / rate);
}

/** Makes vectors one step on, in the second argument, from those in the first. */
export type Step<Vectors> = (from: Vectors, to: Vectors) => void;

/**
 * Uniformization (Jensen 1953; Grassmann 1977, Computers & Operations Research 4, 47-53): with the step P = I + M / rate,
 * e^(M t) x = Σ P(N = n) P^n x, which is returned, and its integral over (0, t) is Σ P(N > n) P^n x / rate, N Poisson of mean
 * rate t; `visit` is given each P^n x with the latter weight. All terms are positive, the rest left out is under 1e-17.
 */
export function uniformize<Vectors extends readonly Float64Array[]>(
  start: Vectors,
  step: Step<Vectors>,
  rate: number,
  time: number,
  visit?: (vectors: Vectors, sojourn: number) => void,
): Vectors {
  const { weight, beyond } = poissonWeights(rate * time);
  const sums = emptyLike(start);
  const buffers = [emptyLike(start), emptyLike(start)] as const;
  let current = start;
  for (let n = 0; n < weight.length; n++) {
    if (n > 0) {
      const next = buffers[n % 2]!;
      step(current, next);
      current = next;
    }
    for (let k = 0; k < sums.length; k++) addTimes(sums[k]!, current[k]!, weight[n]!);
    visit?.(current, beyond[n]! / rate);
  }
  return sums;
}

/** Adds `factor` times the values to the sums. */
export function addTimes(sums: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < sums.length; index++) sums[index]! += factor * values[index]!;
}

function emptyLike<Vectors extends readonly Float64Array[]>(vectors: Vectors): Vectors {
  return vectors.map(({ length }) => new Float64Array(length)) as unknown as Vectors;
}
