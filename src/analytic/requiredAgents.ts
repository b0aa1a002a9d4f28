import { ERLANG_MODELS, type ErlangFigures, type ErlangModel, type ErlangQueue, figuresOf } from './erlangModels.ts';

/** What the agents must achieve, all of it together. Shares are fractions, times seconds. */
export interface Bounds {
  /** Least share answered within the queue's `within`. */
  readonly serviceLevel?: number;
  /** Greatest mean wait of the answered. */
  readonly asa?: number;
  readonly delayProbability?: number;
  readonly abandonment?: number;
  readonly occupancy?: number;
  readonly blocked?: number;
}

/** More agents than any queue is given: what they do not achieve cannot be achieved. */
const MOST_AGENTS = 2 ** 30;

/**
 * The least whole number of agents within all the bounds by a formula, or `null` when no number is. Without load it is 0.
 * Every figure improves with agents, so the search doubles its step from the load and halves the bracket: it asks the
 * formula some 2 log2(|agents - load|) times.
 */
export function requiredAgents(model: ErlangModel, queue: ErlangQueue, bounds: Bounds): number | null {
  if (queue.load === 0) return 0;
  const enough = (agents: number) => isWithin(ERLANG_MODELS[model](queue, agents), bounds);
  let below = Math.ceil(queue.load);
  let above = below;
  if (enough(above)) {
    for (let step = 1; below >= 0 && enough(below); step *= 2) [above, below] = [below, below - step];
    below = Math.max(below, -1);
  } else {
    for (let step = 1; !enough(above); step *= 2) {
      if (above > MOST_AGENTS) return null;
      [below, above] = [above, above + step];
    }
  }
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (enough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * The least number of agents, fractions included, within all the bounds, or `null`. For Erlang B and C by the continuous
 * extension of the formula; for Erlang A with the agents rounded at random, which is linear between whole numbers.
 * To the last bit, and never above `requiredAgents`.
 */
export function requiredFractionalAgents(model: ErlangModel, queue: ErlangQueue, bounds: Bounds): number | null {
  const above = requiredAgents(model, queue, bounds);
  if (above === null || above === 0) return above;
  const figures = (agents: number) =>
    model === 'erlangA' ? figuresOf(model, queue, agents) : ERLANG_MODELS[model](queue, agents);
  let low = above - 1;
  let high = above;
  for (let middle = above - 0.5; low < middle && middle < high; middle = (low + high) / 2) {
    if (isWithin(figures(middle), bounds)) high = middle;
    else low = middle;
  }
  return high;
}

function isWithin(figures: ErlangFigures, { serviceLevel, ...greatest }: Bounds): boolean {
  const { serviceLevel: level } = figures;
  if (serviceLevel !== undefined && (level === null || level < serviceLevel)) return false;
  return (Object.entries(greatest) as [keyof typeof greatest, number][]).every(([name, bound]) => {
    const figure = figures[name];
    return figure !== null && figure <= bound;
  });
}
