/** Contacts in the center, each a slot in flat arrays; slots are reused and the arrays grow by doubling. */
export class Contacts {
  type!: Int32Array;
  /** Interval in which the contact was offered: its counts and waits belong there. */
  interval!: Int32Array;
  /** Instant at which it joined the queue. */
  joined!: Float64Array;
  /** The calendar's stamp of that moment, -1 while not waiting: older events of the slot are not this contact's. */
  stamp!: Float64Array;
  talk!: Float64Array;
  wrap!: Float64Array;
  /** Neighbours in the waiting line, -1 at the ends. */
  next!: Int32Array;
  previous!: Int32Array;
  /** Talk time by phase, `phases` numbers a slot; unused while types have one phase each. */
  phase!: Float64Array;
  private readonly phases: number;
  private free!: Int32Array;
  private freeCount = 0;

  constructor(phases: number, capacity = 64) {
    this.phases = phases;
    this.allocate(capacity);
    this.clear();
  }

  clear(): void {
    const capacity = this.type.length;
    for (let slot = 0; slot < capacity; slot++) this.free[slot] = capacity - 1 - slot;
    this.freeCount = capacity;
  }

  take(): number {
    if (this.freeCount === 0) this.grow();
    return this.free[--this.freeCount]!;
  }

  release(slot: number): void {
    this.stamp[slot] = -1;
    this.free[this.freeCount++] = slot;
  }

  private grow(): void {
    const old = { ...this };
    const capacity = this.type.length;
    this.allocate(2 * capacity);
    this.type.set(old.type);
    this.interval.set(old.interval);
    this.joined.set(old.joined);
    this.stamp.set(old.stamp);
    this.talk.set(old.talk);
    this.wrap.set(old.wrap);
    this.next.set(old.next);
    this.previous.set(old.previous);
    this.phase.set(old.phase);
    for (let slot = 2 * capacity - 1; slot >= capacity; slot--) this.free[this.freeCount++] = slot;
  }

  private allocate(capacity: number): void {
    this.type = new Int32Array(capacity);
    this.interval = new Int32Array(capacity);
    this.joined = new Float64Array(capacity);
    this.stamp = new Float64Array(capacity).fill(-1);
    this.talk = new Float64Array(capacity);
    this.wrap = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.previous = new Int32Array(capacity);
    this.phase = new Float64Array(capacity * this.phases);
    this.free = new Int32Array(capacity);
  }
}
