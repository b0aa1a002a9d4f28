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

/** Draws for one replication of a plan after another. `kept` has what other plans have drawn with the same seed. */
export function drawsOf(plan: Plan, seed: string, kept: KeptDraws | null = null): (replication: number) => Draws {
  const open: Open = (purpose, replication) => stream(seed, replication, purpose);
  const sampling: Sampling = (purpose, name, transform, source = (replication) => open(purpose, replication)) => {
    const series = kept?.series(purpose, name) ?? null;
    return (replication) => new Sampler(() => source(replication), transform, series?.blocks(replication) ?? null);
  };
  const busyness = busynessOf(plan, open);
  const rated = [...plan.typeOrder].map((index) => arrivals(plan, plan.types[index]!, index, busyness, sampling));
  const { calls } = plan;
  const listed = calls && (() => new CallsSource(calls));
  const sources = [...rated, listed].filter((source) => source !== null);
  const contacts = plan.types.map((type) => contactDraws(type, sampling));
  const rounding = plan.groups.map((group) => roundings(plan, group, sampling));
  const inOne = (replication: number) => (purpose: string) => open(purpose, replication);
  const present = plan.groups.map((group) => (replication: number) => presentAgents(plan, group, inOne(replication)));
  const absent = plan.groups.map((group) => (replication: number) => absentEntries(group, inOne(replication)));
  return (replication) => ({
    sources: allOf(sources, replication),
    contacts: allOf(contacts, replication),
    rounding: allOf(rounding, replication),
    present: allOf(present, replication),
    absent: allOf(absent, replication),
  });
}

type Open = (purpose: string, replication: number) => Generator;
/** The same in one replication. */
type OpenOne = (purpose: string) => Generator;
/** What a replication draws, or draws from. */
type Drawing<Drawn> = (replication: number) => Drawn;
/** What a transform, told by its name, makes of a purpose's streams, or of what another source has made of them. */
type Sampling = (purpose: string, name: string, transform: Transform, source?: Drawing<Blocks>) => Drawing<Sampler>;
const asItIs: Transform = () => {};
const UNIFORM = 'uniform';
/** Where constants are drawn from. */
const NOWHERE: Blocks = { fill: () => {} };
const nothing: Drawing<null> = () => null;

function contactDraws(type: PlanType, sampling: Sampling): Drawing<ContactDraws> {
  const times = (distribution: Distribution, purpose: string) => {
    const { transform, isConstant = false } = lawOf(distribution);
    if (isConstant) return () => new Sampler(() => NOWHERE, transform, null, true);
    return sampling(purpose, nameOf(distribution), transform);
  };
  const uniform = (purpose: string) => sampling(purpose, UNIFORM, asItIs);
  const patience = type.patience ? times(type.patience, type.purpose.patience) : nothing;
  const talk = type.talk.map((phase, index) => times(phase, type.talkPurposes[index] ?? ''));
  const wrap = type.wrap ? times(type.wrap, type.purpose.wrap) : nothing;
  const decisions = type.decisions.map(({ purpose }) => uniform(purpose));
  const menu = type.menu ? uniform(type.purpose.menu) : nothing;
  const dial = type.outbound ? uniform(type.outbound.purpose) : nothing;
  return (replication) => ({
    patience: patience(replication),
    talk: allOf(talk, replication),
    wrap: wrap(replication),
    decisions: allOf(decisions, replication),
    menu: menu(replication),
    dial: dial(replication),
  });
}

/**
 * What all of them draw in a replication. Not by `map`, of which V8 makes arrays of another kind once it has compiled it: whatever reads them
 * would have to be compiled again.
 */
function allOf<Drawn>(drawings: readonly Drawing<Drawn>[], replication: number): Drawn[] {
  const all: Drawn[] = [];
  for (const draw of drawings) all.push(draw(replication));
  return all;
}

/** Tells what is drawn by a rule from what is by any other. */
function nameOf(rule: object): string {
  return JSON.stringify(rule, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value));
}

/** The factor of each day of a replication for types of a variation. */
type Busyness = (dayVariation: number, replication: number) => Float64Array;

/** A factor is the same for all types of one variation, and a quantile takes its time. */
function busynessOf(plan: Plan, open: Open): Busyness {
  let current = -1;
  const known = new Map<number, Float64Array>();
  return (dayVariation, replication) => {
    if (replication !== current) known.clear();
    current = replication;
    const days = () => uniforms(plan.days, open(DAY_VARIATION, replication));
    const factors = known.get(dayVariation) ?? days().map((uniform) => dayFactor(uniform, dayVariation));
    known.set(dayVariation, factors);
    return factors;
  };
}

function arrivals(
  plan: Plan,
  { arrivals: rule, purpose }: PlanType,
  index: number,
  busyness: Busyness,
  sampling: Sampling,
): Drawing<ArrivalSource> | null {
  if (rule.kind === 'none') return null;
  if (rule.kind === 'times') return () => new TimesSource(index, rule.times);
  const { expected, dayVariation } = rule;
  if (expected.every((contacts) => contacts === 0)) return null;
  const cellLength = plan.horizon / expected.length;
  const amounts = sampling(purpose.arrivals, 'unit exponential', unitExponentials);
  const rates = (replication: number) =>
    dayVariation === 0 ? rule : busyRates(plan, rule, busyness(dayVariation, replication));
  // Times are those of the rates, the days and the horizon.
  const name = `${plan.startOfDay}/${plan.horizon}/${nameOf(rule)}`;
  const times = sampling(purpose.arrivals, name, asItIs, (replication) => {
    return new RateTimes(amounts(replication), () => rates(replication), cellLength);
  });
  return (replication) => new RateSource(index, times(replication));
}

/** Rates times the factors of their days. */
function busyRates(plan: Plan, { expected, rise }: Rates, factors: Float64Array): Rates {
  const cellLength = plan.horizon / expected.length;
  const ofCell = expected.map((_, cell) => factors[dayOf(plan, cell * cellLength)]!);
  const busy = (values: Float64Array) => values.map((value, cell) => value * ofCell[cell]!);
  return { expected: busy(expected), rise: busy(rise) };
}

/** Without shrinkage nothing is rounded. */
function roundings(
  plan: Plan,
  { scheduled, roster, presence, purpose }: PlanGroup,
  sampling: Sampling,
): Drawing<Float64Array> {
  const cells = roster === null ? scheduled.length : plan.intervals;
  if (presence === 1) return () => new Float64Array(cells);
  const draw = sampling(purpose.shrinkage, UNIFORM, asItIs);
  return (replication) => {
    const sampler = draw(replication);
    const drawn = new Float64Array(cells);
    for (let cell = 0; cell < cells; cell++) drawn[cell] = sampler.take();
    return drawn;
  };
}

/** Agents without shifts of their own miss a whole day: the first of the schedule's agents is the same one all day, and so on. */
function presentAgents(plan: Plan, { scheduled, absence, purpose }: PlanGroup, open: OpenOne): Float64Array {
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

function absentEntries({ roster, absence, purpose }: PlanGroup, open: OpenOne): Uint8Array {
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
