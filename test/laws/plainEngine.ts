import { drawsOf } from '../../src/engine/draws.ts';
import { Upcoming } from '../../src/engine/upcoming.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Tally } from '../../src/tally.ts';
import { newAgent } from './plainEngine/plainAgent.ts';
import { firstAttempt, ownStreams } from './plainEngine/plainAttempt.ts';
import { PlainCenter } from './plainEngine/plainCenter.ts';
import { plainShifts } from './plainEngine/plainRoster.ts';
import { type PlainRules, plainRules } from './plainEngine/plainRules.ts';

/**
 * The rules of the center once more, written as plainly as possible and with none of the engine's devices: a list of events
 * searched from end to end, one array of waiting contacts, one of agents, and integrals that add up every step of time.
 * Only the draws are shared.
 */
export function replicatePlainly(plan: Plan, seed: string, replication: number, tally: Tally): void {
  const draws = drawsOf(plan, seed)(replication);
  const center = new PlainCenter(plan, draws, tally, (customer) => ownStreams(plan, seed, replication, customer));
  center.shifts = plainShifts(center);
  const rules = plainRules(center);

  for (const instant of instantsOf(center)) {
    center.schedule(instant, 'staffing', () => {
      if (instant > 0 && instant % plan.intervalLength === 0) {
        countBacklog(center);
        center.interval++;
      }
      for (const group of plan.groupOrder) {
        if (plan.groups[group]!.roster === null) changeStaff(center, rules, group);
        else if (instant < plan.horizon) rules.changeShifts(group);
      }
      if (instant === plan.horizon) rules.close();
      for (const type of plan.typeOrder) openLists(center, rules, type);
    });
  }

  const upcoming = new Upcoming();
  upcoming.open(draws.sources);
  while (upcoming.time !== Number.POSITIVE_INFINITY) {
    const attempt = firstAttempt(plan, draws, center.customers, upcoming.source);
    center.schedule(upcoming.time, 'arrival', () => rules.arrive(attempt));
    upcoming.advance();
  }

  while (center.step());
  if (center.linesInUse > 0) throw new Error(`${center.linesInUse} lines are held after everything has ended`);
}

/** The start of each of so many equal cells of the horizon, and its end. */
function startsOf(plan: Plan, cells: number): number[] {
  return Array.from({ length: cells + 1 }, (_, cell) => Math.round((cell * plan.horizon) / cells));
}

/** Every instant, up to the horizon's end, at which staff or lists change, in order. */
function instantsOf({ plan, shifts }: PlainCenter): number[] {
  const grids = [
    plan.intervals,
    ...plan.groups.flatMap(({ roster, scheduled }) => (roster === null ? [scheduled.length] : [])),
    ...plan.types.flatMap(({ outbound }) => outbound?.list?.length ?? []),
  ];
  const all = [
    ...grids.flatMap((cells) => startsOf(plan, cells)),
    ...plan.types.flatMap(({ outbound }) => [...(outbound?.opens ?? [])]),
    ...shifts.flatMap(({ start, end, breaks }) => [start, end, ...breaks.map((one) => one.start)]),
  ];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Sets the level of a group without shifts. */
function changeStaff(center: PlainCenter, rules: PlainRules, group: number): void {
  const { plan, draws, now } = center;
  const { scheduled, presence } = plan.groups[group]!;
  const cell = Math.min(scheduled.length - 1, Math.floor((now * scheduled.length) / plan.horizon));
  const present = draws.present[group]![cell]!;
  const level = Math.floor(present * presence + draws.rounding[group]![cell]!);
  center.absent[group] = scheduled[cell]! - present;
  center.levels[group] = level;
  const there = center.working(group).length;
  const leaving = center.idleAgents(group).slice(0, Math.max(0, there - level));
  center.agents = center.agents.filter((agent) => !leaving.includes(agent));
  for (let coming = level - there; coming > 0; coming--) {
    const agent = newAgent(group, null);
    center.agents.push(agent);
    rules.seekWork(agent);
  }
}

/** Releases the records of an outbound list that become due now, and starts calls if there are any or if the hours open. */
function openLists(center: PlainCenter, rules: PlainRules, type: number): void {
  const { plan, now } = center;
  const { outbound } = plan.types[type]!;
  if (outbound === null) return;
  const list = outbound.list ?? new Float64Array();
  const cell = startsOf(plan, list.length).indexOf(now);
  const records = list[cell] ?? 0;
  rules.release(type, records);
  if (records > 0 || outbound.opens.includes(now)) rules.dial(type);
}

/** Counts deferrable contacts that wait when an interval ends. */
function countBacklog(center: PlainCenter): void {
  const { plan, interval, now } = center;
  plan.types.forEach(({ isDeferrable }, type) => {
    const joined = center.callers(type).map((place) => place.joined);
    if (!isDeferrable || joined.length === 0) return;
    center.count({ type, interval }, 'backlog', joined.length);
    center.count({ type, interval }, 'oldest', now - Math.min(...joined));
  });
}
