import type { Scenario } from '../scenario/scenario.ts';
import type { Estimates } from '../statistics/estimates.ts';

/** What a reader of the result should know before believing it. */
export function warnings(scenario: Scenario, estimates: Estimates, percentilesByInterval: boolean): string[] {
  const all = [
    [scenario.replications === 1, 'one replication only: no estimate has an interval'],
    [
      scenario.replications > 1 && scenario.replications < 10,
      `${scenario.replications} replications are few: intervals are wide and percentiles of waits uncertain`,
    ],
    [
      !percentilesByInterval && estimates.intervals.length > 1,
      'too many contact types and intervals to keep waits apart: percentiles of waits are given for the horizon only',
    ],
    [
      (estimates.total.disconnected?.mean ?? 0) > 0 && scenario.horizon.close === 'finish',
      'some contacts were never served: nobody who could take them was left when the horizon ended',
    ],
    [(estimates.total.offered?.mean ?? 0) === 0, 'no contact was offered: every share of contacts is empty'],
  ] as const;
  return all.flatMap(([applies, text]) => (applies ? [text] : []));
}
