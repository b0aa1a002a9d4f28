import { erlangAFigures } from '../analytic/erlangAFigures.ts';
import { erlangCFigures } from '../analytic/erlangCFigures.ts';
import type { ErlangQueue } from '../analytic/erlangModels.ts';
import type { QueueFigures } from '../analytic/queueFigures.ts';
import type { Plan, PlanType } from '../plan/plan.ts';
import { lawOf } from '../random/lawOf.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimates } from '../statistics/estimates.ts';
import { availableAgents } from './availableAgents.ts';
import { expectedVolumes } from './expectedVolumes.ts';
import { handleTime } from './handleTime.ts';
import { type Pool, pools } from './pools.ts';

/** What the formulas say of one pool in one interval, taken by itself: as if it had always been so. */
export interface Forecast {
  readonly pool: Pool;
  /** Offered load, erlangs. */
  readonly load: number;
  /** What the formulas are asked about. */
  readonly queue: Required<Omit<ErlangQueue, 'within'>>;
  readonly erlangC: QueueFigures;
  readonly erlangA: QueueFigures;
}

/**
 * Erlang C and Erlang A of every pool in every interval: the pool's types as one queue with their mean handle time, its groups
 * as one group with the agents available after shrinkage, absence and planned breaks. Several targets: the service level is that of
 * each type's own bound, weighted by volume, and the requirement is the one that meets them all. Outbound types and those that can wait
 * through closed hours load no queue that must be answered in time: the formulas are not asked about them.
 *
 * Volumes are those that the scenario expects. Where customers come out of menus and self-service, come back or are passed on,
 * nobody knows before the simulation how many are offered: then volumes and handle times are those it found.
 */
export function forecasts(scenario: Scenario, plan: Plan, estimates: Estimates): Forecast[][] {
  const found = plan.types.every(isExpected) ? null : estimates;
  const volumes = plan.types.map((type, index) => {
    if (!isQueue(type)) return new Float64Array(plan.intervals);
    return found ? offered(plan, found, index) : expectedVolumes(plan, index);
  });
  const available = plan.groups.map((group) => availableAgents(plan, group));
  const types = plan.types.map((type, index) => ({
    abandonmentRate: type.patience === null ? 0 : 1 / lawOf(type.patience).mean,
    balk: type.balk,
    aht: handleTime(plan, type, index, found),
  }));
  const served = pools(plan);
  const known = new Map<string, Omit<Forecast, 'pool'>>();
  return Array.from({ length: plan.intervals }, (_, interval) =>
    served.map((pool) => {
      const queues = pool.types.filter((type) => plan.types[type] !== undefined && isQueue(plan.types[type]));
      const asked = queues.length > 0 ? queues : pool.types;
      const rates = asked.map((type) => (volumes[type]?.[interval] ?? 0) / scenario.horizon.interval);
      const agents = pool.groups.reduce((sum, group) => sum + (available[group]?.[interval] ?? 0), 0);
      // Many intervals of a long horizon are alike, and a formula for a large pool is not free.
      const key = JSON.stringify([pool.types[0], rates, agents]);
      const figures = known.get(key) ?? poolForecast(scenario, asked, types, rates, agents);
      known.set(key, figures);
      return { pool, ...figures };
    }),
  );
}

/** Whether a type's contacts wait to be answered in time. */
function isQueue({ outbound, isDeferrable }: PlanType): boolean {
  return outbound === null && !isDeferrable;
}

/** Whether what is offered is what arrives, so that it can be told beforehand. */
function isExpected({ selfService, menu, overflow, callback, transfer, retry, repeat }: PlanType): boolean {
  const stays = overflow === null && menu === null && callback === null && retry === null && repeat === null;
  return stays && selfService.length === 0 && transfer.length === 0;
}

/** Contacts of a type that were offered in each interval, on average; none in the warm-up, of which nothing is told. */
function offered({ intervals, firstCounted }: Plan, estimates: Estimates, type: number): Float64Array {
  return Float64Array.from({ length: intervals }, (_, interval) => {
    return estimates.intervals[interval - firstCounted]?.contactTypes[type]?.offered?.mean ?? 0;
  });
}

interface TypeFigures {
  /** Mean handle time, seconds, by the agents who take it first. */
  readonly aht: number;
  /** 1 / mean patience, per second; 0 is never. */
  readonly abandonmentRate: number;
  readonly balk: number;
}

function poolForecast(
  scenario: Scenario,
  asked: readonly number[],
  types: readonly TypeFigures[],
  rates: readonly number[],
  agents: number,
): Omit<Forecast, 'pool'> {
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  // Without volume every type counts alike, which only matters for the handle time that nobody will need.
  const weights = rates.map((rate) => (total > 0 ? rate / total : 1 / rates.length));
  const mean = (value: (type: number) => number) =>
    asked.reduce((sum, type, index) => sum + (weights[index] ?? 0) * value(type), 0);
  const aht = mean((type) => types[type]?.aht ?? 0);
  const rate = mean((type) => types[type]?.abandonmentRate ?? 0);
  const balk = mean((type) => types[type]?.balk ?? 0);
  const load = total * aht;
  const targets = asked.map((type) => scenario.contactTypes[type]?.serviceLevel ?? scenario.serviceLevel);
  const combine = (figures: (within: number, target: number) => QueueFigures): QueueFigures => {
    // Types mostly share their target, and the requirement of a large pool is not free.
    const known = new Map<string, QueueFigures>();
    const each = targets.map(({ within, target }) => {
      const key = `${within} ${target}`;
      const found = known.get(key) ?? figures(within, target);
      known.set(key, found);
      return found;
    });
    const levels = each.map(({ serviceLevel }) => serviceLevel);
    const required = each.map((figure) => figure.required);
    const [first] = each;
    if (first === undefined) throw new Error('a pool has at least one contact type');
    return {
      ...first,
      serviceLevel: levels.includes(null)
        ? null
        : levels.reduce<number>((sum, level, i) => sum + (weights[i] ?? 0) * (level ?? 0), 0),
      required: required.includes(null) ? null : Math.max(...required.map((value) => value ?? 0)),
    };
  };
  return {
    load,
    queue: { load, aht, patience: 1 / rate, balk },
    erlangC: combine((within, target) => erlangCFigures({ load, aht, agents, within, target })),
    erlangA: combine((within, target) =>
      rate === 0 && balk === 0
        ? erlangCFigures({ load, aht, agents, within, target })
        : erlangAFigures({ load, aht, agents, within, target, balk, patience: 1 / rate }),
    ),
  };
}
