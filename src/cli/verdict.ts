/** What came of running results again. */
export interface Verdict {
  readonly same: boolean;
  /** What to print. */
  readonly lines: readonly string[];
}
