import { erlangB, reciprocalErlangB } from './erlangB.ts';
import { nonNegative, positive, share, whole } from './range.ts';
import { type BusyRates, virtualWait, waitIntegrals } from './virtualWait.ts';

/** A queue in which contacts abandon. Times in any one unit. */
export interface PatienceQueue {
  /** Offered load in erlangs: arrival rate x `aht`. */
  readonly load: number;
  /** A whole number. */
  readonly agents: number;
  readonly aht: number;
  /** Mean of exponential patience: Infinity is never, 0 leaves at once unless an agent is free. */
  readonly patience: number;
  /** The answer time of the service level; 0 unless given. */
  readonly within?: number;
  /** Share that leaves at once if it must wait; 0 unless given. */
  readonly balk?: number;
  /** Waiting places, Infinity unless given: a contact that finds none free is blocked (and does not balk). */
  readonly places?: number;
}

/** Steady state of M/M/n/n+k+M. Shares are of all contacts that arrive, the blocked included. `null` = no such number. */
export interface ErlangA {
  readonly stable: boolean;
  /** Finds all agents busy, and is not blocked. */
  readonly delayProbability: number | null;
  readonly blocked: number | null;
  readonly answered: number | null;
  /** Answered within `within`. */
  readonly serviceLevel: number | null;
  /** Abandons; those who balk do so with a wait of 0. */
  readonly abandonment: number | null;
  /** Abandons within `within`. */
  readonly abandonedWithin: number | null;
  /** Mean wait of all contacts. */
  readonly meanWait: number | null;
  /** Mean wait of the answered. */
  readonly asa: number | null;
  /** Mean wait of those who abandon. */
  readonly abandonedWait: number | null;
  /** Mean wait that a contact of endless patience, not blocked, would have. */
  readonly offeredWait: number | null;
  /** Mean number of waiting contacts. */
  readonly meanQueue: number | null;
  readonly occupancy: number | null;
}

const UNSTABLE: ErlangA = {
  stable: false,
  delayProbability: null,
  blocked: null,
  answered: null,
  serviceLevel: null,
  abandonment: null,
  abandonedWithin: null,
  meanWait: null,
  asa: null,
  abandonedWait: null,
  offeredWait: null,
  meanQueue: null,
  occupancy: null,
};

/**
 * Erlang A: Poisson arrivals, exponential handle times and patience (M/M/n+M; Palm 1957), exact, with balking and a finite
 * waiting room if wanted. With endless patience it is Erlang C or M/M/n/n+k, with none, or no waiting room, Erlang B.
 *
 * The idle states come from the recursion of Erlang B; everything about waits is an integral over the density of the virtual
 * wait, whose cost and error (relative, under 1e-10) do not grow with the size of the queue or the length of patience.
 * Zero load gives the figures' limits: a lone contact would not wait. With no agents everyone waits in vain.
 */
export function erlangA(queue: PatienceQueue): ErlangA {
  const { load, agents, aht, patience, within = 0, balk = 0, places = Number.POSITIVE_INFINITY } = queue;
  nonNegative('load', load);
  whole('agents', agents);
  positive('aht', aht);
  nonNegative('patience', patience);
  nonNegative('within', within);
  share('balk', balk);
  if (places !== Number.POSITIVE_INFINITY) whole('places', places);
  // Without any patience, whoever must wait balks.
  const balking = patience === 0 ? 1 : balk;
  const staying = 1 - balking;
  const rates: BusyRates = {
    joining: (staying * load) / aht,
    serving: agents / aht,
    surplus: (staying * load - agents) / aht,
    abandoning: patience === 0 ? 1 / aht : 1 / patience,
    places,
  };
  if (places === Number.POSITIVE_INFINITY && rates.abandoning === 0 && rates.surplus >= 0) return UNSTABLE;
  if (agents === 0) return withoutAgents(queue, rates, staying);

  const density = virtualWait(rates);
  const soon = waitIntegrals(density, rates, 0, places > 0 ? within : 0);
  const late = waitIntegrals(density, rates, places > 0 ? within : Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const logFull = places === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : logFullRoom(rates);
  const scale = Math.max(-density.crest, soon.scale, late.scale, logFull);

  // Weights of "an agent is idle", of the wait's density and of "no place free", up to one common factor. Where the first
  // outgrows all numbers, nobody ever finds all agents busy.
  const idleStates = load > 0 ? (agents / load) * reciprocalErlangB(load, agents - 1) : Number.POSITIVE_INFINITY;
  const [idle, factor] =
    idleStates === Number.POSITIVE_INFINITY ? [1, 0] : [idleStates * Math.exp(-density.crest - scale), 1];
  const soonWeight = factor * rates.serving * Math.exp(soon.scale - scale);
  const lateWeight = factor * rates.serving * Math.exp(late.scale - scale);
  const full = factor * Math.exp(logFull - scale);
  const delayed = soonWeight * soon.mass + lateWeight * late.mass;
  const total = idle + delayed + full;

  const stays = staying / total;
  const both = (of: 'answered' | 'answeredWait' | 'abandoned' | 'abandonedWait' | 'wait') =>
    soonWeight * soon[of] + lateWeight * late[of];
  const balked = (balking * delayed) / total;
  const answered = idle / total + stays * both('answered');
  const abandonment = balked + stays * both('abandoned');
  const answeredWait = stays * both('answeredWait');
  const abandonedWait = stays * both('abandonedWait');
  const meanWait = answeredWait + abandonedWait;
  const lostBefore = within === Number.POSITIVE_INFINITY ? 1 : -Math.expm1(-rates.abandoning * within);
  return {
    stable: true,
    delayProbability: delayed / total,
    blocked: full / total,
    answered,
    serviceLevel: idle / total + stays * soonWeight * soon.answered,
    abandonment,
    abandonedWithin: balked + stays * (soonWeight * soon.abandoned + lateWeight * late.mass * lostBefore),
    meanWait,
    asa: answeredWait / answered,
    abandonedWait: abandonment > 0 ? abandonedWait / abandonment : null,
    offeredWait: both('wait') / (idle + delayed),
    meanQueue: (load / aht) * meanWait,
    occupancy: (load / agents) * answered,
  };
}

/** ln of the weight of the full waiting room, in units of all agents busy and none waiting. */
function logFullRoom({ joining, serving, abandoning, places }: BusyRates): number {
  let sum = 0;
  for (let place = 1; place <= places; place++) sum += Math.log(joining / (serving + place * abandoning));
  return sum;
}

/** Nobody is answered: the waiting places are lines that patience holds. */
function withoutAgents({ load, aht, within = 0, places }: PatienceQueue, rates: BusyRates, staying: number): ErlangA {
  if (rates.abandoning === 0) return UNSTABLE;
  const finite = places !== undefined && places < Number.POSITIVE_INFINITY;
  const blocked = finite ? erlangB(rates.joining / rates.abandoning, places) : 0;
  const delayed = 1 - blocked;
  const meanWait = (staying * delayed) / rates.abandoning;
  return {
    ...UNSTABLE,
    stable: true,
    delayProbability: delayed,
    blocked,
    answered: 0,
    serviceLevel: 0,
    abandonment: delayed,
    abandonedWithin: delayed * (1 - staying * Math.exp(-rates.abandoning * within)),
    meanWait,
    abandonedWait: delayed > 0 ? meanWait / delayed : null,
    meanQueue: (load / aht) * meanWait,
  };
}
