import type { MaybeEstimate } from '../statistics/estimates.ts';
import type { Content } from './markup.ts';
import type { Verdict } from './verdict.ts';

/** The answer of a run at a glance. */
export interface Headline {
  readonly verdict: Verdict;
  /** The answer in one line. */
  readonly headline: Content;
  /** The share that the answer turns on, and what is wanted of it. */
  readonly figure: { readonly estimate: MaybeEstimate; readonly goal: number; readonly note: string };
}
