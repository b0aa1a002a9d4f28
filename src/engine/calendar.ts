/**
 * The total order of things at one instant: (time, rank, sequence). A call that ends frees its line before it frees its agent,
 * and both before staffing changes, so that an agent whose call ends at the change leaves on time; staffing changes before
 * agents come back from their breaks, and both before
 * a contact becomes ready for a further group, overflows or hangs up, so that a new agent at 9:00 saves who would hang up at
 * 9:00; then whoever comes out of self-service or picks up an outbound call, and arrivals last (customers who come back before new
 * ones), so that who arrives sees the center after everything else of that instant. The sequence keeps the rest in the order of
 * scheduling.
 */
export const RANK = {
  endOfTalk: 0,
  endOfService: 1,
  staffing: 2,
  endOfBreak: 3,
  matured: 4,
  overflow: 5,
  abandonment: 6,
  endOfStage: 7,
  endOfRing: 8,
  arrival: 9,
} as const;

/** Ranks sit above 2^48 sequence numbers in one double, so that one comparison decides. */
const SEQUENCES = 2 ** 48;

/** The event list: a binary heap on flat arrays. Events are numbers that its user gives meaning by their rank. */
export class Calendar {
  size = 0;
  private sequence = 0;
  private times: Float64Array;
  private orders: Float64Array;
  private events: Int32Array;

  constructor(capacity = 256) {
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.events = new Int32Array(capacity);
  }

  clear(): void {
    this.size = 0;
    this.sequence = 0;
  }

  /** The number that the next event will have. */
  get upcoming(): number {
    return this.sequence;
  }

  /** The next number of the sequence, for something that has to be told from earlier and later events. */
  stamp(): number {
    return this.sequence++;
  }

  /** Time of the first event, Infinity when there is none. */
  get time(): number {
    return this.size > 0 ? this.times[0]! : Number.POSITIVE_INFINITY;
  }

  get rank(): number {
    return Math.floor(this.orders[0]! / SEQUENCES);
  }

  get event(): number {
    return this.events[0]!;
  }

  /** The first event's number in the sequence. */
  get eventSequence(): number {
    // Not `%`, which takes several times as long on doubles.
    return this.orders[0]! - this.rank * SEQUENCES;
  }

  push(time: number, rank: number, event: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, orders, events } = this;
    const order = rank * SEQUENCES + this.sequence++;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break;
      times[hole] = parentTime;
      orders[hole] = orders[parent]!;
      events[hole] = events[parent]!;
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    events[hole] = event;
  }

  /** Removes the first event. */
  pop(): void {
    const { times, orders, events } = this;
    const last = --this.size;
    const time = times[last]!;
    const order = orders[last]!;
    const event = events[last]!;
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      const right = child + 1;
      if (right < last && this.precedes(right, child)) child = right;
      const childTime = times[child]!;
      if (time < childTime || (time === childTime && order < orders[child]!)) break;
      times[hole] = childTime;
      orders[hole] = orders[child]!;
      events[hole] = events[child]!;
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    events[hole] = event;
  }

  private precedes(a: number, b: number): boolean {
    const { times, orders } = this;
    return times[a]! < times[b]! || (times[a]! === times[b]! && orders[a]! < orders[b]!);
  }

  private grow(): void {
    const capacity = this.times.length * 2;
    this.times = copied(this.times, new Float64Array(capacity));
    this.orders = copied(this.orders, new Float64Array(capacity));
    this.events = copied(this.events, new Int32Array(capacity));
  }
}

function copied<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
