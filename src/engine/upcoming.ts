import type { ArrivalSource } from './arrivalSource.ts';
import { Calendar, RANK } from './calendar.ts';

/** All arrival sources merged in order of time; at one instant, in the order in which they came to be next. */
export class Upcoming {
  /** Time, type, and (NaN where drawn) handle time and patience of the next contact. */
  time = Number.POSITIVE_INFINITY;
  type = 0;
  service = Number.NaN;
  patience = Number.NaN;
  private readonly calendar = new Calendar(16);
  private sources: readonly ArrivalSource[] = [];

  open(sources: readonly ArrivalSource[]): void {
    this.calendar.clear();
    this.sources = sources;
    for (let index = 0; index < sources.length; index++) this.schedule(index);
    this.look();
  }

  /** Goes on from the next contact to the one after it. */
  advance(): void {
    const index = this.calendar.event;
    this.sources[index]!.advance();
    this.calendar.pop();
    this.schedule(index);
    this.look();
  }

  private schedule(index: number): void {
    const { time } = this.sources[index]!;
    if (time !== Number.POSITIVE_INFINITY) this.calendar.push(time, RANK.arrival, index);
  }

  private look(): void {
    this.time = this.calendar.time;
    if (this.time === Number.POSITIVE_INFINITY) return;
    const source = this.sources[this.calendar.event]!;
    this.type = source.type;
    this.service = source.service;
    this.patience = source.patience;
  }
}
