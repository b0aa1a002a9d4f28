import type { Plan, PlanType } from '../plan/plan.ts';
import { DAY_VARIATION } from '../plan/plan.ts';
import { dayFactor } from '../random/dayFactor.ts';
import type { Generator } from '../random/generator.ts';
import { microsecondSampler } from '../random/microsecondSampler.ts';
import { stream } from '../random/stream.ts';
import { type ArrivalSource, CallsSource, RateSource, TimesSource } from './arrivalSource.ts';

/**
 * What is drawn for the first attempts of one type when they arrive: each from a stream of its own, so that it depends on nothing
 * else. Later attempts and steps of a customer draw the same things, in the same order, from the customer's own stream.
 */
export interface ContactDraws {
  readonly patience: (() => number) | null;
  readonly talk: readonly (() => number)[];
  readonly wrap: (() => number) | null;
  /** One generator for each of the type's decisions. */
  readonly decisions: readonly Generator[];
  /** Chooses from the type's menu. */
  readonly menu: Generator | null;
}

/** All that is random in one replication. */
export interface Draws {
  readonly sources: readonly ArrivalSource[];
  readonly contacts: readonly ContactDraws[];
  /** For each group and cell of its schedule, the number in (0, 1) that decides how a fraction of an agent is rounded. */
  readonly rounding: readonly Float64Array[];
}

export function createDraws(plan: Plan, seed: string, replication: number): Draws {
  const open = (purpose: string) => stream(seed, replication, purpose);
  const days = uniforms(plan.days, open(DAY_VARIATION));
  const rated = [...plan.typeOrder].map((index) => arrivalSource(plan, plan.types[index]!, index, days, open));
  const sources = [...rated, plan.calls && new CallsSource(plan.calls)];
  return {
    sources: sources.filter((source) => source !== null),
    contacts: plan.types.map((type) => contactDraws(type, open)),
    rounding: plan.groups.map(({ scheduled, purpose }) => uniforms(scheduled.length, open(purpose.shrinkage))),
  };
}

type Open = (purpose: string) => Generator;

function contactDraws(type: PlanType, open: Open): ContactDraws {
  return {
    patience: type.patience && microsecondSampler(type.patience, open(type.purpose.patience)),
    talk: type.talk.map((phase, index) => microsecondSampler(phase, open(type.talkPurposes[index] ?? ''))),
    wrap: type.wrap && microsecondSampler(type.wrap, open(type.purpose.wrap)),
    decisions: type.decisions.map(({ purpose }) => open(purpose)),
    menu: type.menu && open(type.purpose.menu),
  };
}

function arrivalSource(
  plan: Plan,
  type: PlanType,
  index: number,
  days: Float64Array,
  open: Open,
): ArrivalSource | null {
  const { arrivals } = type;
  if (arrivals.kind === 'none') return null;
  if (arrivals.kind === 'times') return new TimesSource(index, arrivals.times);
  const { expected, rise, dayVariation } = arrivals;
  const cellLength = plan.horizon / expected.length;
  const factors = days.map((uniform) => dayFactor(uniform, dayVariation));
  const scaled = (values: Float64Array) =>
    dayVariation === 0 ? values : values.map((value, cell) => value * factors[dayOf(plan, cell * cellLength)]!);
  return new RateSource(index, open(type.purpose.arrivals), scaled(expected), scaled(rise), cellLength);
}

/** The day, counted from the horizon's first, in which an instant lies. */
function dayOf(plan: Plan, now: number): number {
  return Math.floor((plan.startOfDay + now) / 86_400e6);
}

function uniforms(length: number, generator: Generator): Float64Array {
  return Float64Array.from({ length }, () => generator.uniform());
}
