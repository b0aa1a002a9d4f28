import { KIND, type Kind, RANK } from './rank.ts';

/** Ranks sit above 2^48 sequence numbers in one double, so that one comparison decides. */
const SEQUENCES = 2 ** 48;

/** How buckets are laid out is reviewed each time that so many events have been taken. */
const REVIEW = 1024;
const NONE = -1;
/** So many buckets a slot that two events are seldom in one, and most looks find the next event at once. */
const BUCKETS_A_SLOT = 4;
/** So many days from one event to the next, on average. */
const DAYS_AN_EVENT = 2;
const WORD = 32;

/**
 * The event list: a calendar queue (Brown 1988, "Calendar queues: a fast O(1) priority queue implementation for the simulation event
 * set problem", CACM 31, 1220-1227). An event is a slot in flat arrays and stands in the bucket of its time, in order; the buckets are the days
 * of a year that starts anew when it is over. A bit for each bucket tells whether anything is in it, so that the next event is found by one
 * look at 32 days, whatever the number of events; how they are spread over buckets changes no order.
 */
export class Calendar {
  /** Time of the first event, Infinity when there is none. */
  time = Number.POSITIVE_INFINITY;
  private size = 0;
  private sequence = 0;
  private times: Float64Array;
  private orders: Float64Array;
  private events: Int32Array;
  private kinds: Uint8Array;
  /** The slot after each in its bucket, the first after the last. */
  private next: Int32Array;
  private free: Int32Array;
  private freeCount = 0;
  /** Last slot of each bucket; their number is a power of two. */
  private tails: Int32Array;
  /** Whether there is one, a bit a bucket. */
  private filled: Int32Array;
  /** Length of a day, a power of two, so that multiplying by its inverse is exact. */
  private width = 2 ** 20;
  private perMicrosecond = 2 ** -20;
  /** Slot of the first event, its bucket, and when the day begins on which it is. */
  private first = NONE;
  private bucket = 0;
  private day = 0;
  /** Since the last review: events taken, words looked at beyond the first, slots passed to put events in. */
  private taken = 0;
  private looked = 0;
  private passed = 0;
  private reviewed = 0;

  constructor(capacity = 256) {
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.events = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.next = new Int32Array(capacity);
    this.free = new Int32Array(capacity);
    this.tails = new Int32Array(BUCKETS_A_SLOT * capacity);
    this.filled = new Int32Array(Math.ceil(this.tails.length / WORD));
    this.clear();
  }

  clear(): void {
    this.tails.fill(NONE);
    this.filled.fill(0);
    this.freeCount = this.free.length;
    for (let slot = 0; slot < this.freeCount; slot++) this.free[slot] = this.freeCount - 1 - slot;
    this.size = 0;
    this.sequence = 0;
    this.first = NONE;
    this.time = Number.POSITIVE_INFINITY;
    this.startReview(0);
  }

  /** The number that the next event will have. */
  get upcoming(): number {
    return this.sequence;
  }

  /** The next number of the sequence, for something that has to be told from earlier and later events. */
  stamp(): number {
    return this.sequence++;
  }

  /** What the first event is, and its number. */
  get kind(): number {
    return this.kinds[this.first]!;
  }

  get event(): number {
    return this.events[this.first]!;
  }

  /** Whether the first event comes after staffing changes of its instant. */
  get isAfterStaffing(): boolean {
    return this.orders[this.first]! >= (RANK.staffing + 1) * SEQUENCES;
  }

  /** The first event's number in the sequence. */
  get eventSequence(): number {
    const order = this.orders[this.first]!;
    // Not `%`, which takes several times as long on doubles.
    return order - Math.floor(order / SEQUENCES) * SEQUENCES;
  }

  push(time: number, kind: Kind, event: number): void {
    if (this.freeCount === 0) this.grow();
    const slot = this.free[--this.freeCount]!;
    const rank = kind === KIND.endOfChat ? RANK.endOfService : kind;
    this.times[slot] = time;
    this.orders[slot] = rank * SEQUENCES + this.sequence++;
    this.events[slot] = event;
    this.kinds[slot] = kind;
    this.size++;
    const day = Math.floor(time * this.perMicrosecond);
    const bucket = day & (this.tails.length - 1);
    this.place(slot, bucket);
    if (this.first < 0 || this.precedes(slot, this.first)) this.begin(slot, bucket, day * this.width);
  }

  /** Removes the first event. */
  pop(): void {
    const { first, bucket, tails, next } = this;
    const tail = tails[bucket]!;
    if (tail === first) {
      tails[bucket] = NONE;
      this.filled[bucket >> 5]! &= ~(1 << bucket);
    } else next[tail] = next[first]!;
    this.free[this.freeCount++] = first;
    this.size--;
    this.seek();
    if (++this.taken === REVIEW) this.review();
  }

  /** Finds the first event, which is not before the present day: a look at the rest of the present 32 days finds most. */
  private seek(): void {
    const { bucket, day, width, filled } = this;
    const rest = filled[bucket >> 5]! >>> bucket;
    if (rest !== 0) {
      const days = lowestBit(rest);
      const found = bucket + days;
      const slot = this.head(found);
      const start = day + days * width;
      if (this.times[slot]! < start + width) {
        this.begin(slot, found, start);
        return;
      }
    }
    this.seekFarther();
  }

  /** The same, day by day to the end of a year. */
  private seekFarther(): void {
    const { bucket, day, width, filled, tails } = this;
    if (this.size > 0) {
      for (let days = 0; days < tails.length; ) {
        const place = (bucket + days) & (tails.length - 1);
        const rest = filled[place >> 5]! >>> place;
        if (rest === 0) {
          days += WORD - (place & (WORD - 1));
          this.looked++;
          continue;
        }
        days += lowestBit(rest);
        const found = (bucket + days) & (tails.length - 1);
        const slot = this.head(found);
        if (this.times[slot]! < day + (days + 1) * width) {
          this.begin(slot, found, day + days * width);
          return;
        }
        days++;
        this.looked++;
      }
    }
    this.seekEverywhere();
  }

  /** The next event is over a year away, or there is none. */
  private seekEverywhere(): void {
    let best = NONE;
    if (this.size > 0) {
      for (let word = 0; word < this.filled.length; word++) {
        for (let rest = this.filled[word]!; rest !== 0; rest &= rest - 1) {
          const head = this.head(word * WORD + lowestBit(rest));
          if (best < 0 || this.precedes(head, best)) best = head;
        }
      }
    }
    this.first = best;
    this.time = Number.POSITIVE_INFINITY;
    if (best < 0) return;
    const day = Math.floor(this.times[best]! * this.perMicrosecond);
    this.begin(best, day & (this.tails.length - 1), day * this.width);
  }

  private begin(slot: number, bucket: number, day: number): void {
    this.first = slot;
    this.bucket = bucket;
    this.day = day;
    this.time = this.times[slot]!;
  }

  /** The first slot of a bucket that is not empty. */
  private head(bucket: number): number {
    return this.next[this.tails[bucket]!]!;
  }

  /** Puts a slot into its bucket, after those that come before it. */
  private place(slot: number, bucket: number): void {
    const { tails, next } = this;
    const tail = tails[bucket]!;
    if (tail < 0) {
      next[slot] = slot;
      tails[bucket] = slot;
      this.filled[bucket >> 5]! |= 1 << bucket;
      return;
    }
    // What is scheduled later for one instant comes later as a rule, and so does what is for a later day.
    let before = tail;
    if (this.precedes(tail, slot)) tails[bucket] = slot;
    else {
      for (let after = next[tail]!; this.precedes(after, slot); after = next[after]!) {
        before = after;
        this.passed++;
      }
    }
    next[slot] = next[before]!;
    next[before] = slot;
  }

  private precedes(a: number, b: number): boolean {
    const { times, orders } = this;
    return times[a]! < times[b]! || (times[a]! === times[b]! && orders[a]! < orders[b]!);
  }

  /** Lays the buckets out anew when a day is far from a fraction of the time between events, or too many were looked at or passed. */
  private review(): void {
    const spacing = (this.time - this.reviewed) / this.taken;
    const days = spacing / DAYS_AN_EVENT / this.width;
    const isPoor = days < 1 / 3 || days > 2 || this.looked > this.taken / 2 || this.passed > this.taken / 2;
    if (isPoor && spacing > 0 && spacing < Number.POSITIVE_INFINITY) this.layOut(spacing / DAYS_AN_EVENT);
    this.startReview(this.time);
  }

  private startReview(time: number): void {
    this.reviewed = time;
    this.taken = 0;
    this.looked = 0;
    this.passed = 0;
  }

  private layOut(width: number): void {
    const slots: number[] = [];
    for (const tail of this.tails) {
      if (tail < 0) continue;
      slots.push(tail);
      for (let slot = this.next[tail]!; slot !== tail; slot = this.next[slot]!) slots.push(slot);
    }
    this.tails.fill(NONE);
    this.filled.fill(0);
    this.width = powerOfTwoAbove(width);
    this.perMicrosecond = 1 / this.width;
    for (const slot of slots) {
      this.place(slot, Math.floor(this.times[slot]! * this.perMicrosecond) & (this.tails.length - 1));
    }
    this.seekEverywhere();
  }

  private grow(): void {
    const capacity = this.times.length;
    this.times = copied(this.times, new Float64Array(2 * capacity));
    this.orders = copied(this.orders, new Float64Array(2 * capacity));
    this.events = copied(this.events, new Int32Array(2 * capacity));
    this.kinds = copied(this.kinds, new Uint8Array(2 * capacity));
    this.next = copied(this.next, new Int32Array(2 * capacity));
    this.free = copied(this.free, new Int32Array(2 * capacity));
    for (let slot = 2 * capacity - 1; slot >= capacity; slot--) this.free[this.freeCount++] = slot;
    this.tails = copied(this.tails, new Int32Array(2 * BUCKETS_A_SLOT * capacity).fill(NONE));
    this.filled = new Int32Array(Math.ceil(this.tails.length / WORD));
    this.layOut(this.width);
  }
}

/** The place of the lowest bit that is set. */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The least power of two, from 1 to 2^40 microseconds, that is not below a length. */
function powerOfTwoAbove(length: number): number {
  let power = 1;
  while (power < length && power < 2 ** 40) power *= 2;
  return power;
}

function copied<A extends Float64Array | Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
