import { describe, expect, it } from 'vitest';
import { modifiedOfferedLoad, sinusoidalLoad } from '../../src/analytic/modifiedOfferedLoad.ts';
import { transient } from '../../src/analytic/transient/transient.ts';
import { analyticCase, expectRelative } from './analyticCase.ts';

interface Periodic {
  readonly mean_offered_erlangs: number;
  readonly amplitude: number;
  readonly period_min: number;
  readonly aht_min: number;
  readonly agents_per_minute: readonly number[];
  readonly phases: number;
}

/** Pieces of a minute in each of which the rate is held at its mean: with twice as many, shares move by under 3e-5. */
const PIECES = 10;
/** Periods from the empty start, of which the last is compared: what is left of the start is under 1e-7. */
const PERIODS = 3;

describe('a queue whose arrivals swing with a sine and whose agents change every minute', () => {
  interface Expected {
    readonly P_wait_by_phase: readonly number[];
    readonly P_wait_per_call: number;
    readonly mean_agents: number;
  }
  it('delays the known share of contacts in every phase', () => {
    const { params, expected, tolerance } = analyticCase<Periodic, Expected>('TV-periodic-mol');
    const { period_min: period, agents_per_minute: agents } = params;
    const count = period * PIECES;
    const mean = params.mean_offered_erlangs / params.aht_min;
    const frequency = (2 * Math.PI) / period;
    const piece = (index: number) => {
      const [from, to] = [index / PIECES, (index + 1) / PIECES];
      const swing = (Math.cos(frequency * from) - Math.cos(frequency * to)) / (frequency * (to - from));
      return {
        duration: 1 / PIECES,
        rate: mean * (1 + params.amplitude * swing),
        agents: agents[Math.floor(from)] ?? Number.NaN,
      };
    };
    const pieces = Array.from({ length: count }, (_, index) => piece(index));
    const { intervals } = transient({
      intervals: Array.from({ length: PERIODS }, () => pieces).flat(),
      aht: params.aht_min,
      patience: Number.POSITIVE_INFINITY,
    });
    const last = intervals.slice(-count);
    const delayed = (from: number, to: number) => {
      const part = last.slice(from, to);
      const arrived = part.reduce((sum, one) => sum + one.arrived, 0);
      return part.reduce((sum, one) => sum + one.arrived * (one.delayProbability ?? 0), 0) / arrived;
    };
    expected.P_wait_by_phase.forEach((known, phase) => {
      const [from, to] = [(phase * count) / params.phases, ((phase + 1) * count) / params.phases];
      expectRelative(delayed(from, to), known, tolerance, `phase ${phase}`);
    });
    expectRelative(delayed(0, count), expected.P_wait_per_call, tolerance);
    expect(agents.reduce((sum, number) => sum + number, 0) / agents.length).toBeCloseTo(expected.mean_agents, 12);
  });
});

describe('the modified offered load', () => {
  interface Swing {
    readonly lag_min: number;
    readonly damping: number;
  }
  const { expected } = analyticCase<unknown, { readonly [period: string]: Swing }>('TV-MOL-formulas');
  it.each(Object.entries(expected))('lags and is damped as known for a period of %s minutes', (period, swing) => {
    const { lag, damping } = sinusoidalLoad(3, Number(period));
    expectRelative(lag, swing.lag_min, 1e-12);
    expectRelative(damping, swing.damping, 1e-12);
  });

  it('is what a queue with agents to spare has in service', () => {
    const rates = [3, 5, 0, 1];
    const loads = modifiedOfferedLoad(
      rates.map((rate) => ({ duration: 4, rate })),
      2,
    );
    const { intervals } = transient({
      intervals: rates.map((rate) => ({ duration: 4, rate, agents: 60 })),
      aht: 2,
      patience: 1,
    });
    intervals.forEach(({ meanBusy, inSystemAtEnd }, index) => {
      expectRelative(meanBusy, loads[index]?.mean ?? Number.NaN, 1e-12);
      expectRelative(inSystemAtEnd, loads[index]?.atEnd ?? Number.NaN, 1e-12);
    });
  });
});
