import type { Arrivals, Call, ContactType, Scenario } from '../scenario/scenario.ts';
import { DAY, toMicroseconds } from '../time.ts';
import { compileGroup, compileSkills } from './compileGroup.ts';
import { compileSteps, decisionWidth } from './compileSteps.ts';
import type { Plan, PlanArrivals, PlanCalls, PlanSkill, PlanType } from './plan.ts';

/** Turns a scenario into the numbers that the engine runs. */
export function compile(scenario: Scenario): Plan {
  const { horizon, contactTypes, agentGroups } = scenario;
  const intervals = Math.round(horizon.length / horizon.interval);
  const skills = compileSkills(contactTypes, agentGroups);
  const firstPhases = contactTypes.map((_, type) => sum(contactTypes.slice(0, type).map(({ talk }) => talk.length)));
  const types = contactTypes.map((type, index) => compileType(type, index, firstPhases[index] ?? 0, skills, scenario));
  const size = { intervals, horizon: toMicroseconds(horizon.length) };
  const typeOrder = orderByName(contactTypes);
  // Written out: V8 gives what begins with a spread another shape each time, and the engine is compiled again for each plan.
  return {
    intervals: size.intervals,
    horizon: size.horizon,
    intervalLength: toMicroseconds(horizon.interval),
    firstCounted: Math.round(horizon.warmUp / horizon.interval),
    startOfDay: toMicroseconds(horizon.start),
    days: Math.ceil((horizon.start + horizon.length) / DAY),
    disconnect: horizon.close === 'disconnect',
    lines: scenario.lines ?? Number.POSITIVE_INFINITY,
    watchesLines: scenario.lines !== null || scenario.costs.lineMinute > 0,
    types,
    groups: agentGroups.map((group, index) => compileGroup(group, index, size, types, typeOrder, skills)),
    skills: skills.length,
    calls: scenario.calls && compileCalls(scenario.calls, contactTypes),
    decisions: decisionWidth(contactTypes),
    typeOrder,
    groupOrder: orderByName(agentGroups),
  };
}

/** Indices in the order of names, by code unit, which no locale changes. */
function orderByName(owners: readonly { readonly name: string }[]): Int32Array {
  const names = owners.map(({ name }) => name);
  return Int32Array.from(names.keys()).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
}

function compileType(
  type: ContactType,
  index: number,
  firstPhase: number,
  skills: readonly PlanSkill[],
  scenario: Scenario,
): PlanType {
  const own = skills.filter((skill) => skill.type === index).sort((a, b) => a.rank - b.rank || a.group - b.group);
  return {
    usesLine: type.channel === 'voice' && type.outbound === null,
    isShared: type.channel === 'chat',
    isDeferrable: type.channel === 'email' || type.channel === 'task',
    arrivals: compileArrivals(type.arrivals),
    patience: type.patience,
    balk: type.balk,
    talk: type.talk.map(({ time }) => time),
    firstPhase,
    wrap: type.wrap,
    priority: type.priority,
    capacity: type.queue.capacity ?? Number.POSITIVE_INFINITY,
    within: toMicroseconds(type.serviceLevel.within),
    ...compileSteps(type, own, scenario),
    skills: own,
    purpose: {
      arrivals: `arrivals/${type.name}`,
      patience: `patience/${type.name}`,
      wrap: `wrap/${type.name}`,
      menu: `menu/${type.name}`,
      customer: `customer/${type.name}`,
    },
    // A bare talk time and the first of several phases share a stream, so that splitting a call into phases moves no other draw.
    talkPurposes: type.talk.map((_, phase) => (phase === 0 ? `talk/${type.name}` : `talk/${type.name}/${phase + 1}`)),
  };
}

function compileArrivals(arrivals: Arrivals): PlanArrivals {
  if (arrivals.kind === 'times') return { kind: 'times', times: Float64Array.from(arrivals.times, toMicroseconds) };
  if (arrivals.kind === 'none') return arrivals;
  const expected = Float64Array.from(arrivals.counts);
  return {
    kind: 'rate',
    expected,
    rise: arrivals.within === 'linear' ? risesWithin(expected) : new Float64Array(expected.length),
    dayVariation: arrivals.dayVariation,
  };
}

/**
 * A line through each cell with the cell's own count under it and the slope of its neighbours' counts, no steeper than the
 * rate's staying positive allows: volumes are kept exactly, and the rate does not jump where the volumes change steadily.
 */
function risesWithin(expected: Float64Array): Float64Array {
  return expected.map((count, cell) => {
    const before = expected[cell - 1] ?? count;
    const after = expected[cell + 1] ?? count;
    const neighbours = (cell > 0 ? 1 : 0) + (cell < expected.length - 1 ? 1 : 0);
    const slope = neighbours === 0 ? 0 : (after - before) / neighbours;
    return Math.max(-2 * count, Math.min(2 * count, slope));
  });
}

function compileCalls(calls: readonly Call[], types: readonly ContactType[]): PlanCalls {
  const index = new Map(types.map((type, position) => [type.name, position]));
  const drawnOr = (seconds: number | null) => (seconds === null ? Number.NaN : toMicroseconds(seconds));
  return {
    times: Float64Array.from(calls, ({ time }) => toMicroseconds(time)),
    types: Int32Array.from(calls, ({ type }) => index.get(type) ?? -1),
    services: Float64Array.from(calls, ({ service }) => drawnOr(service)),
    patiences: Float64Array.from(calls, ({ patience }) => drawnOr(patience)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
