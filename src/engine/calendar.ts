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

/** What an event is, which usually is its rank: the end of a chat comes among the ends of service. */
export const KIND = { ...RANK, endOfChat: 10 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];

/** Ranks sit above 2^48 sequence numbers in one double, so that one comparison decides. */
const SEQUENCES = 2 ** 48;

/** The width of buckets is reviewed each time that so many events have been taken. */
const REVIEW = 1024;
const NONE = -1;

/**
 * The event list: a calendar queue (Brown 1988, "Calendar queues: a fast O(1) priority queue implementation for the simulation event
 * set problem", CACM 31, 1220-1227). An event is a slot in flat arrays and stands in the bucket of its time, in order; the buckets are the days
 * of a year that starts anew when it is over, about as many as events, a day about as long as the time between two events. So the next one
 * is found after a look or two, whatever the number of events; how they are spread over buckets changes no order.
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
  private next: Int32Array;
  private free: Int32Array;
  private freeCount = 0;
  /** First and last slot of each bucket; their number is a power of two. */
  private heads: Int32Array;
  private tails: Int32Array;
  /** Length of a day, a power of two, so that multiplying by its inverse is exact. */
  private width = 2 ** 20;
  private perMicrosecond = 2 ** -20;
  /** Slot of the first event, and the day on which it is. */
  private first = NONE;
  private day = 0;
  /** Since the last review: events taken, days looked at for them, slots passed to put events in. */
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
    this.heads = new Int32Array(capacity);
    this.tails = new Int32Array(capacity);
    this.clear();
  }

  clear(): void {
    this.heads.fill(NONE);
    this.tails.fill(NONE);
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
    const day = this.place(slot);
    if (this.first < 0 || this.precedes(slot, this.first)) this.begin(slot, day);
  }

  /** Removes the first event. */
  pop(): void {
    const { first, heads } = this;
    const bucket = this.day & (heads.length - 1);
    const after = this.next[first]!;
    heads[bucket] = after;
    if (after < 0) this.tails[bucket] = NONE;
    this.free[this.freeCount++] = first;
    this.size--;
    this.seek();
    if (++this.taken === REVIEW) this.review();
  }

  /** Finds the first event, which is not before the present day. */
  private seek(): void {
    const { heads, times, width } = this;
    const mask = heads.length - 1;
    if (this.size > 0) {
      let { day } = this;
      for (let looks = 1; looks <= heads.length; looks++, day++) {
        const slot = heads[day & mask]!;
        if (slot >= 0 && times[slot]! < (day + 1) * width) {
          this.looked += looks;
          this.begin(slot, day);
          return;
        }
      }
      this.looked += heads.length;
    }
    this.seekEverywhere();
  }

  /** The next event is over a year away, or there is none. */
  private seekEverywhere(): void {
    let best = NONE;
    for (const head of this.heads) if (head >= 0 && (best < 0 || this.precedes(head, best))) best = head;
    this.first = best;
    this.time = Number.POSITIVE_INFINITY;
    if (best >= 0) this.begin(best, Math.floor(this.times[best]! / this.width));
  }

  private begin(slot: number, day: number): void {
    this.first = slot;
    this.day = day;
    this.time = this.times[slot]!;
  }

  /** Puts a slot into the bucket of its time, after those that come before it; returns its day. */
  private place(slot: number): number {
    const { heads, tails, next } = this;
    const day = Math.floor(this.times[slot]! * this.perMicrosecond);
    const bucket = day & (heads.length - 1);
    const tail = tails[bucket]!;
    if (tail < 0 || this.precedes(tail, slot)) {
      // What is scheduled later for one instant comes later as a rule, and so does what is for a later day.
      next[slot] = NONE;
      tails[bucket] = slot;
      if (tail < 0) heads[bucket] = slot;
      else next[tail] = slot;
      return day;
    }
    let before = NONE;
    let after = heads[bucket]!;
    for (; this.precedes(after, slot); after = next[after]!) {
      before = after;
      this.passed++;
    }
    next[slot] = after;
    if (before < 0) heads[bucket] = slot;
    else next[before] = slot;
    return day;
  }

  private precedes(a: number, b: number): boolean {
    const { times, orders } = this;
    return times[a]! < times[b]! || (times[a]! === times[b]! && orders[a]! < orders[b]!);
  }

  /** Lays the buckets out anew when too many were looked at, or too many events passed, for the last ones. */
  private review(): void {
    const spacing = (this.time - this.reviewed) / this.taken;
    const isPoor = this.looked > 3 * this.taken || this.passed > 2 * this.taken;
    if (isPoor && spacing > 0 && spacing < Number.POSITIVE_INFINITY) this.layOut(spacing);
    this.startReview(this.time);
  }

  private startReview(time: number): void {
    this.reviewed = time;
    this.taken = 0;
    this.looked = 0;
    this.passed = 0;
  }

  private layOut(spacing: number): void {
    const slots: number[] = [];
    for (const head of this.heads) for (let slot = head; slot >= 0; slot = this.next[slot]!) slots.push(slot);
    this.heads.fill(NONE);
    this.tails.fill(NONE);
    this.width = powerOfTwoAbove(spacing);
    this.perMicrosecond = 1 / this.width;
    for (const slot of slots) this.place(slot);
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
    this.heads = copied(this.heads, new Int32Array(2 * capacity).fill(NONE));
    this.tails = new Int32Array(2 * capacity);
    this.layOut(this.width);
  }
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
