/** Numbered pieces of work, some of which may be of one kind. */
interface Pieces {
  readonly count: number;
  kind?(index: number): number;
}

/** How far from the first piece left, for each thread, one of its kind is looked for: what is done before its turn has to be kept. */
const LOOK_AHEAD = 4;

/**
 * Hands out pieces to threads, each once: to the thread in a place (0, 1, …) the first left of its kind, or else the first of all; `null`
 * when none is left.
 */
export function nextPiece({ count, kind }: Pieces, threads: number): (place: number) => number | null {
  const early = new Set<number>();
  let first = 0;
  return (place) => {
    while (early.delete(first)) first++;
    if (first >= count) return null;
    const end = Math.min(count, first + LOOK_AHEAD * threads);
    for (let index = first; index < end; index++) {
      if (early.has(index) || (kind !== undefined && kind(index) % threads !== place)) continue;
      early.add(index);
      return index;
    }
    return first++;
  };
}
