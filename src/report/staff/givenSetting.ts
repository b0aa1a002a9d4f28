import type { Given } from '../../experiment/staff/staffing.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plural } from '../format.ts';
import type { Grid } from '../grid.ts';
import { replicationWord } from '../page.ts';

/** What agents were judged by, in a line. */
export function givenSetting({ replications }: Given, grid: Grid, scenario: Scenario): string {
  const whole = grid.whole === '' ? '' : `, ${grid.whole}`;
  const judged = plural(replications, `fresh ${replicationWord(scenario)}`);
  return `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${whole} · judged on ${judged}`;
}
