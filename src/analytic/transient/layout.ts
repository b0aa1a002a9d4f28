/**
 * The states of the queue between two staffing changes, in one array: first the number of busy agents while one idles
 * (0 … agents - 1), then, all agents busy, a layer for each number of agents above the level who finish a contact before
 * they leave (`excess`, 0 first), each by the number of waiting contacts. Only in layer 0 does a free agent take the next.
 *
 * Vectors over waiting contacts hold the layers alone; there the position is the number of contacts ahead.
 */
export interface Layout {
  readonly agents: number;
  /** The greatest excess held. */
  readonly excess: number;
  /** The greatest number of waiting contacts held. */
  readonly waiting: number;
}

/** Length of a vector over all states. */
export function stateCount(layout: Layout): number {
  return layout.agents + layerCount(layout);
}

/** Length of a vector over the layers. */
export function layerCount({ excess, waiting }: Layout): number {
  return (excess + 1) * (waiting + 1);
}

/** The values of `from` laid out as `to`, with the same agents: new places are 0, and what has no place is left out. */
export function reshape(values: Float64Array, from: Layout, to: Layout): Float64Array {
  const head = values.length - layerCount(from);
  const reshaped = new Float64Array(head + layerCount(to));
  reshaped.set(values.subarray(0, head));
  const columns = Math.min(from.waiting, to.waiting) + 1;
  for (let layer = 0; layer <= Math.min(from.excess, to.excess); layer++) {
    const start = head + layer * (from.waiting + 1);
    reshaped.set(values.subarray(start, start + columns), head + layer * (to.waiting + 1));
  }
  return reshaped;
}

/** The layout just after the level changes to `agents`. */
export function restaffed({ agents: before, excess, waiting }: Layout, agents: number): Layout {
  return { agents, excess: Math.max(0, before + excess - agents), waiting };
}

/**
 * The state just after the level changes. Idle agents above it leave, busy ones become excess; new agents take waiting
 * contacts at once.
 */
export function restaff(state: Float64Array, from: Layout, to: Layout): Float64Array {
  const moved = new Float64Array(stateCount(to));
  const place = (busy: number, waiting: number) =>
    busy > to.agents ? to.agents + (busy - to.agents) * (to.waiting + 1) + waiting : busy + waiting;
  for (let busy = 0; busy < from.agents; busy++) moved[place(busy, 0)]! += state[busy]!;
  let index = from.agents;
  for (let layer = 0; layer <= from.excess; layer++) {
    for (let waiting = 0; waiting <= from.waiting; waiting++) {
      moved[place(from.agents + layer, waiting)]! += state[index++]!;
    }
  }
  return moved;
}

/**
 * Where a waiting contact stands in the layers just after the level changes, or -1 when a new agent takes it at once.
 * Places that `to` does not hold have no chance worth counting: the nearest stands for them.
 */
export function placeAfter(from: Layout, to: Layout, layer: number, ahead: number): number {
  const excess = from.agents + layer - to.agents;
  const left = excess < 0 ? ahead + excess : ahead;
  if (left < 0) return -1;
  return Math.min(Math.max(excess, 0), to.excess) * (to.waiting + 1) + Math.min(left, to.waiting);
}
