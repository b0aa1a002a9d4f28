import type { Lab, Sample } from './lab.ts';
import type { Target } from './target.ts';

/**
 * By how much a goal holds in a sample, in parts of what it is measured in: below 0 it is missed, Infinity where nothing is counted. On average
 * it is the mean of what is in excess of the bound; with a chance that excess which so large a share of the days has. A `margin` of so many
 * standard errors is taken off: what a search has picked for standing well in a sample does not stand as well in truth.
 */
export function slackOf({ excess, over }: Series, target: Target, chance: number | null, margin: number): number {
  const counted = sumOf(over);
  if (counted <= 0) return Number.POSITIVE_INFINITY;
  const scale = target.measure === 'asa' ? target.bound * target.unit : 1;
  if (chance === null) {
    const mean = sumOf(excess) / excess.length;
    const squares = excess.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = Math.sqrt(squares / Math.max(1, excess.length - 1) / excess.length);
    return ((mean - margin * error) * excess.length) / counted / scale;
  }
  const judged = excess.filter((_, replication) => (over[replication] ?? 0) > 0).sort();
  const spared = (1 - chance) * judged.length - margin * Math.sqrt(chance * (1 - chance) * judged.length);
  const value = judged[Math.max(0, Math.floor(spared + 1e-9))] ?? Number.POSITIVE_INFINITY;
  return value / (counted / judged.length) / scale;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Replication by replication: by how much the bound is held, and what the measure is over. */
export interface Series {
  readonly excess: Float64Array;
  readonly over: Float64Array;
}

/** The sums of a target over cells `[from, to)` of a sample. */
export function seriesOf(sample: Sample, lab: Lab, place: number, from: number, to: number): Series {
  const { replications, cells } = sample;
  const target = lab.targets[place];
  const excess = new Float64Array(replications);
  const over = new Float64Array(replications);
  const bound = (target?.bound ?? 0) * (target?.unit ?? 1);
  const sign = target?.direction === 'least' ? 1 : -1;
  for (let replication = 0; replication < replications; replication++) {
    const start = (replication * lab.targets.length + place) * cells;
    let [sum, total] = [0, 0];
    for (let cell = start + from; cell < start + to; cell++) {
      sum += sample.of[cell] ?? 0;
      total += sample.over[cell] ?? 0;
    }
    excess[replication] = sign * (sum - bound * total);
    over[replication] = total;
  }
  return { excess, over };
}
