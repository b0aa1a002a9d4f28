import type { ServiceLevelFormula } from '../scenario/scenario.ts';
import type { ContactEstimates } from '../statistics/estimates.ts';
import type { View } from './view.ts';

/** What a formula, applied interval by interval, says of the whole horizon, and what the simulation says of the same. */
export interface Comparison {
  /** Offered-weighted service level of the formula over the intervals in which it has one. */
  readonly formula: number;
  /** Simulated service level over the same intervals: a ratio of sums. */
  readonly simulated: number;
  /** Intervals with contacts, those among them with an answer, and those without a steady state. */
  readonly intervals: number;
  readonly answered: number;
  readonly unstable: number;
  /** Intervals by how far the formula is from the simulation, farthest first. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly interval: number;
  readonly formula: number;
  readonly simulated: number;
}

/** Compares a formula with the simulation, or `null` where the formula has no answer in any interval with contacts. */
export function compareFormula(view: View, name: 'erlangC' | 'erlangA'): Comparison | null {
  const offered = view.intervals
    .map((estimates, interval) => ({ estimates, interval, formulas: view.formulas[interval] ?? null }))
    .filter(({ estimates }) => (estimates.offered?.mean ?? 0) > 0);
  const answered = offered.flatMap(({ estimates, interval, formulas }) => {
    const formula = formulas?.[name].serviceLevel ?? null;
    const simulated = estimates.serviceLevel;
    const weight = estimates.offered?.mean ?? 0;
    return formula === null || simulated === null
      ? []
      : [{ interval, formula, simulated: simulated.mean, weight, estimates }];
  });
  const weight = answered.reduce((sum, each) => sum + each.weight, 0);
  const simulated = serviceLevelOf(
    answered.map(({ estimates }) => estimates),
    view.target.formula,
  );
  if (weight === 0 || simulated === null) return null;
  return {
    formula: answered.reduce((sum, each) => sum + each.formula * each.weight, 0) / weight,
    simulated,
    intervals: offered.length,
    answered: answered.length,
    unstable: offered.filter(({ formulas }) => formulas !== null && !formulas[name].stable).length,
    differences: answered.toSorted((a, b) => Math.abs(b.formula - b.simulated) - Math.abs(a.formula - a.simulated)),
  };
}

/** The service level of several cells together, as the ratio of their sums; `null` where nothing was offered. */
export function serviceLevelOf(cells: readonly ContactEstimates[], formula: ServiceLevelFormula): number | null {
  const sum = (measure: 'offered' | 'answered' | 'answeredWithin' | 'abandonedWithin' | 'abandonedShort') =>
    cells.reduce((total, cell) => total + (cell[measure]?.mean ?? 0), 0);
  const within = sum('answeredWithin');
  const ratio: { readonly [name in ServiceLevelFormula]: readonly [part: number, whole: number] } = {
    offered: [within, sum('offered')],
    excludeQuickAbandons: [within, sum('offered') - sum('abandonedWithin')],
    creditQuickAbandons: [within + sum('abandonedWithin'), sum('offered')],
    answeredOnly: [within, sum('answered')],
    creditShortAbandons: [within + sum('abandonedShort'), sum('offered')],
    excludeShortAbandons: [within, sum('offered') - sum('abandonedShort')],
  };
  const [part, whole] = ratio[formula];
  return whole > 0 ? part / whole : null;
}
