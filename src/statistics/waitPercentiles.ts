import { bucketStart } from '../tally.ts';
import { MICROSECONDS } from '../time.ts';
import { around, criticalValue, shareBounds } from './bounds.ts';
import type { MaybeEstimate } from './estimates.ts';
import type { SectionWaits } from './sectionWaits.ts';

/**
 * Percentiles of the waits of some sections, seconds, with 95% intervals; `null` where nobody waited or not.
 *
 * A percentile is interpolated within its bucket, so it lies in the same bucket as that of the waits themselves: at most
 * `WAIT_RELATIVE_ERROR` off, and far less when waits are spread smoothly. Bucket 0 is an atom at zero.
 *
 * The interval is where the 95% band around the distribution function crosses `share`: the test of Francisco and Fuller (1991),
 * which unlike Woodruff's (1952) takes the standard error of each point of the function where it is and not
 * at the percentile. At each bucket's end the share of waits up to there is a ratio of sums over sections (the independent
 * units), with a standard error by the delta method and bounds on the logit scale.
 */
export function waitPercentiles(
  { counts, buckets, used, sizes }: SectionWaits,
  shares: readonly number[],
): MaybeEstimate[] {
  const sections = sizes.length;
  let total = 0;
  let active = 0;
  for (let section = 0; section < sections; section++) {
    total += sizes[section]!;
    if (sizes[section]! > 0) active++;
  }
  if (total === 0) return shares.map(() => null);

  const bounded = active > 1;
  const critical = bounded ? criticalValue(active) : 0;
  const scale = Math.sqrt(active / Math.max(1, active - 1)) / total / total;
  const below = new Float64Array(sections);
  const middle = createCrossings(shares);
  const upper = createCrossings(shares);
  const lower = createCrossings(shares);
  let sum = 0;
  // The lowest curve is the last to reach a share.
  const slowest = bounded ? lower : middle;
  for (let bucket = 0; bucket < used && sum < total && slowest.left > 0; bucket++) {
    // An empty bucket moves no curve.
    if (buckets[bucket] === 0) continue;
    sum += buckets[bucket]!;
    const share = sum / total;
    cross(middle, share, bucket, shares);
    if (!bounded) continue;
    let squares = 0;
    const first = bucket * sections;
    for (let section = 0; section < sections; section++) {
      const reached = below[section]! + counts[first + section]!;
      below[section] = reached;
      // Whole numbers: sections that are alike differ by exactly nothing.
      const difference = reached * total - sum * sizes[section]!;
      squares += difference * difference;
    }
    const [low, high] = shareBounds(share, scale * Math.sqrt(squares), critical);
    cross(upper, high, bucket, shares);
    cross(lower, low, bucket, shares);
  }

  return shares.map((_, place) => {
    const mean = middle.at[place]! / MICROSECONDS;
    if (!bounded) return { mean, low: null, high: null };
    const [low, high] = around(mean, upper.at[place]! / MICROSECONDS, lower.at[place]! / MICROSECONDS);
    return { mean, low, high };
  });
}

/** Where a curve, given bucket by bucket, first reaches each of the shares. */
interface Crossings {
  /** Microseconds; Infinity as long as it has not. */
  readonly at: Float64Array;
  /** How many it has not, and the least of them (Infinity without any). */
  left: number;
  next: number;
  /** The curve at the last bucket's end. */
  last: number;
}

function createCrossings(shares: readonly number[]): Crossings {
  const at = new Float64Array(shares.length).fill(Infinity);
  return { at, left: shares.length, next: Math.min(...shares), last: 0 };
}

/** Takes the curve to `value` at the end of `bucket`. */
function cross(curve: Crossings, value: number, bucket: number, shares: readonly number[]): void {
  if (value >= curve.next) reach(curve, value, bucket, shares);
  curve.last = value;
}

function reach(curve: Crossings, value: number, bucket: number, shares: readonly number[]): void {
  curve.next = Infinity;
  for (let place = 0; place < shares.length; place++) {
    const share = shares[place]!;
    if (curve.at[place] !== Infinity) continue;
    if (value < share) {
      curve.next = Math.min(curve.next, share);
      continue;
    }
    curve.left--;
    const start = bucketStart(bucket);
    curve.at[place] = start + ((bucketStart(bucket + 1) - start) * (share - curve.last)) / (value - curve.last);
  }
}
