/** The stationary figures of a birth-death queue, straight from its states. */
export interface PlainQueue {
  readonly load: number;
  readonly agents: number;
  readonly aht: number;
  /** Infinity is never. */
  readonly patience: number;
  readonly balk: number;
  /** Infinity is no bound. */
  readonly places: number;
}

export interface PlainFigures {
  readonly delayProbability: number;
  readonly blocked: number;
  readonly abandonment: number;
  readonly meanQueue: number;
  readonly occupancy: number;
}

/**
 * An independent computation: weights of the states by the balance equations outward from the likeliest state, so that
 * nothing overflows, until they no longer count, each sum from its smallest terms.
 */
export function plainQueue({ load, agents, aht, patience, balk, places }: PlainQueue): PlainFigures {
  const arriving = load / aht;
  const birth = (number: number) => (number < agents ? arriving : number < agents + places ? arriving * (1 - balk) : 0);
  const death = (number: number) => Math.min(number, agents) / aht + Math.max(number - agents, 0) / patience;
  let mode = 0;
  while (birth(mode) > death(mode + 1)) mode++;
  const up: number[] = [];
  for (let number = mode, weight = 1; weight > 1e-40; number++) {
    up.push(weight);
    weight *= birth(number) / death(number + 1);
  }
  const down: number[] = [];
  for (let number = mode, weight = 1; number > 0 && weight > 1e-40; number--) {
    weight *= death(number) / birth(number - 1);
    down.push(weight);
  }
  const first = mode - down.length;
  const weights = [...down.toReversed(), ...up];
  const sum = (worth: (number: number) => number) => {
    const terms = weights.map((weight, index) => weight * worth(first + index)).filter((term) => term > 0);
    return terms.sort((a, b) => a - b).reduce((total, term) => total + term, 0);
  };
  const all = sum(() => 1);
  const delayed = sum((number) => (number >= agents && number < agents + places ? 1 : 0)) / all;
  const meanQueue = sum((number) => Math.max(number - agents, 0)) / all;
  return {
    delayProbability: delayed,
    blocked: sum((number) => (number === agents + places ? 1 : 0)) / all,
    abandonment: balk * delayed + meanQueue / patience / arriving,
    meanQueue,
    occupancy: sum((number) => Math.min(number, agents)) / all / agents,
  };
}
