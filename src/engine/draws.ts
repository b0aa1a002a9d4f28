import type { Plan, PlanGroup, PlanType } from '../plan/plan.ts';
import { DAY_VARIATION } from '../plan/plan.ts';
import { dayFactor } from '../random/dayFactor.ts';
import type { Generator } from '../random/generator.ts';
import type { KeptDraws } from '../random/keptDraws.ts';
import { lawOf } from '../random/lawOf.ts';
import { type Blocks, Sampler, type Transform } from '../random/sampler.ts';
import { stream } from '../random/stream.ts';
import type { Distribution } from '../scenario/scenario.ts';
import { type ArrivalSource, CallsSource, RateSource, TimesSource } from './arrivalSource.ts';
import { type Rates, RateTimes, unitExponentials } from './rateTimes.ts';
import { startOf } from './staffing.ts';

/**
 * What is drawn for the first attempts of one type when they arrive: each from a stream of its own, so that it depends on nothing
 * else. Later attempts and steps of a customer draw the same things, in the same order, from the customer's own stream.
 */
export interface ContactDraws {
  readonly patience: Sampler | null;
  readonly talk: readonly Sampler[];
  readonly wrap: Sampler | null;
  /** The uniform numbers of each of the type's decisions. */
  readonly decisions: readonly Sampler[];
  /** Chooses from the type's menu. */
  readonly menu: Sampler | null;
  /** Three numbers for each outbound call. */
  readonly dial: Sampler | null;
}

/** All that is random in one replication. */
export interface Draws {
  readonly sources: readonly ArrivalSource[];
  readonly contacts: readonly ContactDraws[];
  /**
   * For each group and cell of its schedule (with a roster, interval), the number in (0, 1) that decides how a fraction of an agent is
   * rounded.
   */
  readonly rounding: readonly Float64Array[];
  /** For each group and cell of its schedule, the scheduled agents who are not absent; empty with a roster. */
  readonly present: readonly Float64Array[];
  /** For each group and entry of its roster, 1 when it is absent; empty without one. */
  readonly absent: readonly Uint8Array[];
}

/** `kept` has what other plans have drawn with the same seed. */
export function createDraws(plan: Plan, seed: string, replication: number, kept: KeptDraws | null = null): Draws {
  const open: Open = (purpose) => stream(seed, replication, purpose);
  const sample: Sample = (purpose, name, transform, source = open(purpose)) =>
    new Sampler(source, transform, kept?.blocks(replication, purpose, name));
  const busyness = busynessOf(plan, open);
  const rated = [...plan.typeOrder].map((index) => arrivalSource(plan, plan.types[index]!, index, busyness, sample));
  const sources = [...rated, plan.calls && new CallsSource(plan.calls)];
  return {
    sources: sources.filter((source) => source !== null),
    contacts: plan.types.map((type) => contactDraws(type, sample)),
    rounding: plan.groups.map((group) => roundings(plan, group, open)),
    present: plan.groups.map((group) => presentAgents(plan, group, open)),
    absent: plan.groups.map((group) => absentEntries(group, open)),
  };
}

type Open = (purpose: string) => Generator;
/** What a transform, told by its name, makes of a purpose's stream, or of what another source has made of it. */
type Sample = (purpose: string, name: string, transform: Transform, source?: Blocks) => Sampler;
const asItIs: Transform = () => {};

function contactDraws(type: PlanType, sample: Sample): ContactDraws {
  const times = (distribution: Distribution, purpose: string) =>
    sample(purpose, nameOf(distribution), lawOf(distribution).transform);
  const uniform = (purpose: string) => sample(purpose, 'uniform', asItIs);
  return {
    patience: type.patience && times(type.patience, type.purpose.patience),
    talk: type.talk.map((phase, index) => times(phase, type.talkPurposes[index] ?? '')),
    wrap: type.wrap && times(type.wrap, type.purpose.wrap),
    decisions: type.decisions.map(({ purpose }) => uniform(purpose)),
    menu: type.menu && uniform(type.purpose.menu),
    dial: type.outbound && uniform(type.outbound.purpose),
  };
}

/** A name is long: made anew for each replication, it would be hashed anew, too. */
const names = new WeakMap<object, string>();

/** Tells what is drawn by a rule from what is by any other. */
function nameOf(rule: object): string {
  let name = names.get(rule);
  if (name === undefined) {
    name = JSON.stringify(rule, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value));
    names.set(rule, name);
  }
  return name;
}

const timesNames = new WeakMap<PlanType, string>();

/** Tells arrival times from those of any other rates, days and horizons. */
function timesNameOf(plan: Plan, type: PlanType): string {
  let name = timesNames.get(type);
  if (name === undefined) {
    name = `${plan.startOfDay}/${plan.horizon}/${nameOf(type.arrivals)}`;
    timesNames.set(type, name);
  }
  return name;
}

/** The factor of each day for types of a variation. */
type Busyness = (dayVariation: number) => Float64Array;

/** A factor is the same for all types of one variation, and a quantile takes its time. */
function busynessOf(plan: Plan, open: Open): Busyness {
  const known = new Map<number, Float64Array>();
  return (dayVariation) => {
    const days = () => uniforms(plan.days, open(DAY_VARIATION));
    const factors = known.get(dayVariation) ?? days().map((uniform) => dayFactor(uniform, dayVariation));
    known.set(dayVariation, factors);
    return factors;
  };
}

function arrivalSource(
  plan: Plan,
  type: PlanType,
  index: number,
  busyness: Busyness,
  sample: Sample,
): ArrivalSource | null {
  const { arrivals, purpose } = type;
  if (arrivals.kind === 'none') return null;
  if (arrivals.kind === 'times') return new TimesSource(index, arrivals.times);
  const { expected, dayVariation } = arrivals;
  if (expected.every((contacts) => contacts === 0)) return null;
  const cellLength = plan.horizon / expected.length;
  const amounts = sample(purpose.arrivals, 'unit exponential', unitExponentials);
  const rates = () => (dayVariation === 0 ? arrivals : busyRates(plan, arrivals, busyness(dayVariation)));
  const times = sample(purpose.arrivals, timesNameOf(plan, type), asItIs, new RateTimes(amounts, rates, cellLength));
  return new RateSource(index, times);
}

/** Rates times the factors of their days. */
function busyRates(plan: Plan, { expected, rise }: Rates, factors: Float64Array): Rates {
  const cellLength = plan.horizon / expected.length;
  const ofCell = expected.map((_, cell) => factors[dayOf(plan, cell * cellLength)]!);
  const busy = (values: Float64Array) => values.map((value, cell) => value * ofCell[cell]!);
  return { expected: busy(expected), rise: busy(rise) };
}

/** Without shrinkage nothing is rounded. */
function roundings(plan: Plan, { scheduled, roster, presence, purpose }: PlanGroup, open: Open): Float64Array {
  const cells = roster === null ? scheduled.length : plan.intervals;
  return presence === 1 ? new Float64Array(cells) : uniforms(cells, open(purpose.shrinkage));
}

/** Agents without shifts of their own miss a whole day: the first of the schedule's agents is the same one all day, and so on. */
function presentAgents(plan: Plan, { scheduled, absence, purpose }: PlanGroup, open: Open): Float64Array {
  if (absence === 0) return scheduled;
  const days = scheduled.map((_, cell) => dayOf(plan, startOf(plan, cell, scheduled.length)));
  const missing = new Map(
    [...new Set(days)].map((day) => {
      const most = Math.max(...scheduled.filter((_, cell) => days[cell] === day));
      return [day, uniforms(most, open(`${purpose.absence}/${day}`)).map((uniform) => (uniform < absence ? 1 : 0))];
    }),
  );
  return scheduled.map((agents, cell) => {
    const absent = missing.get(days[cell] ?? -1)?.subarray(0, agents) ?? new Float64Array(0);
    return agents - absent.reduce((sum, one) => sum + one, 0);
  });
}

function absentEntries({ roster, absence, purpose }: PlanGroup, open: Open): Uint8Array {
  if (roster === null) return new Uint8Array(0);
  if (absence === 0) return new Uint8Array(roster.start.length);
  const drawn = roster.blocks.flatMap(({ start, agents }) => [
    ...uniforms(agents, open(`${purpose.absence}/${start}`)),
  ]);
  return Uint8Array.from(drawn, (uniform) => (uniform < absence ? 1 : 0));
}

/** The day, counted from the horizon's first, in which an instant lies. */
function dayOf(plan: Plan, now: number): number {
  return Math.floor((plan.startOfDay + now) / 86_400e6);
}

function uniforms(length: number, generator: Generator): Float64Array {
  const drawn = new Float64Array(length);
  generator.fill(drawn, length);
  return drawn;
}
