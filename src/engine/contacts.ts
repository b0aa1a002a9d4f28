/** Contacts in the center, each a slot in flat arrays; slots are reused and the arrays grow by doubling. */
export class Contacts {
  type!: Int32Array;
  /** Interval in which the contact arrived and then was offered: its counts and waits belong there. */
  interval!: Int32Array;
  /** Instant at which it joined the queue; in service, that at which its talk ended; promised, that of the promise. */
  joined!: Float64Array;
  /** The calendar's stamp of that moment, -1 while not waiting: older events of the slot are not this contact's. */
  stamp!: Float64Array;
  /** Its wait in the last queue, once answered. */
  waited!: Float64Array;
  /** Instant at which its patience ends; of an outbound call, that at which its record would be due again. */
  patienceEnd!: Float64Array;
  talk!: Float64Array;
  wrap!: Float64Array;
  /** Neighbours in the waiting line, among the records due or among an agent's chats, -1 at the ends. */
  next!: Int32Array;
  previous!: Int32Array;
  /** 1 when it stands ahead of those who were not transferred. */
  ahead!: Uint8Array;
  /** Talk time by phase, `phases` numbers a slot. */
  phase!: Float64Array;
  /** Uniform numbers for what may be decided later, `decisions` a slot (see `DECISION`). */
  decision!: Float64Array;
  /** Who calls: the type first called, and the customer's number within it. */
  customerType!: Int32Array;
  customer!: Float64Array;
  /** How often the customer's own stream was opened, and attempts since the customer was last answered. */
  step!: Int32Array;
  attempt!: Int32Array;
  /** 1 once the customer was answered. */
  served!: Uint8Array;
  /** 1 while it holds a line, and since when. */
  line!: Uint8Array;
  lineSince!: Float64Array;
  /** Work that is left of a chat. */
  left!: Float64Array;
  /** The menu that it came through, and the next stage of self-service. */
  menu!: Int32Array;
  stage!: Int32Array;
  /** 1 once it has entered a stage. */
  entered!: Uint8Array;
  /** Where it goes at the end of talk when the menu sent it wrong, else -1. */
  rightType!: Int32Array;
  /** The agent in service, or for a warm transfer the one who waits with the customer; -1 is nobody. */
  agent!: Int32Array;
  holder!: Int32Array;
  /** 1 while it stands for a promised callback; calls made so far, outbound ones as well. */
  promised!: Uint8Array;
  calls!: Int32Array;
  /** Why it comes back (see `comeBack`). */
  reason!: Int32Array;
  readonly phases: number;
  private readonly decisions: number;
  private free!: Int32Array;
  private freeCount = 0;

  constructor(phases: number, decisions: number, capacity = 64) {
    this.phases = phases;
    this.decisions = decisions;
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
    this.free[this.freeCount++] = slot;
  }

  private grow(): void {
    const capacity = this.type.length;
    const before = new Map(Object.entries(this));
    this.allocate(2 * capacity);
    for (const [name, values] of Object.entries(this)) if (isTyped(values)) values.set(before.get(name));
    for (let slot = 2 * capacity - 1; slot >= capacity; slot--) this.free[this.freeCount++] = slot;
  }

  private allocate(capacity: number): void {
    this.type = new Int32Array(capacity);
    this.interval = new Int32Array(capacity);
    this.joined = new Float64Array(capacity);
    this.stamp = new Float64Array(capacity).fill(-1);
    this.waited = new Float64Array(capacity);
    this.patienceEnd = new Float64Array(capacity);
    this.talk = new Float64Array(capacity);
    this.wrap = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.previous = new Int32Array(capacity);
    this.ahead = new Uint8Array(capacity);
    this.phase = new Float64Array(capacity * this.phases);
    this.decision = new Float64Array(capacity * this.decisions);
    this.customerType = new Int32Array(capacity);
    this.customer = new Float64Array(capacity);
    this.step = new Int32Array(capacity);
    this.attempt = new Int32Array(capacity);
    this.served = new Uint8Array(capacity);
    this.line = new Uint8Array(capacity);
    this.lineSince = new Float64Array(capacity);
    this.left = new Float64Array(capacity);
    this.menu = new Int32Array(capacity).fill(-1);
    this.stage = new Int32Array(capacity);
    this.entered = new Uint8Array(capacity);
    this.rightType = new Int32Array(capacity).fill(-1);
    this.agent = new Int32Array(capacity);
    this.holder = new Int32Array(capacity).fill(-1);
    this.promised = new Uint8Array(capacity);
    this.calls = new Int32Array(capacity);
    this.reason = new Int32Array(capacity);
    this.free = new Int32Array(capacity);
  }
}

function isTyped(value: unknown): value is Float64Array | Int32Array | Uint8Array {
  return ArrayBuffer.isView(value);
}
