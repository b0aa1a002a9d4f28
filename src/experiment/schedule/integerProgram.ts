import type { Aborter } from '../crew.ts';

/**
 * Least `cost` of columns such that every row, a weighted sum of columns, lies between its bounds, and every column between 0 and its
 * own. Plain data, for a solver in another thread.
 */
export interface IntegerProgram {
  readonly cost: Float64Array;
  /** Infinity is unlimited. */
  readonly upper: Float64Array;
  /** 1 where a column takes whole numbers only. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** The matrix by columns: those of column c stand from `starts[c]` to before `starts[c + 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export interface Solution {
  /** By column, whole where whole numbers were asked for. */
  readonly values: Float64Array;
  readonly cost: number;
  /** No solution costs less. */
  readonly bound: number;
  /** By row, by how much the cost would rise for each unit that its bounds were higher; 0 where some column takes whole numbers only. */
  readonly prices: Float64Array;
}

export interface SolveOptions {
  /** Stops once the cost is within this share of the bound; 0 proves the least. Never a time: results would depend on the machine. */
  readonly gap: number;
  readonly signal?: Aborter | undefined;
}

/** That there is no solution, or that none was found in as many steps as a solver takes. */
export type Unsolved = 'infeasible' | 'undecided';

/** Whoever solves integer programs: a thread, or a web worker. */
export interface Solver {
  solve(program: IntegerProgram, options: SolveOptions): Promise<Solution | Unsolved>;
}
