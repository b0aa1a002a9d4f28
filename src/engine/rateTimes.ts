import { log } from '../random/log.ts';
import type { Blocks, Sampler } from '../random/sampler.ts';

/** Contacts expected in each cell, and how much their rate rises over it, as in the plan. */
export interface Rates {
  readonly expected: Float64Array;
  readonly rise: Float64Array;
}

/**
 * The times of Poisson arrivals whose rate is a line within each cell, by inversion of the integrated rate: the next contact comes when a
 * unit-exponential amount of expected contacts has gone by, however many cells that takes (Çinlar 1975, Introduction to
 * Stochastic Processes, section 4.7). Each step starts from the last arrival as rounded to the microsecond, so that no
 * rounding of logarithms adds up over a day. After the last there are only Infinities.
 */
export class RateTimes implements Blocks {
  /** Expected contacts that go by from one contact to the next. */
  private readonly amounts: Sampler;
  private readonly rates: () => Rates;
  private readonly cellLength: number;
  private found: Rates | null = null;
  private time = 0;
  private cell = 0;

  /** `amounts` are exponential of mean 1; `rates`, the day's factor in them, are asked for when the first time is wanted. */
  constructor(amounts: Sampler, rates: () => Rates, cellLength: number) {
    this.amounts = amounts;
    this.rates = rates;
    this.cellLength = cellLength;
  }

  fill(block: Float64Array, count: number): void {
    this.found ??= this.rates();
    const { amounts, cellLength } = this;
    const { expected, rise } = this.found;
    let { time, cell } = this;
    for (let place = 0; place < count; place++) {
      let left = time === Number.POSITIVE_INFINITY ? 0 : amounts.take();
      let next = Number.POSITIVE_INFINITY;
      for (; cell < expected.length; cell++) {
        const start = cell * cellLength;
        const from = time > start ? (time - start) / cellLength : 0;
        const contacts = expected[cell]!;
        const slope = rise[cell]!;
        const to = slope === 0 ? from + left / contacts : alongLine(contacts, slope, from, left);
        if (to < 1) {
          next = Math.round(start + to * cellLength);
          if (next < start + cellLength) break;
          next = Number.POSITIVE_INFINITY;
        }
        left = Math.max(0, left - (1 - from) * (contacts + (slope * from) / 2));
      }
      time = next;
      block[place] = time;
    }
    this.time = time;
    this.cell = cell;
  }
}

/** Uniform numbers become exponential ones of mean 1. */
export function unitExponentials(block: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) block[place] = -log(block[place]!);
}

/**
 * How far into the cell (0 to 1) `amount` of expected contacts have gone by since `from`, when the rate over the cell is
 * count + rise (x - 1/2); Infinity when the cell has not so many.
 */
function alongLine(count: number, rise: number, from: number, amount: number): number {
  const rate = count + rise * (from - 0.5);
  const square = rate * rate + 2 * rise * amount;
  if (square < 0) return Number.POSITIVE_INFINITY;
  // The root of rate d + rise d^2 / 2 = amount in the form that does not cancel when rise is small.
  return from + (2 * amount) / (rate + Math.sqrt(square));
}
