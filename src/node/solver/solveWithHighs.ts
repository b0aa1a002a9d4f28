import { fractional } from '../../experiment/schedule/fractional.ts';
import type { IntegerProgram, Solution, SolveOptions, Unsolved } from '../../experiment/schedule/integerProgram.ts';
import { highsRun, type Range } from './highsRun.ts';

/** Nodes of a search at most, and of one near the relaxation. */
const NODES = 10_000;
const NODES_NEAR = 500;
/** Columns and costs are exact to this, as HiGHS has them (`primal_feasibility_tolerance`). */
const TOLERANCE = 1e-7;

interface Neighborhood {
  /** How far around a rounded column. */
  readonly around: number;
  /** Columns that the relaxation does without are taken up to this reduced cost, as a part of what the dearest column costs. */
  readonly dearest: number;
}

/** What is looked at before the whole program. */
const NEIGHBORHOODS: readonly Neighborhood[] = [
  { around: 0, dearest: 0 },
  { around: 1, dearest: 1 / 50 },
];

/**
 * Solves an integer program with HiGHS on the calling thread: first its relaxation, then, by branch and cut, roundings of that (T. Berthold, RENS: the
 * optimal rounding, Mathematical Programming Computation 6, 2014) and what is a step from them, and only if none of these is near enough to the
 * bound, which takes moments to find out, the whole.
 *
 * @throws Error when the solver gives up
 */
export async function solveWithHighs(
  program: IntegerProgram,
  { gap }: Pick<SolveOptions, 'gap'>,
): Promise<Solution | Unsolved> {
  const relaxed = await highsRun(fractional(program), { gap, nodes: NODES });
  if (typeof relaxed === 'string' || !program.integer.includes(1)) return relaxed;
  for (const neighborhood of NEIGHBORHOODS) {
    const near = await highsRun(program, { gap, nodes: NODES_NEAR }, rangeAround(program, relaxed, neighborhood));
    if (typeof near === 'string') continue;
    if (near.cost - relaxed.cost <= Math.max(gap, TOLERANCE) * near.cost) return { ...near, bound: relaxed.cost };
  }
  const whole = await highsRun(program, { gap, nodes: NODES });
  return typeof whole === 'string' ? whole : { ...whole, bound: Math.max(whole.bound, relaxed.cost) };
}

/** Whole columns may be rounded, and be so much further from what they are in the relaxation. */
function rangeAround(program: IntegerProgram, relaxed: Solution, { around, dearest }: Neighborhood): Range {
  const { cost, upper, integer } = program;
  const extra = extraCosts(program, relaxed);
  const limit = dearest * cost.reduce((most, each) => Math.max(most, each), 0);
  const lower = new Float64Array(cost.length);
  const highest = upper.slice();
  for (const [column, value] of relaxed.values.entries()) {
    if (integer[column] !== 1) continue;
    const isNear = value > TOLERANCE || (extra[column] ?? 0) < limit;
    const top = isNear ? Math.ceil(value - TOLERANCE) + around : 0;
    lower[column] = Math.max(0, Math.floor(value + TOLERANCE) - around);
    highest[column] = Math.min(upper[column] ?? top, top);
  }
  return { lower, upper: highest };
}

/** What one of each column costs more than what it does is worth in the relaxation: its reduced cost. */
function extraCosts({ cost, starts, rows, values }: IntegerProgram, { prices }: Solution): Float64Array {
  return cost.map((each, column) => {
    let worth = 0;
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      worth += (values[entry] ?? 0) * (prices[rows[entry] ?? 0] ?? 0);
    }
    return each - worth;
  });
}
