/** A source of uniform random numbers: the only randomness that anything in the program receives. */
export interface Generator {
  /** The next draw from the open interval (0, 1): never exactly 0 or 1, so `u` and `1 - u` are both safe in a logarithm. */
  readonly uniform: () => number;
  /** The next `count` draws, into the start of a block. */
  fill(block: Float64Array, count: number): void;
}
