import { compile } from '../../plan/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../../statistics/estimates.ts';
import { HOUR } from '../../time.ts';
import { expectedVolumes } from '../expectedVolumes.ts';
import { forecasts } from '../forecast.ts';

export type Formula = 'erlangC' | 'erlangA';

/** A formula's answer for a whole horizon, each pool and interval taken by itself. */
export interface FormulaAnswer {
  /** Share answered in time, contacts weighing alike; where the queue has no steady state, nobody is. */
  readonly serviceLevel: number;
  /** Agent hours that it asks for, interval by interval; `null` where no number of agents meets the target. */
  readonly requiredHours: number | null;
}

/**
 * What a formula says of the counted intervals of a scenario in which everybody of a pool takes everything (see `netAgents`). A service
 * level of the answered (`answeredOnly`) is taken over those; every other one is S(t) / O.
 */
export function formulaLevel(scenario: Scenario, formula: Formula, estimates: Estimates): FormulaAnswer {
  const plan = compile(scenario);
  const volumes = plan.types.map((_, type) => expectedVolumes(plan, type));
  const ofAnswered = scenario.serviceLevel.formula === 'answeredOnly';
  let inTime = 0;
  let counted = 0;
  let required: number | null = 0;
  forecasts(scenario, plan, estimates).forEach((pools, interval) => {
    if (interval < plan.firstCounted) return;
    for (const { pool, [formula]: figures } of pools) {
      const volume = pool.types.reduce((sum, type) => sum + (volumes[type]?.[interval] ?? 0), 0);
      const { serviceLevel, abandonment, stable } = figures;
      inTime += volume * (stable ? (serviceLevel ?? 0) : 0);
      counted += volume * (ofAnswered && stable ? 1 - (abandonment ?? 0) : 1);
      if (volume > 0) required = figures.required === null || required === null ? null : required + figures.required;
    }
  });
  return {
    serviceLevel: counted > 0 ? inTime / counted : 1,
    requiredHours: required === null ? null : (required * scenario.horizon.interval) / HOUR,
  };
}
