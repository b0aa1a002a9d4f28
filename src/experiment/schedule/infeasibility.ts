import { formatDuration } from '../../scenario/duration.ts';
import type { ShiftType } from '../../scenario/scenario.ts';
import { quote } from '../../scenario/suggest.ts';
import type { Aborter } from '../crew.ts';
import { intervalStart } from '../intervalStart.ts';
import { addPeople } from './addPeople.ts';
import { addShares } from './addShares.ts';
import { columnsOf } from './columnsOf.ts';
import { coverProgram } from './coverProgram.ts';
import type { CoverTask, Infeasibility } from './coverTask.ts';
import { fractional } from './fractional.ts';
import type { Solver } from './integerProgram.ts';
import { peopleOf } from './people.ts';
import type { ShiftSlot } from './shiftSlots.ts';
import { solveParts } from './solveParts.ts';

/** Rules that can be given up, those that cost least to give up first. */
const RULES = ['rest', 'days', 'atMost', 'agents'] as const;
type Rule = (typeof RULES)[number];

/**
 * Which rules to give up for shifts that cover what is wanted: one of several, or some together of which none can be kept. Judged by the
 * program without whole numbers, which takes moments: it says no only where there is no way at all.
 */
export async function infeasibility(
  task: CoverTask,
  slots: readonly ShiftSlot[],
  solver: Solver,
  proven: boolean,
  signal: Aborter | undefined,
): Promise<Infeasibility> {
  const present = RULES.filter((rule) => task.groups.some(({ shiftTypes }) => shiftTypes.some(HAS[rule])));
  const enough = async (rules: readonly Rule[]) => {
    const { draft, columns } = coverProgram(task, slots);
    const easier = without(task, rules);
    addShares(draft, columns, easier);
    for (const some of peopleOf(easier, columns)) {
      if (some.agents !== null) addPeople(draft, columnsOf(columns, some), some, some.agents);
    }
    return typeof (await solveParts(fractional(draft.finish()), solver, { gap: 0, signal })) !== 'string';
  };
  const alone: Rule[] = [];
  for (const rule of present) if (await enough([rule])) alone.push(rule);
  let rules: readonly Rule[] = alone.length > 0 ? alone : present;
  if (alone.length === 0) {
    for (const rule of present) {
      const fewer = rules.filter((other) => other !== rule);
      if (await enough(fewer)) rules = fewer;
    }
  }
  const kept =
    alone.length > 0
      ? task
      : without(
          task,
          rules.filter((rule) => rule !== 'agents'),
        );
  const needed = rules.includes('agents') ? await agentsReasons(kept, slots, solver, signal) : [];
  return {
    rules,
    together: alone.length === 0,
    reasons: rules.flatMap((rule) => (rule === 'agents' ? needed : reasonsOf(rule, task))),
    proven,
  };
}

/** Where agents are wanted when no shift could bring them: none of them begins early or lasts long enough. */
export function startsReason(
  { horizon, requirements, groups }: CoverTask,
  uncovered: readonly { readonly requirement: number; readonly interval: number }[],
): Infeasibility {
  const reasons = requirements.flatMap((wanted, requirement) => {
    const intervals = uncovered.filter((each) => each.requirement === requirement).map(({ interval }) => interval);
    const [first] = intervals;
    if (first === undefined) return [];
    const names = groups.filter(({ counts }) => counts.includes(requirement)).map(({ name }) => quote(name));
    const agents = wanted[first] ?? 0;
    const others = intervals.length > 1 ? `, nor in ${intervals.length - 1} other intervals` : '';
    return `no shift of ${names.join(' or ')} can be there at ${intervalStart(horizon, first)}, when ${agents} are wanted${others}`;
  });
  return { rules: ['starts'], together: false, reasons, proven: true };
}

/** For each shift type of which there are too few people, how many it takes at least, where the sum of those missing is the least. */
async function agentsReasons(
  task: CoverTask,
  slots: readonly ShiftSlot[],
  solver: Solver,
  signal: Aborter | undefined,
): Promise<readonly string[]> {
  const { draft, columns } = coverProgram(
    task,
    slots.map((slot) => ({ ...slot, cost: 0 })),
  );
  addShares(draft, columns, task);
  const limited = peopleOf(task, columns).flatMap((people) => {
    if (people.agents === null) return [];
    const extra = draft.column({ cost: 1 });
    addPeople(draft, columnsOf(columns, people), people, people.agents, extra);
    return [{ ...people, agents: people.agents, extra }];
  });
  const solution = await solveParts(fractional(draft.finish()), solver, { gap: 0, signal });
  return limited.flatMap(({ group, type, agents, extra }) => {
    const more = typeof solution === 'string' ? 0 : Math.ceil((solution.values[extra] ?? 0) - 1e-6);
    return more > 0
      ? [`${named(task, group, type)}: ${agents} agents are too few; it takes ${agents + more} at least`]
      : [];
  });
}

/** As if agents could be divided. */
function reasonsOf(rule: Exclude<Rule, 'agents'>, task: CoverTask): readonly string[] {
  return task.groups.flatMap(({ shiftTypes }, group) =>
    shiftTypes.flatMap((shiftType, type) =>
      HAS[rule](shiftType) ? [`${named(task, group, type)}: ${SAID[rule](shiftType)}`] : [],
    ),
  );
}

function named({ groups }: CoverTask, group: number, type: number): string {
  const { name = '', shiftTypes = [] } = groups[group] ?? {};
  return `${quote(shiftTypes[type]?.name ?? '')} of ${quote(name)}`;
}

function without(task: CoverTask, rules: readonly Rule[]): CoverTask {
  const easier: Partial<ShiftType> = Object.assign({}, ...rules.map((rule) => GIVEN_UP[rule]));
  const groups = task.groups.map((group) => ({
    ...group,
    shiftTypes: group.shiftTypes.map((type) => ({ ...type, ...easier })),
  }));
  return { ...task, groups };
}

const HAS: { readonly [rule in Rule]: (type: ShiftType) => boolean } = {
  atMost: ({ atMost }) => atMost < 1,
  rest: ({ rest, agents }) => rest > 0 && agents !== null,
  days: ({ days, agents }) => days < 7 && agents !== null,
  agents: ({ agents }) => agents !== null,
};

const GIVEN_UP: { readonly [rule in Rule]: Partial<ShiftType> } = {
  atMost: { atMost: 1 },
  rest: { rest: 0 },
  days: { days: 7 },
  agents: { agents: null },
};

const SAID: { readonly [rule in Exclude<Rule, 'agents'>]: (type: ShiftType) => string } = {
  atMost: ({ atMost }) => `at most ${Number((100 * atMost).toPrecision(3))}% of the paid hours`,
  rest: ({ rest }) => `a rest of ${formatDuration(rest)} between shifts`,
  days: ({ days }) => `${days} ${days === 1 ? 'day' : 'days'} a week at most`,
};
