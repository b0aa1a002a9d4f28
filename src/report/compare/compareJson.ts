import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import { sharedStarts } from '../../experiment/checkComparable.ts';
import type { Comparison } from '../../experiment/comparison.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { VERSION } from '../../version.ts';
import { pageOfPlans } from './pageOfPlans.ts';
import { verdictText } from './verdictText.ts';

/**
 * A comparison as JSON, the stable result: the plans, the verdict, then a list of every measure of every cell, with each plan's
 * estimate, its difference to the baseline, and the plans that cannot be excluded as the best. Plans are called by name.
 */
export function compareJson(comparison: Comparison): string {
  const { plans, baseline, seed, replications, measures, frontier, notes, intervals } = comparison;
  const starts = plans[0] === undefined ? [] : sharedStarts(plans[0].scenario, intervals);
  const nameOf = (place: number | null) => (place === null ? null : (plans[place]?.name ?? null));
  const result = {
    busyhour: VERSION,
    engine: ENGINE_VERSION,
    streams: STREAM_VERSION,
    seed,
    replications,
    baseline: nameOf(baseline),
    plans: plans.map(({ name, scenario, run }, place) => ({
      name,
      scenario: { name: scenario.name, digest: run.result.scenario.digest },
      dominatedBy: nameOf(frontier?.dominatedBy[place] ?? null),
      warnings: run.result.warnings,
    })),
    verdict: verdictText(pageOfPlans(comparison)),
    measures: measures.map(({ measure, where, direction, estimates, differences, best }) => ({
      measure,
      contactType: where.contactType ?? null,
      agentGroup: where.agentGroup ?? null,
      interval: where.interval === undefined ? null : (starts[where.interval] ?? null),
      direction,
      best: best === null ? null : best.map(nameOf),
      // Entries define members, where an assignment to a plan called `__proto__` would lose it.
      plans: Object.fromEntries(
        plans.map(({ name }, place) => [
          name,
          { estimate: estimates[place] ?? null, difference: differences[place] ?? null },
        ]),
      ),
    })),
    notes,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
