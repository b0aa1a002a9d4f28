import type { Transform } from './sampler.ts';

/**
 * What a distribution of times is, in seconds: its moments, its cdf, and the time that a uniform draw becomes.
 *
 * Every family makes one time of exactly **one** uniform, so two scenarios that differ in a mean, a CV or a family stay in
 * step under common random numbers; and `draw` is the quantile function, so it increases with the uniform and their
 * times stay as positively correlated as can be (the hyperexponential alone increases in two pieces).
 */
export interface Law {
  /** Seconds. */
  readonly mean: number;
  /** Seconds squared. */
  readonly variance: number;
  /** Whether all draws are alike. */
  readonly isConstant?: boolean;
  /** The probability of at most `time` seconds. */
  cdf(time: number): number;
  /** The seconds that a uniform from the open interval (0, 1) becomes. */
  draw(uniform: number): number;
  /**
   * What uniforms become in whole microseconds, a block at a time. Every family writes out the same line for itself, so that its
   * formula is compiled into it: 5 ns less a draw than one line for all.
   */
  readonly transform: Transform;
}
