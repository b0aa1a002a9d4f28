import { nonNegative, positive } from './range.ts';

/**
 * How a sinusoidal arrival rate shows in the number of contacts in service when agents are never short and handle times
 * are exponential (M(t)/M/∞): it lags behind the rate, and its swing is damped.
 * Eick, Massey & Whitt (1993), Management Science 39, 241-252, theorem 4.1.
 */
export function sinusoidalLoad(aht: number, period: number): { readonly lag: number; readonly damping: number } {
  const frequency = (2 * Math.PI) / positive('period', period);
  const swing = frequency * nonNegative('aht', aht);
  return { lag: Math.atan(swing) / frequency, damping: 1 / Math.sqrt(1 + swing * swing) };
}

/** A stretch of time with a constant arrival rate, in contacts per unit of time. */
export interface RateInterval {
  readonly duration: number;
  readonly rate: number;
}

/** The modified offered load of an interval, in erlangs. */
export interface IntervalLoad {
  readonly mean: number;
  readonly atEnd: number;
}

/**
 * The expected number in service in each interval if agents were never short, from an empty start: the load m(t) that solves
 * m' = rate - m / aht (Jennings, Mandelbaum, Massey & Whitt 1996, Management Science 42, 1383-1394). Exact.
 */
export function modifiedOfferedLoad(intervals: readonly RateInterval[], aht: number): IntervalLoad[] {
  positive('aht', aht);
  let load = 0;
  return intervals.map(({ duration, rate }) => {
    const settled = nonNegative('rate', rate) * aht;
    const gone = -Math.expm1(-positive('duration', duration) / aht);
    const mean = settled - (settled - load) * gone * (aht / duration);
    load += (settled - load) * gone;
    return { mean, atEnd: load };
  });
}
