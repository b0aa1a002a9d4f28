import type { IntegerProgram, Solution, SolveOptions, Solver, Unsolved } from './integerProgram.ts';
import { separated } from './separated.ts';

/** Solves a program part by part, as many at once as the solver can. What is in no row stays at 0. */
export async function solveParts(
  program: IntegerProgram,
  solver: Solver,
  options: SolveOptions,
): Promise<Solution | Unsolved> {
  options.signal?.throwIfAborted();
  const parts = separated(program);
  const solutions = await Promise.all(
    parts.map((part) => (part.columns.length > 0 ? solver.solve(part.program, options) : atRest(part.program))),
  );
  const values = new Float64Array(program.cost.length);
  const prices = new Float64Array(program.rowLower.length);
  let [cost, bound] = [0, 0];
  for (const [place, { columns, rows }] of parts.entries()) {
    const solution = solutions[place] ?? 'undecided';
    if (typeof solution === 'string') return solutions.includes('infeasible') ? 'infeasible' : solution;
    for (const [index, column] of columns.entries()) values[column] = solution.values[index] ?? 0;
    for (const [index, row] of rows.entries()) prices[row] = solution.prices[index] ?? 0;
    cost += solution.cost;
    bound += solution.bound;
  }
  return { values, cost, bound, prices };
}

/** Rows that nothing stands in: 0 has to do. */
function atRest({ rowLower, rowUpper }: IntegerProgram): Solution | Unsolved {
  const does = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] ?? 0) >= 0);
  return does
    ? { values: new Float64Array(0), cost: 0, bound: 0, prices: new Float64Array(rowLower.length) }
    : 'infeasible';
}
