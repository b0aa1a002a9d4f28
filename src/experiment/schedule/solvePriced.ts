import { fractional } from './fractional.ts';
import type { IntegerProgram, Solution, SolveOptions, Solver, Unsolved } from './integerProgram.ts';
import { pricedOut } from './pricedOut.ts';
import { rowSums } from './rowSums.ts';
import { separated } from './separated.ts';
import { solveParts } from './solveParts.ts';

/** A row without a lower bound that connects parts of a program, by a name that it keeps in other programs like it. */
export interface Link {
  readonly row: number;
  readonly name: string;
}

/** What a unit of what each link limits is worth, by name. */
export type Prices = Map<string, number>;

/** Prices of one program that are tried before it is solved as one. */
const TRIES = 5;
/** The first surcharge on a price, as a part of what the dearest column costs a unit; each further one is so many times as much. */
const SURCHARGE = 1 / 1000;
const TIMES = 4;
/** Sums of whole numbers with weights of a few digits are exact to this. */
const TOLERANCE = 1e-6;

/**
 * Solves a program that would fall into parts but for a few rows. These are left out, and what they limit has a price instead, which is raised until
 * they hold: parts are then solved one by one, in a fraction of the time (M. L. Fisher, The Lagrangian relaxation method for solving
 * integer programming problems, Management Science 27, 1981). Where no price brings the cost near enough to the bound that comes with
 * it, the program is solved as one.
 *
 * @param prices what did for the program before, which is tried first; what does for this one is left there
 */
export async function solvePriced(
  program: IntegerProgram,
  links: readonly Link[],
  solver: Solver,
  options: SolveOptions,
  prices: Prices,
): Promise<Solution | Unsolved> {
  const rows = links.map(({ row }) => row);
  const parts = (some: readonly number[]) => separated(pricedOut(program, rows, some)).length;
  if (parts(rows.map(() => 0)) <= separated(program).length) return solveParts(program, solver, options);

  let bound = Number.NEGATIVE_INFINITY;
  const priced = async (some: readonly number[]): Promise<Priced> => {
    const free = pricedOut(program, rows, some);
    // Where more of a column earned something there would be no end of it.
    if (free.cost.some((each) => each < 0)) return { solution: 'undecided', isGood: false, isOver: [] };
    const solution = await solveParts(free, solver, options);
    if (typeof solution === 'string') return { solution, isGood: solution === 'infeasible', isOver: [] };
    const sums = rowSums(program, solution.values);
    const limits = rows.map((row) => program.rowUpper[row] ?? 0);
    const worth = limits.reduce((sum, limit, place) => sum + limit * (some[place] ?? 0), 0);
    bound = Math.max(bound, solution.bound - worth);
    const cost = program.cost.reduce((sum, each, column) => sum + each * (solution.values[column] ?? 0), 0);
    const isOver = rows.map((row, place) => (sums[row] ?? 0) > (limits[place] ?? 0) + TOLERANCE);
    const isGood = !isOver.includes(true) && cost - bound <= options.gap * cost + TOLERANCE;
    if (isGood) for (const [place, { name }] of links.entries()) prices.set(name, some[place] ?? 0);
    return { solution: { ...solution, cost, bound }, isGood, isOver };
  };

  const before = links.flatMap(({ name }) => prices.get(name) ?? []);
  if (before.length === links.length) {
    const { solution, isGood } = await priced(before);
    if (isGood) return solution;
  }
  const relaxed = await solveParts(fractional(program), solver, options);
  if (typeof relaxed === 'string') return relaxed;
  bound = Math.max(bound, relaxed.bound);
  let surcharges = rows.map((row) => SURCHARGE * dearest(program, row));
  let some = rows.map((row, place) => Math.max(0, -(relaxed.prices[row] ?? 0)) + (surcharges[place] ?? 0));
  for (let round = 0; round < TRIES; round++) {
    const { solution, isGood, isOver } = await priced(some);
    if (isGood) return solution;
    if (!isOver.includes(true)) break;
    surcharges = surcharges.map((surcharge, place) => (isOver[place] ? TIMES * surcharge : surcharge));
    some = some.map((price, place) => (isOver[place] ? price + (surcharges[place] ?? 0) : price));
  }
  return solveParts(program, solver, options);
}

/** What came of a try: `isGood` when it is the answer. */
interface Priced {
  readonly solution: Solution | Unsolved;
  readonly isGood: boolean;
  /** Of each link, whether it does not hold. */
  readonly isOver: readonly boolean[];
}

/** What the dearest column of a row costs for each unit of what the row limits. */
function dearest({ cost, starts, rows, values }: IntegerProgram, row: number): number {
  let most = 0;
  for (const [column, each] of cost.entries()) {
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      if (rows[entry] === row) most = Math.max(most, each / Math.abs(values[entry] ?? 1));
    }
  }
  return most;
}
