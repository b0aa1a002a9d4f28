import highsModule, { type Highs } from 'highs';
import type { IntegerProgram, Solution, Unsolved } from '../../experiment/schedule/integerProgram.ts';

/** The same seed each time, and no limit of time (which is infinite unless set): the same program has the same solution on every machine. */
const OPTIONS = { output_flag: false, random_seed: 1, mip_abs_gap: 0 };

/** The package declares itself CommonJS, whose default it would be, and is a module with a default. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loading: Promise<Highs> | undefined;

/** What the columns of a program are confined to. */
export interface Range {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** When HiGHS stops: within a share of the bound, or after so many nodes. */
export interface Limits {
  readonly gap: number;
  readonly nodes: number;
}

/**
 * Runs HiGHS once, on the calling thread.
 *
 * @throws Error when it gives up
 */
export async function highsRun(
  { cost, upper, integer, rowLower, rowUpper, starts, rows, values: weights }: IntegerProgram,
  { gap, nodes }: Limits,
  range: Range = { lower: new Float64Array(cost.length), upper },
): Promise<Solution | Unsolved> {
  loading ??= loadHighs();
  const highs = await loading;
  const numCols = cost.length;
  const numRows = rowLower.length;
  const data = {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: cost,
    colLower: range.lower,
    colUpper: range.upper,
    rowLower,
    rowUpper,
    integrality: Int32Array.from(integer),
    matrix: { format: 'csc' as const, numRows, numCols, starts, indices: rows, values: weights },
  };
  return highs.withModel(data, (model): Solution | Unsolved => {
    model.options.set({ ...OPTIONS, mip_rel_gap: gap, mip_max_nodes: nodes });
    model.run();
    const status = model.getModelStatus();
    const { optimal, infeasible, unboundedOrInfeasible, solutionLimit } = highs.constants.modelStatus;
    // No column costs less than nothing: no program is unbounded.
    if (status === infeasible || status === unboundedOrInfeasible) return 'infeasible';
    if (status !== optimal && status !== solutionLimit) throw new Error(`the solver ended with status ${status}`);
    if (!Number.isFinite(model.getObjectiveValue())) return 'undecided';
    const { colValue, rowDual } = model.getSolution();
    const values = Float64Array.from(colValue, (value, column) => (integer[column] === 1 ? Math.round(value) : value));
    const spent = values.reduce((sum, value, column) => sum + value * (cost[column] ?? 0), 0);
    return integer.includes(1)
      ? { values, cost: spent, bound: Number(model.info.get('mip_dual_bound')), prices: new Float64Array(numRows) }
      : { values, cost: spent, bound: spent, prices: Float64Array.from(rowDual) };
  });
}
