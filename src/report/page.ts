import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY } from '../time.ts';
import { type Grid, gridOf } from './grid.ts';
import { type View, viewsOf } from './view.ts';

/** What every part of the report draws from. */
export interface Page {
  readonly run: Run;
  readonly scenario: Scenario;
  readonly grid: Grid;
  /** All contacts first. */
  readonly views: readonly View[];
  /** What one replication is called: `day` where the horizon is no longer than one. */
  readonly unit: 'day' | 'replication';
}

export function pageOf(run: Run, scenario: Scenario): Page {
  return {
    run,
    scenario,
    grid: gridOf(run.result, scenario),
    views: viewsOf(run, scenario),
    unit: replicationWord(scenario),
  };
}

/** What one replication is called: a simulated day where the horizon is no longer than one. */
export function replicationWord(scenario: Scenario): 'day' | 'replication' {
  return scenario.horizon.length <= DAY ? 'day' : 'replication';
}
