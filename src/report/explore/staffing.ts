import { planLevels } from '../../experiment/whatIf/staffLevels.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { judgedIntervals } from '../judged.ts';
import { type Verdict, verdictOf } from '../verdict.ts';
import { viewOf } from './scores.ts';
import type { Side } from './side.ts';

/** What stands beside the staffing of a group, interval by interval of the whole horizon; `null` in the warm-up. */
export interface StaffingContext {
  /** Scheduled agents of the group that meet Erlang A's requirement, given those of the other groups of its pool. */
  readonly required: readonly (number | null)[];
  /** Whether the interval's contacts meet their target. */
  readonly verdicts: readonly Verdict[];
}

/** @param view whose service level is judged */
export function staffingContext({ run, scenario, page }: Side, group: number, view: string): StaffingContext {
  const { horizon } = scenario;
  const skipped = Math.round(horizon.warmUp / horizon.interval);
  const whole = viewOf({ page }, view);
  const judged = judgedIntervals(whole.intervals);
  const ahead = <Value>(value: Value) => Array.from({ length: skipped }, () => value);
  return {
    required: [
      ...ahead(null),
      ...run.result.intervals.map((_, interval) => requiredIn(run, scenario, group, interval)),
    ],
    verdicts: [
      ...ahead<Verdict>('none'),
      ...whole.intervals.map(({ serviceLevel }, interval) =>
        judged[interval] ? verdictOf(serviceLevel, whole.target.target) : 'none',
      ),
    ],
  };
}

function requiredIn(run: Side['run'], scenario: Scenario, group: number, interval: number): number | null {
  const name = scenario.agentGroups[group]?.name ?? '';
  const pool = run.result.intervals[interval]?.pools.find(({ agentGroups }) => agentGroups.includes(name));
  if (pool === undefined || pool.load === 0 || pool.erlangA.required === null) return null;
  const estimates = run.estimates.intervals[interval]?.agentGroups[group];
  const hours = scenario.horizon.interval / 3600;
  const own = (estimates?.availableHours?.mean ?? 0) / hours;
  const present = presence(scenario, group);
  const others = Math.max(0, pool.erlangA.agents - own);
  return Math.max(0, Math.ceil((pool.erlangA.required - others) / present - 1e-9));
}

/** Share of the scheduled agents who can be expected to take contacts. */
function presence({ agentGroups }: Scenario, group: number): number {
  const { shrinkage = 0, absence = 0 } = agentGroups[group] ?? {};
  return (1 - shrinkage) * (1 - absence);
}

/** Scheduled agents of a group with shifts in each interval, on average; of one with a level, those of the plan. */
export function scheduledLevels({ run, scenario }: Pick<Side, 'run' | 'scenario'>, group: number): readonly number[] {
  const { horizon } = scenario;
  const levels = planLevels(scenario, group);
  if (levels.length > 0) return levels;
  const skipped = Math.round(horizon.warmUp / horizon.interval);
  const hours = horizon.interval / 3600;
  const counted = run.estimates.intervals.map(
    ({ agentGroups }) => (agentGroups[group]?.scheduledHours?.mean ?? 0) / hours,
  );
  return [...Array.from({ length: skipped }, () => 0), ...counted];
}
