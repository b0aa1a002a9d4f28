import highsModule, { type Highs } from 'highs';
import type { IntegerProgram, Solution, SolveOptions, Unsolved } from '../../experiment/schedule/integerProgram.ts';

/** The same seed each time, and no limit of time (which is infinite unless set): the same program has the same solution on every machine. */
const OPTIONS = { output_flag: false, random_seed: 1, mip_max_nodes: 10_000, mip_abs_gap: 0 };

/** The package declares itself CommonJS, whose default it would be, and is a module with a default. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loading: Promise<Highs> | undefined;

/**
 * Solves an integer program by branch and cut with HiGHS on the calling thread.
 *
 * @throws Error when the solver gives up
 */
export async function solveWithHighs(
  program: IntegerProgram,
  { gap }: Pick<SolveOptions, 'gap'>,
): Promise<Solution | Unsolved> {
  loading ??= loadHighs();
  const highs = await loading;
  const { cost, upper, integer, rowLower, rowUpper, starts, rows, values: weights } = program;
  const numCols = cost.length;
  const numRows = rowLower.length;
  const data = {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: cost,
    colLower: new Float64Array(numCols),
    colUpper: upper,
    rowLower,
    rowUpper,
    integrality: Int32Array.from(integer),
    matrix: { format: 'csc' as const, numRows, numCols, starts, indices: rows, values: weights },
  };
  return highs.withModel(data, (model): Solution | Unsolved => {
    model.options.set({ ...OPTIONS, mip_rel_gap: gap });
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
