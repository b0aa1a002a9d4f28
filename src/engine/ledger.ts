import type { Clock } from './clock.ts';

/**
 * Time integral of a count that changes by steps, in one field of a tally, split at interval boundaries and exact in whole
 * microseconds: a step up at t takes (t - start of the interval) off, a step down puts it on, and closing an interval adds
 * count x length. Nothing is touched while the count stays as it is.
 */
export class Ledger {
  /** Start of the current interval. */
  private start = 0;
  private base = 0;
  private readonly clock: Clock;
  private readonly stride: number;
  private readonly field: number;
  private readonly rowLength: number;
  private cells: Float64Array = new Float64Array(0);

  /** One count a row; the tally's cells of a row are `stride` apart and `rowLength` a row. */
  constructor(field: number, stride: number, intervals: number, clock: Clock) {
    this.clock = clock;
    this.field = field;
    this.stride = stride;
    this.rowLength = stride * (intervals + 1);
  }

  open(cells: Float64Array): void {
    this.cells = cells;
    this.start = 0;
    this.base = this.field;
  }

  /** The count of a row rises (or, negative, falls) by `step` at an instant. */
  step(row: number, step: number): void {
    this.cells[this.base + row * this.rowLength]! -= step * (this.clock.now - this.start);
  }

  /** Closes the interval that ends now, with the counts that go on into the next. */
  close(counts: ArrayLike<number>): void {
    const length = this.clock.now - this.start;
    for (let row = 0; row < counts.length; row++)
      this.cells[this.base + row * this.rowLength]! += counts[row]! * length;
    this.start = this.clock.now;
    this.base += this.stride;
  }
}
