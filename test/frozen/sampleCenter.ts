import type { Run } from '../../src/experiment/result.ts';
import {
  CONTACT_MEASURES,
  type ContactEstimates,
  type ContactMeasure,
  type GroupEstimates,
  type MaybeEstimate,
} from '../../src/statistics/estimates.ts';
import { addGroups, agentTimeEstimates, idleSplit, type TimeAway, unitCostEstimates } from './sampleAgents.ts';
import { centerScenario } from './sampleCenterScenario.ts';
import { type JourneyCounts, journeyEstimates, meanOf, spread } from './sampleEstimates.ts';
import { bankRun, type Sample, type SampleNames } from './sampleRun.ts';

const DAYS = 100;
/** Nine parts in ten of a group's idle time stay idle; the tenth goes to outbound calls. */
const FILLED = 0.1;
const NAMES = ['email', 'welcome calls', 'feedback calls'] as const;

/** What came of the calls in one interval, for each hour that agents spend on them. */
interface Calls {
  readonly dialed: number;
  readonly reached: number;
  readonly nuisance: number;
}

const WELCOME: Calls = { dialed: 30, reached: 9, nuisance: 0.15 };
const FEEDBACK: Calls = { dialed: 20, reached: 12, nuisance: 0.6 };
const FIRST_OUTBOUND = 4;
/** Each of the two has half of the time. */
const CALLS = [WELCOME, FEEDBACK] as const;

/**
 * The bank's day with all the channels and what fills its quiet hours: chats, email with a backlog, outbound calls of two kinds (one over
 * its limit of nuisance calls), shifts with breaks and absence, surveys, and money for contacts. No simulation made it, but it adds up.
 */
export function centerRun(names: SampleNames = {}): Sample {
  const { run, scenario } = bankRun(names);
  const { estimates, result } = run;
  const added = NAMES.map((name, index) => names.types?.[3 + index] ?? name);
  const outboundHours = estimates.intervals.map(({ agents }) => meanOf(agents.idleHours) * FILLED);
  const types = (cells: readonly ContactEstimates[], hours: number, share: number) => [
    ...cells.map((cell, type) => (type === 0 ? surveyed(cell) : cell)),
    emails(120 * share),
    ...CALLS.map((calls) => callEstimates(calls, hours / 2)),
  ];
  const whole = outboundHours.reduce((sum, hours) => sum + hours, 0);
  const shares = estimates.intervals.map(() => 1 / estimates.intervals.length);
  const contactTypes = types(estimates.contactTypes, whole, 1);
  const total = withAdded(estimates.total, contactTypes);
  const intervals = estimates.intervals.map((interval, at) => {
    const hours = outboundHours[at] ?? 0;
    const cells = types(interval.contactTypes, hours, shares[at] ?? 0);
    const groups = interval.agentGroups.map((group) => filled(group));
    const progress = (at + 1) / estimates.intervals.length;
    return {
      ...interval,
      contactTypes: cells,
      total: withAdded(interval.total, cells),
      agentGroups: groups,
      agents: addGroups(groups),
      agentTime: agentTime(groups, hours),
      backlogs: cells.map((_, type) =>
        type === 3
          ? { backlog: some(4 + 40 * progress * (1 - progress)), oldest: some(7200 * (1 + 3 * progress)) }
          : { backlog: null, oldest: null },
      ),
    };
  });
  const agentGroups = estimates.agentGroups.map((group) => filled(group));
  const agents = addGroups(agentGroups);
  const [revenue, lostValue, lines, selfService] = [4200, 380, 96, 42];
  const idle = meanOf(agents.idleCost);
  const agentCost = meanOf(agents.cost);
  const cost = {
    ...estimates.cost,
    idle: agents.idleCost,
    busy: some(agentCost - idle - meanOf(estimates.cost.shrinkage) - meanOf(agents.overtimeCost)),
    lines: some(lines),
    selfService: some(selfService),
    lostValue: some(lostValue),
    revenue: some(revenue),
    total: some(agentCost + lines + selfService + lostValue - revenue),
  };
  const counts = contactTypes.map((_, type): Partial<JourneyCounts> => {
    const calls = CALLS[type - FIRST_OUTBOUND];
    if (type === 0) return { followUps: 64 };
    if (type === 3) return { leftWaiting: 4, oldest: 26_000 };
    return calls === undefined ? {} : { ...times(calls, whole / 2), outboundHours: whole / 2 };
  });
  const sum = (measure: 'dialed' | 'reached' | 'nuisance') =>
    CALLS.reduce((all, calls) => all + (calls[measure] * whole) / 2, 0);
  const center: Partial<JourneyCounts> = {
    followUps: 64,
    leftWaiting: 4,
    oldest: 26_000,
    dialed: sum('dialed'),
    reached: sum('reached'),
    nuisance: sum('nuisance'),
    outboundHours: whole,
  };
  const answered = meanOf(total.answered) + sum('reached') - sum('nuisance');
  const price = idle / meanOf(agents.idleHours);
  const full: Run = {
    result: { ...result, total },
    estimates: {
      ...estimates,
      contactTypes,
      total,
      agentGroups,
      agents,
      cost,
      intervals,
      journeys: {
        contactTypes: contactTypes.map((cell, type) => journeyEstimates(cell, counts[type])),
        total: journeyEstimates(total, center),
      },
      agentTime: agentTime(agentGroups, whole),
      unitCosts: unitCostEstimates(cost, meanOf(total.offered), answered),
      handled: [
        [900, 190, 80, 60, 50].map((contacts) => ({ mean: contacts, low: contacts - 5, high: contacts + 5 })),
        [118, 40].map((contacts) => ({ mean: contacts, low: contacts - 2, high: contacts + 2 })),
      ],
      phases: [...estimates.phases, [fixed(120 * 400)], ...CALLS.map(() => [fixed(whole * 1500)])],
      wrap: [...estimates.wrap, fixed(0), fixed(0), fixed(0)],
      waits: [...estimates.waits, ...NAMES.map(() => ({ edges: [0], counts: [] }))],
    },
    idle: idleSplit(
      intervals.map((interval) => interval.agents),
      outboundHours,
      price,
    ),
  };
  return { run: full, scenario: centerScenario(scenario, added) };
}

/** The outbound calls alone: a center to which nobody calls. */
export function outboundRun(): Sample {
  const { run, scenario } = centerRun();
  const { estimates } = run;
  const outbound = <T>(entries: readonly T[]) => entries.slice(FIRST_OUTBOUND);
  const total = callEstimates(
    { dialed: 25, reached: 10.5, nuisance: 0.375 },
    meanOf(estimates.agentTime.agents.outboundHours),
  );
  return {
    scenario: {
      ...scenario,
      name: 'A center that only calls',
      contactTypes: outbound(scenario.contactTypes),
      agentGroups: scenario.agentGroups
        .slice(0, 1)
        .map((group) => ({ ...group, skills: group.skills.filter(({ type }) => type.endsWith('calls')) })),
    },
    run: {
      result: { ...run.result, total, intervals: run.result.intervals.map((each) => ({ ...each, pools: [] })) },
      estimates: {
        ...estimates,
        contactTypes: outbound(estimates.contactTypes),
        total,
        agentGroups: estimates.agentGroups.slice(0, 1),
        journeys: { ...estimates.journeys, contactTypes: outbound(estimates.journeys.contactTypes) },
        handled: [estimates.handled[0]?.slice(3) ?? []],
        intervals: estimates.intervals.map((interval) => ({
          ...interval,
          contactTypes: outbound(interval.contactTypes),
          backlogs: outbound(interval.backlogs),
          agentGroups: interval.agentGroups.slice(0, 1),
        })),
        phases: outbound(estimates.phases),
        wrap: outbound(estimates.wrap),
        waits: outbound(estimates.waits),
      },
      idle: run.idle,
    },
  };
}

function some(mean: number): MaybeEstimate {
  return spread(mean, 0.02, DAYS);
}

function fixed(mean: number) {
  return { mean, low: mean, high: mean };
}

function times(calls: Calls, hours: number): Calls {
  return { dialed: calls.dialed * hours, reached: calls.reached * hours, nuisance: calls.nuisance * hours };
}

/** A contact cell of which only these measures are any. */
function only(counts: { readonly [Measure in ContactMeasure]?: MaybeEstimate }): ContactEstimates {
  const none = { mean: 0, low: 0, high: 0 };
  const COUNTED = ['arrived', 'customers', 'offered', 'answered', 'answeredWithin', 'abandoned', 'dialed', 'reached'];
  return {
    ...(Object.fromEntries(
      CONTACT_MEASURES.map((measure) => [measure, counts[measure] ?? (COUNTED.includes(measure) ? none : null)]),
    ) as { [Measure in ContactMeasure]: MaybeEstimate }),
    serviceLevels: {
      offered: counts.serviceLevel ?? null,
      excludeQuickAbandons: counts.serviceLevel ?? null,
      creditQuickAbandons: counts.serviceLevel ?? null,
      answeredOnly: counts.serviceLevel ?? null,
      creditShortAbandons: counts.serviceLevel ?? null,
      excludeShortAbandons: counts.serviceLevel ?? null,
    },
  };
}

function emails(offered: number): ContactEstimates {
  const level = { mean: 0.93, low: 0.915, high: 0.944 };
  return only({
    arrived: some(offered),
    customers: some(offered),
    offered: some(offered),
    answered: some(offered * 0.96),
    answeredWithin: some(offered * 0.9),
    serviceLevel: level,
    targetMet: { mean: 0.98, low: 0.93, high: 1 },
    asa: some(5400),
    p80: some(9000),
    p90: some(12_000),
    p95: some(15_000),
    maxWait: some(24_000),
    handleTime: some(400),
    abandonment: { mean: 0, low: 0, high: 0 },
  });
}

function callEstimates(calls: Calls, hours: number): ContactEstimates {
  const { dialed, reached, nuisance } = times(calls, hours);
  return only({ dialed: some(dialed), reached: some(reached), nuisance: some(nuisance), handleTime: some(300) });
}

function surveyed(cell: ContactEstimates): ContactEstimates {
  const waited = meanOf(cell.asa) / 60;
  return {
    ...cell,
    surveyed: some(meanOf(cell.answered) * 0.15),
    satisfaction: cell.answered === null ? null : some(0.9 - 0.1 * waited),
  };
}

/** All contacts: those of the bank, and what the added types bring. */
function withAdded(total: ContactEstimates, types: readonly ContactEstimates[]): ContactEstimates {
  const sum = (measure: ContactMeasure) => some(types.reduce((all, cell) => all + meanOf(cell[measure]), 0));
  const measures = [
    'arrived',
    'customers',
    'offered',
    'answered',
    'answeredWithin',
    'dialed',
    'reached',
    'nuisance',
  ] as const;
  return {
    ...total,
    ...Object.fromEntries(measures.map((measure) => [measure, sum(measure)])),
    surveyed: types[0]?.surveyed ?? null,
    satisfaction: types[0]?.satisfaction ?? null,
  };
}

/** A group of the bank, some of whose idle time is filled. */
function filled(group: GroupEstimates): GroupEstimates {
  const hours = meanOf(group.idleHours) * FILLED;
  return {
    ...group,
    busyHours: some(meanOf(group.busyHours) + hours),
    idleHours: some(meanOf(group.idleHours) - hours),
    idleCost: some(meanOf(group.idleCost) * (1 - FILLED)),
  };
}

/** Half of what a group is away are breaks, a third of these unpaid; the first group has the outbound contacts. */
function agentTime(groups: readonly GroupEstimates[], outbound: number): Run['estimates']['agentTime'] {
  const away = groups.map((group, index): TimeAway => {
    const gone = meanOf(group.scheduledHours) - meanOf(group.availableHours);
    const roster = index === 1;
    return {
      breaks: roster ? gone * 0.5 : 0,
      unpaidBreaks: roster ? gone * 0.17 : 0,
      absence: roster ? gone * 0.2 : 0,
      outbound: index === 0 ? outbound : 0,
    };
  });
  const sum = (part: keyof TimeAway) => away.reduce((all, each) => all + each[part], 0);
  const all = { breaks: sum('breaks'), unpaidBreaks: sum('unpaidBreaks'), absence: sum('absence'), outbound };
  return {
    agentGroups: groups.map((group, index) => agentTimeEstimates(group, away[index])),
    agents: agentTimeEstimates(addGroups(groups), all),
  };
}
