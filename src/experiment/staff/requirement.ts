import type { ErlangModel } from '../../analytic/erlangModels.ts';
import { modifiedOfferedLoad } from '../../analytic/modifiedOfferedLoad.ts';
import { requiredAgents } from '../../analytic/requiredAgents.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { USUAL_TARGETS } from '../../scenario/targets.ts';
import type { Estimates } from '../../statistics/estimates.ts';
import { MICROSECONDS } from '../../time.ts';
import { availableAgents } from '../availableAgents.ts';
import { type Forecast, forecasts } from '../forecast.ts';
import { handleTime } from '../handleTime.ts';
import type { StaffPlan } from './staffPlan.ts';

/** What a formula asks for: available agents of every pool in every interval of the horizon; `null` where no number is enough. */
export interface Requirement {
  readonly net: readonly (readonly (number | null)[])[];
  /** The same as scheduled agents of the groups that are to be staffed. */
  readonly staff: StaffPlan;
}

/**
 * What a formula asks for, each pool and interval taken by itself, to meet the service levels and the other targets on average. With
 * `carriedOver` loads are those of contacts in service, which lag behind the arrivals (see `modifiedOfferedLoad`).
 */
export function requirementOf(
  scenario: Scenario,
  plan: Plan,
  estimates: Estimates,
  model: ErlangModel,
  fixed: ReadonlySet<number>,
  carriedOver: boolean,
): Requirement {
  const forecast = forecasts(scenario, plan, estimates);
  const pools = (forecast[0] ?? []).map(({ pool }) => pool);
  const net = pools.map((_, place) => {
    const row = forecast.flatMap((each) => each[place] ?? []);
    const loads = carriedOver ? lagged(row, plan) : row.map(({ load }) => load);
    return row.map((cell, interval) =>
      agentsFor(scenario, { ...cell, queue: { ...cell.queue, load: loads[interval] ?? 0 } }, model),
    );
  });
  const agents = plan.groups.map(() => new Int32Array(plan.intervals));
  pools.forEach(({ types, groups }, place) => {
    const free = groups.filter((group) => !fixed.has(group));
    const present = groups.flatMap((group) =>
      fixed.has(group) && plan.groups[group] ? [availableAgents(plan, plan.groups[group])] : [],
    );
    for (let interval = 0; interval < plan.intervals; interval++) {
      const given = present.reduce((sum, available) => sum + (available[interval] ?? 0), 0);
      const asked = Math.max(0, (net[place]?.[interval] ?? 0) - given);
      const shares = sharesOf(scenario, plan, estimates, types, free, interval);
      shares.forEach((share, index) => {
        const group = free[index] ?? -1;
        const { presence = 1, absence = 0 } = plan.groups[group] ?? {};
        const levels = agents[group];
        const there = presence * (1 - absence);
        if (levels !== undefined) levels[interval] = Math.ceil((asked * share) / there - 1e-9);
      });
    }
  });
  return { net, staff: { agents } };
}

/** The least number that meets every target of the pool's types. */
function agentsFor(scenario: Scenario, { pool, queue }: Forecast, model: ErlangModel): number | null {
  const { asa, abandonment, occupancy } = scenario.targets ?? USUAL_TARGETS;
  // Load without agents is none that a formula could lose.
  const bounds = {
    ...(asa !== null && { asa }),
    ...(occupancy !== null && { occupancy }),
    ...(abandonment !== null && model === 'erlangA' && Number.isFinite(queue.patience) && { abandonment }),
  };
  const required = pool.types.flatMap((type) => {
    const asked = scenario.contactTypes[type];
    if (asked === undefined || asked.menu !== null || asked.outbound !== null) return [];
    const { target, within } = asked.serviceLevel;
    return [requiredAgents(model, { ...queue, within }, { ...bounds, serviceLevel: Math.min(target, MOST) })];
  });
  return required.includes(null) ? null : Math.max(0, ...required.map((agents) => agents ?? 0));
}

/** No queue answers everybody at once. */
const MOST = 0.9999;

/** Mean number of contacts in service in each interval, if agents were never short. */
function lagged(row: readonly Forecast[], { intervalLength }: Plan): readonly number[] {
  const duration = intervalLength / MICROSECONDS;
  const asked = row.filter(({ load }) => load > 0);
  if (asked.length === 0) return row.map(() => 0);
  const volume = asked.reduce((sum, { load, queue }) => sum + load / queue.aht, 0);
  const aht = asked.reduce((sum, { load }) => sum + load, 0) / volume;
  return modifiedOfferedLoad(
    row.map(({ load }) => ({ duration, rate: load / aht })),
    aht,
  ).map(({ mean }) => mean);
}

/** How a pool's agents are divided among some of its groups: each type's work goes to the cheapest that takes it at once. */
function sharesOf(
  { agentGroups, contactTypes }: Scenario,
  plan: Plan,
  estimates: Estimates,
  types: readonly number[],
  groups: readonly number[],
  interval: number,
): readonly number[] {
  const cells = estimates.intervals[Math.max(0, interval - plan.firstCounted)]?.contactTypes;
  const works = types.map((type) => {
    const planned = plan.types[type];
    return planned === undefined ? 0 : (cells?.[type]?.offered?.mean ?? 0) * handleTime(plan, planned, type, estimates);
  });
  const total = works.reduce((sum, work) => sum + work, 0);
  const shares = groups.map(() => 0);
  types.forEach((type, place) => {
    const offers = groups.flatMap((group, index) => {
      const skill = agentGroups[group]?.skills.find((one) => one.type === contactTypes[type]?.name);
      const { perHour = 0 } = agentGroups[group]?.pay ?? {};
      return skill ? [{ index, skill, price: perHour / skill.speed }] : [];
    });
    const [cheapest] = offers.sort(
      (a, b) => a.skill.after - b.skill.after || a.price - b.price || a.skill.rank - b.skill.rank,
    );
    const share = total > 0 ? (works[place] ?? 0) / total : 1 / types.length;
    if (cheapest !== undefined) shares[cheapest.index] = (shares[cheapest.index] ?? 0) + share;
  });
  return shares;
}
