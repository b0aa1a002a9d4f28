/** What a first picture may take to simulate, milliseconds: the rest of 150 is for reading, estimating and drawing. */
const FIRST_PICTURE = 40;
/** A round has so many times the replications of the one before. */
const GROWTH = 5;
/** A round in between is worth while only if all replications are at least so many times as many. */
const WORTH_WHILE = 3;
/** With one there would be no interval. */
const FEWEST = 2;

/**
 * Replications of each round, up to all of them: the first is as large as fits its time.
 *
 * @param each milliseconds that a replication takes, with all workers at work; infinite when that is not known
 */
export function stagesFor(replications: number, each: number): readonly number[] {
  const first = Math.min(replications, Math.max(FEWEST, Math.floor(FIRST_PICTURE / each)));
  const stages: number[] = [];
  for (let next = first; next * WORTH_WHILE <= replications; next *= GROWTH) stages.push(next);
  return [...stages, replications];
}
