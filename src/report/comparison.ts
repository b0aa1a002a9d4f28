import type { ServiceLevelFormula } from '../scenario/scenario.ts';
import type { ContactEstimates } from '../statistics/estimates.ts';
import type { View } from './view.ts';

/** What a formula, applied interval by interval, says of the whole horizon, and what the simulation says of the same. */
export interface Comparison {
  /** Offered-weighted service level of the formula over the intervals in which it has one. */
  readonly formula: number;
  /** Simulated service level over the same intervals: a ratio of sums. */
  readonly simulated: number;
  /** Intervals with contacts and an open pool, those among them with an answer, and those without a steady state. */
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
  const offered = view.compared
    .map((cells, interval) => ({
      cells,
      interval,
      formulas: view.formulas[interval] ?? null,
      weight: cells.reduce((sum, cell) => sum + (cell.offered?.mean ?? 0), 0),
    }))
    .filter(({ weight, formulas }) => weight > 0 && formulas !== null);
  const answered = offered.flatMap(({ cells, interval, formulas, weight }) => {
    const formula = formulas?.[name].serviceLevel ?? null;
    const simulated = serviceLevelOf(cells, view.target.formula);
    return formula === null || simulated === null ? [] : [{ interval, formula, simulated, weight, cells }];
  });
  const weight = answered.reduce((sum, each) => sum + each.weight, 0);
  const simulated = serviceLevelOf(
    answered.flatMap(({ cells }) => cells),
    view.target.formula,
  );
  if (weight === 0 || simulated === null) return null;
  return {
    formula: answered.reduce((sum, each) => sum + each.formula * each.weight, 0) / weight,
    simulated,
    intervals: offered.length,
    answered: answered.length,
    unstable: offered.filter(({ formulas }) => formulas !== null && !formulas[name].stable).length,
    differences: answered
      .map(({ interval, formula, simulated: level }) => ({ interval, formula, simulated: level }))
      .toSorted((a, b) => Math.abs(b.formula - b.simulated) - Math.abs(a.formula - a.simulated)),
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
