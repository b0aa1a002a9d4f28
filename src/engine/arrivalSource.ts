import type { PlanCalls } from '../plan/plan.ts';
import { log } from '../random/log.ts';
import type { Sampler } from '../random/sampler.ts';

/** Where contacts come from: the next one's time and type, Infinity when there is none left. */
export interface ArrivalSource {
  readonly time: number;
  readonly type: number;
  /** Whether the source may know the handle time and patience of the next contact; NaN where they are drawn. */
  readonly isList: boolean;
  readonly service: number;
  readonly patience: number;
  advance(): void;
}

/**
 * Poisson arrivals whose rate is a line within each cell, by inversion of the integrated rate: the next contact comes when a
 * unit-exponential amount of expected contacts has gone by, however many cells that takes (Çinlar 1975, Introduction to
 * Stochastic Processes, section 4.7). Each step starts from the last arrival as rounded to the microsecond, so that no
 * rounding of logarithms adds up over a day.
 */
export class RateSource implements ArrivalSource {
  time = 0;
  readonly type: number;
  readonly isList = false;
  readonly service = Number.NaN;
  readonly patience = Number.NaN;
  /** Expected contacts that go by from one contact to the next. */
  private readonly amounts: Sampler;
  private readonly expected: Float64Array;
  private readonly rise: Float64Array;
  private readonly cellLength: number;
  private cell = 0;

  /** `amounts` are exponential of mean 1; `expected` and `rise` as in the plan, already multiplied by the day's factor. */
  constructor(type: number, amounts: Sampler, expected: Float64Array, rise: Float64Array, cellLength: number) {
    this.type = type;
    this.amounts = amounts;
    this.expected = expected;
    this.rise = rise;
    this.cellLength = cellLength;
    this.advance();
  }

  advance(): void {
    const { expected, rise, cellLength } = this;
    let left = this.amounts.take();
    for (let { cell } = this; cell < expected.length; cell++) {
      const start = cell * cellLength;
      const from = this.time > start ? (this.time - start) / cellLength : 0;
      const count = expected[cell]!;
      const slope = rise[cell]!;
      const to = slope === 0 ? from + left / count : alongLine(count, slope, from, left);
      if (to < 1) {
        const time = Math.round(start + to * cellLength);
        if (time < start + cellLength) {
          this.time = time;
          this.cell = cell;
          return;
        }
      }
      left = Math.max(0, left - (1 - from) * (count + (slope * from) / 2));
    }
    this.time = Number.POSITIVE_INFINITY;
    this.cell = expected.length;
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

/** Arrival times read from a file; the rest of each contact is drawn. */
export class TimesSource implements ArrivalSource {
  readonly type: number;
  readonly isList = false;
  readonly service = Number.NaN;
  readonly patience = Number.NaN;
  private readonly times: Float64Array;
  private next = 0;

  constructor(type: number, times: Float64Array) {
    this.type = type;
    this.times = times;
  }

  get time(): number {
    return this.next < this.times.length ? this.times[this.next]! : Number.POSITIVE_INFINITY;
  }

  advance(): void {
    this.next++;
  }
}

/** A list of exact contacts of any types, replayed in its own order. */
export class CallsSource implements ArrivalSource {
  readonly isList = true;
  private readonly calls: PlanCalls;
  private next = 0;

  constructor(calls: PlanCalls) {
    this.calls = calls;
  }

  get time(): number {
    return this.next < this.calls.times.length ? this.calls.times[this.next]! : Number.POSITIVE_INFINITY;
  }

  get type(): number {
    return this.calls.types[this.next]!;
  }

  get service(): number {
    return this.calls.services[this.next]!;
  }

  get patience(): number {
    return this.calls.patiences[this.next]!;
  }

  advance(): void {
    this.next++;
  }
}
