import type { PlanCalls } from '../plan/plan.ts';
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

/** Poisson arrivals (see `RateTimes`); the rest of each contact is drawn. */
export class RateSource implements ArrivalSource {
  // A number from the beginning: a field that was once undefined allocates every other number that it is given.
  time = 0;
  readonly type: number;
  readonly isList = false;
  readonly service = Number.NaN;
  readonly patience = Number.NaN;
  private readonly times: Sampler;
  private block: Float64Array;
  private place = 0;

  constructor(type: number, times: Sampler) {
    this.type = type;
    this.times = times;
    this.block = times.takeBlock();
    this.advance();
  }

  advance(): void {
    if (this.place === this.block.length) {
      this.block = this.times.takeBlock();
      this.place = 0;
    }
    // Not by `take`: a number that a function returns may be allocated, once a contact.
    this.time = this.block[this.place++]!;
  }
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
