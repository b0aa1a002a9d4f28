import type { ArrivalSource } from './arrivalSource.ts';

/** All arrival sources merged in order of time; at one instant, in the order in which they came to be next. */
export class Upcoming {
  /** Time of the next contact, Infinity when there is none, and where it comes from. */
  time = Number.POSITIVE_INFINITY;
  source!: ArrivalSource;
  private sources: readonly ArrivalSource[] = [];
  /** A heap of sources, the next first; the time of each, and the order in which it came to it. */
  private heap = new Int32Array(0);
  private times = new Float64Array(0);
  private orders = new Float64Array(0);
  private sequence = 0;

  open(sources: readonly ArrivalSource[]): void {
    this.sources = sources;
    this.times = Float64Array.from(sources, ({ time }) => time);
    this.orders = Float64Array.from(sources, (_, index) => index);
    this.sequence = sources.length;
    this.heap = Int32Array.from(sources, (_, index) => index);
    for (let place = (sources.length >> 1) - 1; place >= 0; place--) this.sink(place);
    this.look();
  }

  /** Goes on from the next contact to the one after it. */
  advance(): void {
    const { source } = this;
    source.advance();
    if (this.heap.length === 1) {
      this.time = source.time;
      return;
    }
    const first = this.heap[0]!;
    this.times[first] = source.time;
    this.orders[first] = this.sequence++;
    this.sink(0);
    this.look();
  }

  private look(): void {
    const source = this.sources[this.heap[0]!];
    if (source === undefined) {
      this.time = Number.POSITIVE_INFINITY;
      return;
    }
    this.source = source;
    this.time = source.time;
  }

  private sink(from: number): void {
    const { heap } = this;
    const moved = heap[from]!;
    let place = from;
    for (let child = 2 * place + 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && this.precedes(heap[child + 1]!, heap[child]!)) child++;
      if (!this.precedes(heap[child]!, moved)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = moved;
  }

  private precedes(a: number, b: number): boolean {
    const { times, orders } = this;
    return times[a]! < times[b]! || (times[a]! === times[b]! && orders[a]! < orders[b]!);
  }
}
