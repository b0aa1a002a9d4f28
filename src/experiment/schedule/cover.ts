import { InputError } from '../../problem.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { thousands } from '../../scenario/thousands.ts';
import { addPeople } from './addPeople.ts';
import { addShares } from './addShares.ts';
import { columnsOf } from './columnsOf.ts';
import { coverProgram, type SlotColumns } from './coverProgram.ts';
import type { Cover, CoverOptions, CoverTask, NoCover } from './coverTask.ts';
import { decoded, type Rostered, shiftCount } from './decoded.ts';
import { infeasibility, startsReason } from './infeasibility.ts';
import type { Solution } from './integerProgram.ts';
import { type People, peopleOf } from './people.ts';
import { roster } from './roster.ts';
import { type ShiftSlot, shiftSlots } from './shiftSlots.ts';
import { solvePriced } from './solvePriced.ts';

const GAP = 0.01;

/**
 * The cheapest shifts that bring as many agents as are wanted at every instant, and a roster of who works which: or the rule that stands in
 * the way. Rules about single people are left out at first, so that days can be solved one by one; only if nobody could be found for the
 * shifts so chosen is everything solved as one.
 *
 * @throws InputError when there are too many shifts to choose from
 */
export async function cover(
  task: CoverTask,
  { solver, gap = GAP, signal, prices = new Map() }: CoverOptions,
): Promise<Cover | NoCover> {
  const { slots, unit } = pricedSlots(task);
  checkChoices(slots);
  const free = coverProgram(task, slots);
  if (free.uncovered.length > 0) return { infeasible: startsReason(task, free.uncovered) };
  const shares = addShares(free.draft, free.columns, task);
  const people = peopleOf(task, free.columns);
  const found = await solvePriced(free.draft.finish(), shares, solver, { gap, signal }, prices);
  const easy = typeof found === 'string' ? null : rostered(free.columns, found.values, people);
  if (typeof found !== 'string' && easy !== null) return planned(free.columns, found, found.bound, easy, unit);

  let bound: number | null = null;
  for (let spare = 0; typeof found !== 'string' && spare <= SPARE; spare++) {
    const full = coverProgram(task, slots);
    const links = [...addShares(full.draft, full.columns, task)];
    for (const some of people) {
      if (some.agents === null) continue;
      links.push(...addPeople(full.draft, columnsOf(full.columns, some), some, Math.max(0, some.agents - spare)));
    }
    const solution = await solvePriced(full.draft.finish(), links, solver, { gap, signal }, prices);
    if (typeof solution === 'string') {
      if (spare > 0) break;
      return { infeasible: await infeasibility(task, slots, solver, solution === 'infeasible', signal) };
    }
    bound ??= solution.bound;
    const all = rostered(full.columns, solution.values, people);
    if (all !== null) return planned(full.columns, solution, bound, all, unit);
  }
  const isProven = found === 'infeasible';
  return { infeasible: await infeasibility(task, slots, solver, isProven, signal) };
}

/**
 * Where rest between shifts is short, a plan that the rules about people allow may still have no roster that keeps days as well: then it
 * is made for so many people fewer, one by one.
 */
const SPARE = 5;

function planned(
  columns: readonly SlotColumns[],
  { values, cost }: Solution,
  bound: number,
  all: readonly Rostered[],
  unit: Cover['unit'],
): Cover {
  const gap = cost > 0 ? Math.max(0, cost - bound) / cost : 0;
  return { ...decoded(columns, values, all), cost, unit, bound, gap };
}

/** Where no shift costs anything, paid hours are what to save. */
function pricedSlots({ groups, horizon }: CoverTask): { slots: readonly ShiftSlot[]; unit: Cover['unit'] } {
  const slots = shiftSlots(groups, horizon);
  if (slots.some(({ cost }) => cost > 0)) return { slots, unit: 'money' };
  return { slots: slots.map((slot) => ({ ...slot, cost: slot.paidHours })), unit: 'hours' };
}

function checkChoices(slots: readonly ShiftSlot[]): void {
  const count = slots.reduce((sum, { choices }) => sum + choices.reduce((ways, choice) => ways + choice.length, 1), 0);
  if (count <= LIMITS.shiftChoices) return;
  const [number, most] = [count, LIMITS.shiftChoices].map(thousands);
  const message = `${number} shifts and breaks to choose from; at most ${most}: give fewer starts, or fewer times at which breaks begin`;
  throw new InputError([{ file: '', line: 0, column: 0, path: 'agentGroups', message }]);
}

/** Who works what; `null` when those that there are cannot. */
function rostered(
  columns: readonly SlotColumns[],
  values: Float64Array,
  people: readonly People[],
): readonly Rostered[] | null {
  const all: Rostered[] = [];
  for (const some of people) {
    const worked = columnsOf(columns, some).map((each) => ({ slot: each.slot, count: shiftCount(each, values) }));
    const slots = roster(worked, some);
    if (slots === null) return null;
    all.push({ people: some, slots });
  }
  return all;
}
