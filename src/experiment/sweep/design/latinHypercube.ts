import { stream } from '../../../random/stream.ts';

/**
 * Points of the unit cube, one a row: each of `count` equal slices of every dimension holds exactly one, at a random place of it (McKay,
 * Beckman and Conover, 1979). Each dimension has a stream of its name, so that another dimension moves none of those before.
 */
export function latinHypercube(count: number, names: readonly string[], seed: string): readonly (readonly number[])[] {
  const columns = names.map((name) => {
    const { uniform } = stream(seed, 0, `sweep/latinHypercube/${name}`);
    const slices = shuffled(count, uniform);
    return slices.map((slice) => (slice + uniform()) / count);
  });
  return Array.from({ length: count }, (_, point) => columns.map((column) => column[point] ?? 0));
}

/** 0 to `count` - 1 in random order: Fisher and Yates (1938) as of Durstenfeld (1964). */
function shuffled(count: number, uniform: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(uniform() * (last + 1));
    [order[last], order[chosen]] = [order[chosen] ?? 0, order[last] ?? 0];
  }
  return order;
}
