import type { IntegerProgram, Solution, SolveOptions, Solver, Unsolved } from './integerProgram.ts';
import { separated } from './separated.ts';

/** Solves a program part by part. What is in no row stays at 0. */
export async function solveParts(
  program: IntegerProgram,
  solver: Solver,
  options: SolveOptions,
): Promise<Solution | Unsolved> {
  const values = new Float64Array(program.cost.length);
  let [cost, bound] = [0, 0];
  for (const part of separated(program)) {
    options.signal?.throwIfAborted();
    const solution = part.columns.length > 0 ? await solver.solve(part.program, options) : atRest(part.program);
    if (typeof solution === 'string') return solution;
    for (const [index, column] of part.columns.entries()) values[column] = solution.values[index] ?? 0;
    cost += solution.cost;
    bound += solution.bound;
  }
  return { values, cost, bound };
}

/** Rows that nothing stands in: 0 has to do. */
function atRest({ rowLower, rowUpper }: IntegerProgram): Solution | Unsolved {
  const does = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] ?? 0) >= 0);
  return does ? { values: new Float64Array(0), cost: 0, bound: 0 } : 'infeasible';
}
