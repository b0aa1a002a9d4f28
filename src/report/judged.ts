import type { ContactEstimates } from '../statistics/estimates.ts';

export type Offered = Pick<ContactEstimates, 'offered'>;

/** Contacts offered in an interval, on average, below which its service level says more about chance than about the staff. */
const FEWEST = 1;

/** Whether fewer than one contact is offered on average: a closed hour with stray contacts, or a quiet night. */
export function isQuiet({ offered }: Offered): boolean {
  return (offered?.mean ?? 0) < FEWEST;
}

/** Which intervals are held against the target: the quiet ones are left out, unless all are so. */
export function judgedIntervals(intervals: readonly Offered[]): readonly boolean[] {
  const busy = intervals.map((interval) => !isQuiet(interval));
  return busy.includes(true) ? busy : intervals.map(() => true);
}
