import type { QueueFigures } from '../analytic/queueFigures.ts';
import type { ResultInterval, ResultPool } from '../experiment/result.ts';

/** What one formula says of an interval, over one pool or several. Shares are fractions, times seconds. */
export interface FormulaFigures {
  readonly serviceLevel: number | null;
  readonly asa: number | null;
  readonly abandonment: number | null;
  readonly required: number | null;
  /** Whether every pool with load has a steady state. */
  readonly stable: boolean;
}

/** The formulas beside one interval of the simulation. */
export interface IntervalFormulas {
  /** Offered load, erlangs. */
  readonly load: number;
  readonly agents: number;
  readonly erlangC: FormulaFigures;
  readonly erlangA: FormulaFigures;
}

/** Contacts of a type in an interval, on average. */
type Offered = (contactType: string) => number;

/**
 * Whether nobody works in a pool and nearly nobody comes who was not there before: a formula would judge a closed door by
 * those who knock again.
 */
export function isClosed({ contactTypes, erlangC }: ResultPool, first: Offered): boolean {
  return erlangC.agents === 0 && sum(contactTypes.map(first)) < 1;
}

/**
 * The formulas of all the open pools in an interval taken together, or `null` where all are closed: loads, agents and requirements
 * add up, shares and times are means over pools weighted by `offered` (by the answered for the ASA). One pool without a number leaves
 * the whole without it, for a mean over the rest would be a mean over the easier part.
 *
 * @param offered all contacts offered
 * @param first those of them who do not come back
 */
export function formulasOf(
  interval: ResultInterval,
  offered: Offered,
  first: Offered = offered,
): IntervalFormulas | null {
  const open = interval.pools.filter((pool) => !isClosed(pool, first));
  return open.length === 0 ? null : together(open, offered);
}

function together(open: readonly ResultPool[], offered: Offered): IntervalFormulas {
  const pools = open.map((pool) => ({ pool, weight: sum(pool.contactTypes.map(offered)) }));
  return {
    load: sum(open.map((pool) => pool.load)),
    agents: sum(open.map((pool) => pool.erlangC.agents)),
    erlangC: combine(pools, (pool) => pool.erlangC),
    erlangA: combine(pools, (pool) => pool.erlangA),
  };
}

/** The formulas of the pool that serves one contact type, or `null` where no pool does, or it is closed. */
export function formulasOfType(interval: ResultInterval, contactType: string, first: Offered): IntervalFormulas | null {
  const pool = interval.pools.find((each) => each.contactTypes.includes(contactType));
  return pool === undefined || isClosed(pool, first) ? null : together([pool], () => 1);
}

interface Weighed {
  readonly pool: ResultPool;
  readonly weight: number;
}

function combine(pools: readonly Weighed[], choose: (pool: ResultPool) => QueueFigures): FormulaFigures {
  const entries = pools.map(({ pool, weight }) => ({ figures: choose(pool), weight, load: pool.load }));
  const mean = (measure: 'serviceLevel' | 'asa' | 'abandonment') =>
    weightedMean(
      entries.map(({ figures, weight }) => ({
        value: figures[measure],
        weight: measure === 'asa' ? weight * (1 - (figures.abandonment ?? 0)) : weight,
      })),
    );
  const required = entries.map(({ figures }) => figures.required);
  return {
    serviceLevel: mean('serviceLevel'),
    asa: mean('asa'),
    abandonment: mean('abandonment'),
    required: required.length > 0 && required.every((agents) => agents !== null) ? sum(required) : null,
    stable: entries.every(({ figures, load }) => figures.stable || load === 0),
  };
}

function weightedMean(entries: readonly { readonly value: number | null; readonly weight: number }[]): number | null {
  const counted = entries.filter(({ weight }) => weight > 0);
  const total = sum(counted.map(({ weight }) => weight));
  if (total === 0 || counted.some(({ value }) => value === null)) return null;
  return sum(counted.map(({ value, weight }) => (value ?? 0) * weight)) / total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
