/** A first-come line of numbers below a bound, each at most once in it; any of them can leave. */
export class IndexLine {
  private head = -1;
  private tail = -1;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(bound: number) {
    this.next = new Int32Array(bound);
    this.previous = new Int32Array(bound);
  }

  clear(): void {
    this.head = -1;
    this.tail = -1;
  }

  push(one: number): void {
    this.next[one] = -1;
    this.previous[one] = this.tail;
    if (this.tail < 0) this.head = one;
    else this.next[this.tail] = one;
    this.tail = one;
  }

  /** Takes the first. */
  shift(): number {
    const one = this.head;
    this.remove(one);
    return one;
  }

  remove(one: number): void {
    const after = this.next[one]!;
    const before = this.previous[one]!;
    if (before < 0) this.head = after;
    else this.next[before] = after;
    if (after < 0) this.tail = before;
    else this.previous[after] = before;
  }
}
