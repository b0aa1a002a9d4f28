import type { ContactTrace } from '../engine/contactTrace.ts';
import { Engine } from '../engine/engine.ts';
import { TracingRecorder } from '../engine/tracingRecorder.ts';
import { watchAgents } from '../engine/watchAgents.ts';
import { compile } from '../plan/compile.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { GROUP_FIELDS } from '../tally.ts';
import { tallyFor } from './batch.ts';
import { expectedVolumes } from './expectedVolumes.ts';
import { change } from './floor/course.ts';
import { type AgentChanges, floorAgents } from './floor/floorAgents.ts';
import type { FloorCampaign, FloorDay } from './floor/floorDay.ts';
import { floorQueue } from './floor/floorQueue.ts';
import type { Offered } from './floor/serviceLevelCourse.ts';
import { frameOf } from './frameOf.ts';

/** Every contact of the day is kept: a larger one would fill a page's memory. */
const MOST_CONTACTS = 300_000;

/**
 * One replication (counted from 0) of those that `simulate` runs, as its floor could be watched. Throws a RangeError when more than
 * 300,000 contacts are expected in it.
 */
export function floor(scenario: Scenario, replication: number): FloorDay {
  const plan = compile(scenario);
  const expected = plan.types
    .flatMap((_, type) => [...expectedVolumes(plan, type)])
    .reduce((sum, each) => sum + each, 0);
  if (expected > MOST_CONTACTS) {
    throw new RangeError(
      `${Math.round(expected)} contacts are too many to be shown one by one: at most ${MOST_CONTACTS}`,
    );
  }
  const { traces, changes } = watched(scenario, plan, replication);
  const offered = traces.flatMap((trace) => offeredOf(trace, plan));
  const hasQueue = plan.types.map(({ outbound, menu }) => outbound === null && menu === null);
  return {
    horizon: plan.horizon,
    end: traces.reduce((end, trace) => Math.max(end, endOf(trace)), plan.horizon),
    countedFrom: plan.firstCounted * plan.intervalLength,
    total: floorQueue(offered, scenario.serviceLevel, plan.firstCounted),
    queues: scenario.contactTypes.flatMap(({ serviceLevel }, type) => {
      if (!hasQueue[type]) return [];
      const own = offered.filter(({ trace }) => trace.type === type);
      return [{ type, ...floorQueue(own, serviceLevel, plan.firstCounted) }];
    }),
    campaigns: plan.types.flatMap(({ outbound }, type) => (outbound === null ? [] : [campaignOf(type, traces, plan)])),
    groups: floorAgents(changes, traces, plan),
  };
}

function watched(scenario: Scenario, plan: Plan, replication: number) {
  const recorders: TracingRecorder[] = [];
  const engine = new Engine(plan, scenario.seed, {
    record: (of, contacts, clock) => {
      const recorder = new TracingRecorder(of, contacts, clock);
      recorders.push(recorder);
      return recorder;
    },
  });
  const changes = plan.groups.map(
    () => Object.fromEntries(GROUP_FIELDS.map((field) => [field, { times: [], steps: [] }])) as unknown as AgentChanges,
  );
  watchAgents(engine, (field, group, step, time) => {
    const of = changes[group];
    if (of !== undefined) change(of[field], time, step);
  });
  engine.replicate(replication, tallyFor({ plan, frame: frameOf(scenario, plan), seed: scenario.seed }));
  return { traces: recorders.flatMap((recorder) => recorder.traces), changes };
}

function offeredOf(trace: ContactTrace, plan: Plan): readonly Offered[] {
  const { offered, wait, ended, type } = trace;
  if (offered === null) return [];
  // The wait of those left at the horizon's end has not ended: they are seen no more.
  const left = wait === null ? (ended ?? offered) : offered + wait;
  return [{ trace, offered, left, within: plan.types[type]?.within ?? 0 }];
}

function campaignOf(type: number, traces: readonly ContactTrace[], plan: Plan): FloorCampaign {
  const own = traces.filter((trace) => trace.type === type && trace.interval >= plan.firstCounted);
  const instants = (outcome: ContactTrace['outcome'], time: (trace: ContactTrace) => number | null) =>
    Float64Array.from(own.filter((trace) => trace.outcome === outcome).map((trace) => time(trace) ?? 0)).sort();
  return {
    type,
    connected: instants('connected', ({ answered }) => answered),
    nuisance: instants('nuisance', ({ ended }) => ended),
  };
}

function endOf({ answered, handle, ended }: ContactTrace): number {
  return Math.max(ended ?? 0, answered === null ? 0 : answered + (handle ?? 0));
}
