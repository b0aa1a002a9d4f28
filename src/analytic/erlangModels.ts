import { erlangA } from './erlangA.ts';
import { erlangB } from './erlangB.ts';
import { erlangC } from './erlangC.ts';
import { nonNegative } from './range.ts';

/** What a formula is asked about. Times in seconds. */
export interface ErlangQueue {
  /** Offered load, erlangs. */
  readonly load: number;
  /** Mean handle time; of no account without load. */
  readonly aht: number;
  /** The answer time of the service level. */
  readonly within: number;
  /** Mean patience; Infinity, which is never, unless given. Erlang A only. */
  readonly patience?: number;
  /** Share that leaves at once if it must wait; 0 unless given. Erlang A only. */
  readonly balk?: number;
}

/** What the formulas have in common. `null` = no such number. */
export interface ErlangFigures {
  readonly stable: boolean;
  readonly serviceLevel: number | null;
  readonly asa: number | null;
  readonly delayProbability: number | null;
  readonly abandonment: number | null;
  readonly occupancy: number | null;
  /** Lost because no agent was free. */
  readonly blocked: number | null;
}

export type ErlangModel = 'erlangB' | 'erlangC' | 'erlangA';

/** Each formula's figures; Erlang B and C for any number of agents, Erlang A for a whole one. */
export const ERLANG_MODELS: { readonly [Model in ErlangModel]: (queue: ErlangQueue, agents: number) => ErlangFigures } =
  { erlangB: lossFigures, erlangC: delayFigures, erlangA: patienceFigures };

function lossFigures({ load }: ErlangQueue, agents: number): ErlangFigures {
  const blocked = erlangB(load, agents);
  const occupancy = agents > 0 ? (load / agents) * (1 - blocked) : null;
  return {
    stable: true,
    serviceLevel: 1 - blocked,
    asa: blocked < 1 ? 0 : null,
    delayProbability: 0,
    abandonment: null,
    occupancy,
    blocked,
  };
}

function delayFigures(queue: ErlangQueue, agents: number): ErlangFigures {
  const { meanWait, ...figures } = erlangC({ ...timed(queue), agents });
  return { ...figures, asa: meanWait, abandonment: figures.stable ? 0 : null, blocked: figures.stable ? 0 : null };
}

function patienceFigures(queue: ErlangQueue, agents: number): ErlangFigures {
  return erlangA({ ...timed(queue), agents, patience: queue.patience ?? Number.POSITIVE_INFINITY });
}

/** A lone contact does not wait, whatever its handle time. */
function timed(queue: ErlangQueue): ErlangQueue {
  return queue.load === 0 ? { ...queue, aht: 1 } : queue;
}

/**
 * The figures of any number of agents. Erlang B and C have a continuous extension, stable when load < agents. Erlang A has
 * none: there a number of agents that is rounded up or down at random to keep its mean, as shrinkage does; shares are
 * mixed contact by contact, ASA over the answered, occupancy over the agents.
 */
export function figuresOf(model: ErlangModel, queue: ErlangQueue, agents: number): ErlangFigures {
  const fewer = Math.floor(nonNegative('agents', agents));
  const share = agents - fewer;
  if (share === 0 || model !== 'erlangA') return ERLANG_MODELS[model](queue, agents);
  const below = ERLANG_MODELS[model](queue, fewer);
  if (!below.stable) return below;
  const above = ERLANG_MODELS[model](queue, fewer + 1);
  const mean = (of: 'serviceLevel' | 'delayProbability' | 'abandonment' | 'blocked') =>
    ratio([below[of], 1 - share], [above[of], share]);
  return {
    stable: true,
    serviceLevel: mean('serviceLevel'),
    asa: ratio([below.asa, (1 - share) * answered(below)], [above.asa, share * answered(above)]),
    delayProbability: mean('delayProbability'),
    abandonment: mean('abandonment'),
    occupancy: ratio([below.occupancy, (1 - share) * fewer], [above.occupancy, share * (fewer + 1)]),
    blocked: mean('blocked'),
  };
}

function answered({ abandonment, blocked }: ErlangFigures): number {
  return 1 - (abandonment ?? 0) - (blocked ?? 0);
}

/** A weighted mean; what has no weight needs no value. */
function ratio(...parts: readonly (readonly [value: number | null, weight: number])[]): number | null {
  let sum = 0;
  let total = 0;
  for (const [value, weight] of parts) {
    if (weight === 0) continue;
    if (value === null) return null;
    sum += value * weight;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}
