import type { QueueFigures } from '../../src/analytic/queueFigures.ts';
import type { Result, ResultInterval, Run } from '../../src/experiment/result.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { ContactEstimates, Estimates, GroupEstimates, IntervalEstimates } from '../../src/statistics/estimates.ts';
import { bucketStart, WAIT_BUCKETS } from '../../src/tally.ts';
import {
  addGroups,
  agentTimeEstimates,
  costEstimates,
  groupEstimates,
  idleSplit,
  unitCostEstimates,
} from './sampleAgents.ts';
import { BANK, type SampleType, TINY } from './sampleDays.ts';
import { addContacts, contactEstimates, type Interval, journeyEstimates, meanOf } from './sampleEstimates.ts';
import { sampleScenario } from './sampleScenario.ts';

/**
 * Runs to test reports with. They look like a day of a bank, but no simulation made them: waits follow from how near
 * the load is to the agents by a curve that is easy to compute, so that the reports' tests depend on no other part.
 */
export interface Sample {
  readonly run: Run;
  readonly scenario: Scenario;
}

export interface SampleNames {
  readonly scenario?: string;
  readonly types?: readonly string[];
  readonly groups?: readonly string[];
  readonly warnings?: readonly string[];
}

/** 34 half hours from 07:00, three contact types, two agent groups, too few agents at midday, none in the last hour. */
export function bankRun(names: SampleNames = {}): Sample {
  return sample(BANK, names);
}

/** One contact type, one interval, one replication: no interval has bounds. */
export function tinyRun(names: SampleNames = {}): Sample {
  return sample(TINY, names);
}

/** A run in which nothing happened: every estimate is none. */
export function emptyRun(): Sample {
  const { run, scenario } = bankRun({ scenario: 'Nothing at all' });
  const none = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if ('mean' in value) return null;
    if (Array.isArray(value)) return value.map(none);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, none(each)]));
  };
  const nothing: QueueFigures = { ...formula(0, 0, 0, null), required: null, stable: true };
  const result = none(run.result) as Result;
  const estimates = none(run.estimates) as Run['estimates'];
  return {
    scenario,
    run: {
      result: {
        ...result,
        intervals: result.intervals.map((interval) => ({
          ...interval,
          pools: interval.pools.map((pool) => ({ ...pool, load: 0, erlangC: nothing, erlangA: nothing })),
        })),
      },
      estimates: {
        ...estimates,
        phases: run.estimates.phases.map((phases) => phases.map(() => ({ mean: 0, low: null, high: null }))),
        wrap: run.estimates.wrap.map(() => ({ mean: 0, low: null, high: null })),
        waits: run.estimates.waits.map((waits) => ({ ...waits, counts: waits.counts.map(() => 0) })),
        handled: run.estimates.handled.map((skills) => skills.map(() => ({ mean: 0, low: null, high: null }))),
      },
      idle: idleSplit(
        run.estimates.intervals.map(() => estimates.agents),
        [],
        0,
      ),
    },
  };
}

function sample(day: typeof BANK, names: SampleNames): Sample {
  const types = day.types.map((type, index) => ({ ...type, name: names.types?.[index] ?? type.name }));
  const groups = day.groups.map((group, index) => ({ ...group, name: names.groups?.[index] ?? group.name }));
  const scenario = sampleScenario(day, types, groups, names.scenario ?? day.name);
  const pools = [...new Set(types.map((type) => type.group))];
  const perInterval = day.staff[0]?.map((_, interval): Interval => {
    const figures = pools.map((group) => poolFigures(day, types, group, interval));
    return { hours: day.interval / 3600, figures, types, groups, replications: day.replications };
  });
  const intervals = perInterval ?? [];
  const contactCells = intervals.map((interval) => types.map((_, type) => contactEstimates(interval, type)));
  const groupCells = intervals.map((interval) => groups.map((_, group) => groupEstimates(interval, group)));
  const typeCells = types.map((_, type) => addContacts(contactCells.flatMap((cells) => cells[type] ?? [])));
  const center = addContacts(contactCells.flat());
  const groupTotals = groups.map((_, group) => addGroups(groupCells.flatMap((cells) => cells[group] ?? [])));
  const cost = costEstimates(addGroups(groupCells.flat()));
  const estimates: Estimates = {
    replications: day.replications,
    contactTypes: typeCells,
    total: center,
    journeys: { contactTypes: typeCells.map((cell) => journeyEstimates(cell)), total: journeyEstimates(center) },
    agentGroups: groupTotals,
    agents: addGroups(groupCells.flat()),
    cost,
    agentTime: agentTimes(groupTotals),
    unitCosts: unitCostEstimates(cost, meanOf(center.offered), meanOf(center.answered)),
    handled: groups.map((_, group) =>
      types.flatMap((type, index) =>
        type.group === group ? [point(meanOf(typeCells[index]?.answered ?? null), day.replications)] : [],
      ),
    ),
    intervals: intervals.map(
      (_, interval): IntervalEstimates => ({
        contactTypes: contactCells[interval] ?? [],
        total: addContacts(contactCells[interval] ?? []),
        agentGroups: groupCells[interval] ?? [],
        agents: addGroups(groupCells[interval] ?? []),
        agentTime: agentTimes(groupCells[interval] ?? []),
        backlogs: types.map(() => ({ backlog: null, oldest: null })),
      }),
    ),
    phases: types.map((type) =>
      type.phases.map(([, share]) => point(share * type.handle * total(type.counts), day.replications)),
    ),
    wrap: types.map((type) => point(0.12 * type.handle * total(type.counts), day.replications)),
    waits: types.map((type) => waits(type)),
  };
  const named = <T>(entries: readonly { name: string }[], cells: readonly T[]) =>
    Object.fromEntries(entries.map(({ name }, index) => [name, cells[index]])) as { [name: string]: T };
  const result: Result = {
    busyhour: '0.1.0',
    engine: 1,
    streams: 1,
    scenario: { name: scenario.name, digest: 'b1946ac92492d2347c6235b4d2611184f3a0c1d27b5e0c6e9f0d8a7b6c5d4e3f' },
    seed: scenario.seed,
    replications: day.replications,
    contactTypes: named<ContactEstimates>(types, estimates.contactTypes),
    total: estimates.total,
    agentGroups: named<GroupEstimates>(groups, estimates.agentGroups),
    agents: estimates.agents,
    cost: estimates.cost,
    intervals: intervals.map(
      (interval, index): ResultInterval => ({
        start: clock(day.start + index * day.interval),
        contactTypes: named(types, contactCells[index] ?? []),
        total: addContacts(contactCells[index] ?? []),
        agentGroups: named(groups, groupCells[index] ?? []),
        pools: interval.figures.map((pool, place) => ({
          contactTypes: types.filter((type) => type.group === pools[place]).map(({ name }) => name),
          agentGroups: [groups[pools[place] ?? 0]?.name ?? ''],
          load: pool.load,
          erlangC: formula(pool.agents, pool.load, 0, pool.load < pool.agents ? 1 : null),
          erlangA: formula(pool.agents, pool.load, pool.abandonment * 1.1, 1),
        })),
      }),
    ),
    warnings: names.warnings ?? day.warnings,
  };
  const idle = idleSplit(
    estimates.intervals.map(({ agents }) => agents),
    [],
    meanOf(estimates.agents.idleCost) / meanOf(estimates.agents.idleHours),
  );
  return { run: { result, estimates, idle }, scenario };
}

function agentTimes(cells: readonly GroupEstimates[]): Estimates['agentTime'] {
  return {
    agentGroups: cells.map((cell) => agentTimeEstimates(cell)),
    agents: agentTimeEstimates(addGroups(cells)),
  };
}

function poolFigures(
  day: typeof BANK,
  types: readonly SampleType[],
  group: number,
  interval: number,
): Interval['figures'][number] {
  const own = types.filter((type) => type.group === group);
  const load = total(own.map((type) => ((type.counts[interval] ?? 0) * type.handle) / day.interval));
  const agents = (day.staff[group]?.[interval] ?? 0) * (1 - (day.groups[group]?.shrinkage ?? 0));
  const strain = load === 0 ? 0 : load / Math.max(agents, 0.2);
  const met = 1 / (1 + Math.exp(11 * (strain - 0.93)));
  return {
    load,
    agents,
    met,
    asa: 4 + 95 * (1 - met) ** 1.6,
    abandonment: 0.01 + 0.28 * (1 - met) ** 1.4,
    interval,
    group,
  };
}

function formula(agents: number, load: number, abandonment: number, answer: number | null): QueueFigures {
  const strain = load / Math.max(agents, 0.2);
  const level = answer === null || load === 0 ? null : 1 / (1 + Math.exp(14 * (strain - 1.02 - abandonment)));
  return {
    agents,
    serviceLevel: level,
    asa: level === null ? null : 3 + 60 * (1 - level),
    delayProbability: level === null ? null : 1 - level * 0.8,
    abandonment: level === null ? null : abandonment,
    occupancy: level === null ? null : Math.min(1, strain),
    required: load === 0 ? 0 : Math.ceil(load + (abandonment > 0 ? 0.6 : 1.1) * Math.sqrt(load)),
    stable: answer !== null,
  };
}

function waits(type: SampleType): { edges: number[]; counts: number[] } {
  const edges = Array.from({ length: WAIT_BUCKETS + 1 }, (_, bucket) => bucketStart(bucket) / 1e6);
  const beyond = (wait: number) => Math.exp(-((wait / type.meanWait) ** 0.8));
  const contacts = Math.round(total(type.counts) * 100);
  const counts = edges.slice(0, -1).map((edge, bucket) => {
    if (bucket === 0) return Math.round(contacts * 0.55);
    return Math.round(contacts * 0.45 * (beyond(edge) - beyond(edges[bucket + 1] ?? 0)));
  });
  return { edges, counts };
}

function point(mean: number, replications: number) {
  return { mean, low: replications < 2 ? null : mean * 0.985, high: replications < 2 ? null : mean * 1.015 };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 16);
}
