import type { Tally } from '../tally.ts';
import { AGENT_LAYOUT } from './agentMeasures.ts';
import { CONTACT_LAYOUT } from './contactMeasures.ts';
import { formValue } from './definition.ts';
import { cellOf, countedIntervals, type Frame } from './frame.ts';
import { handledMeasures } from './handledMeasures.ts';
import { journeyMeasures } from './journeyMeasures.ts';
import type { Layout } from './layout.ts';
import { moneyMeasures } from './moneyMeasures.ts';
import { observe } from './observe.ts';
import { PHASE_LAYOUT } from './phaseMeasures.ts';
import { createAgents, createSample, type Sample } from './sample.ts';

/**
 * Sums and centered products of the samples of some replications. Its size does not depend on their number, and it can be
 * sent between workers as it is. Whole numbers add up exactly, so the order of merging cannot change a mean; it can change
 * the last digits of a variance, so merge batches in the order of their replications.
 */
export type Moments = { replications: number } & { readonly [Block in keyof Sample]: CellMoments };

/** What is kept of each block of a sample. */
const LAYOUTS: { readonly [Block in keyof Sample]: Layout } = {
  contacts: CONTACT_LAYOUT,
  journeys: journeyMeasures.layout,
  agents: AGENT_LAYOUT,
  money: moneyMeasures.layout,
  phases: PHASE_LAYOUT,
  handled: handledMeasures.layout,
};
const BLOCKS = Object.keys(LAYOUTS) as (keyof Sample)[];

/**
 * The moments of a block of cells. `sums` are those of the differences from `origin`, the first replication's quantities:
 * they stay small, and are exactly zero as long as all replications are identical.
 */
export interface CellMoments {
  /** `[cell * quantities + quantity]`, as the next two. */
  readonly origin: Float64Array;
  readonly sums: Float64Array;
  /** Sum of (x - mean of x)(y - mean of y) over replications, `[cell * pairs + pair]`. */
  readonly products: Float64Array;
  /** Replications in which the denominator was not zero, `[cell * denominators + denominator]`. */
  readonly active: Float64Array;
}

export function createMoments(frame: Frame): Moments {
  const sample = createSample(frame);
  const blocks = BLOCKS.map((block) => {
    const layout = LAYOUTS[block];
    return [block, createCells(layout, sample[block].length / layout.quantities)] as const;
  });
  return { replications: 0, ...(Object.fromEntries(blocks) as { [Block in keyof Sample]: CellMoments }) };
}

/** Forgets all replications. */
export function clearMoments(moments: Moments): void {
  moments.replications = 0;
  for (const block of BLOCKS) {
    const { origin, sums, products, active } = moments[block];
    origin.fill(0);
    sums.fill(0);
    products.fill(0);
    active.fill(0);
  }
}

/** Adds the tally of one replication; the sample that it makes of it is overwritten by the next. */
export function addTally(moments: Moments, tally: Tally, frame: Frame): Sample {
  const sample = samples.get(frame) ?? createSample(frame);
  samples.set(frame, sample);
  observe(sample, tally, frame);
  addSample(moments, sample);
  return sample;
}

/** Adds the whole horizons of the tally of one replication to moments of `horizon`, which is `horizonOf(frame)`. */
export function addHorizon(moments: Moments, tally: Tally, frame: Frame, horizon: Frame): void {
  const samples = horizonSamples.get(frame) ?? createHorizonSamples(frame, horizon);
  horizonSamples.set(frame, samples);
  const { observed, whole } = samples;
  observe(observed, tally, frame, horizon);
  copyWhole(whole.agents, observed.agents, frame);
  addSample(moments, whole);
}

function createHorizonSamples(frame: Frame, horizon: Frame): HorizonSamples {
  const whole = createSample(horizon);
  return { whole, observed: { ...whole, agents: createAgents(frame) } };
}

/** Copies the last cell of each row of agents. */
function copyWhole(whole: Float64Array, agents: Float64Array, frame: Frame): void {
  const size = AGENT_LAYOUT.quantities;
  let to = 0;
  for (let row = 0; row <= frame.groups; row++) {
    const from = cellOf(frame, row, countedIntervals(frame)) * size;
    for (let quantity = 0; quantity < size; quantity++) whole[to++] = agents[from + quantity]!;
  }
}

/** A sample of whole horizons, and the same one with the agents of every cell: what they cost is added up cell by cell. */
interface HorizonSamples {
  readonly whole: Sample;
  readonly observed: Sample;
}

function addSample(moments: Moments, sample: Sample): void {
  for (const block of BLOCKS) {
    countActive(LAYOUTS[block], moments[block].active, sample[block]);
    addCells(LAYOUTS[block], moments[block], sample[block], moments.replications);
  }
  moments.replications += 1;
}

/** Adds the replications of `from`, which come after those of `into` and are of the same frame. */
export function mergeMoments(into: Moments, from: Moments): void {
  for (const block of BLOCKS) {
    const [all, added] = [into[block], from[block]];
    // Of a single replication there is nothing but its quantities.
    if (from.replications === 1) addCells(LAYOUTS[block], all, added.origin, into.replications);
    else mergeCells(LAYOUTS[block], all, added, into.replications, from.replications);
    for (let place = 0; place < all.active.length; place++) all.active[place]! += added.active[place]!;
  }
  into.replications += from.replications;
}

function createCells(layout: Layout, cells: number): CellMoments {
  return {
    origin: new Float64Array(cells * layout.quantities),
    sums: new Float64Array(cells * layout.quantities),
    products: new Float64Array(cells * layout.first.length),
    active: new Float64Array(cells * layout.denominators.length),
  };
}

/** Counts a replication for the denominators that it has. */
function countActive({ quantities, denominators }: Layout, active: Float64Array, sample: Float64Array): void {
  let place = 0;
  for (let cell = 0; cell < sample.length; cell += quantities) {
    for (let index = 0; index < denominators.length; index++, place++) {
      if (formValue(denominators[index]!, sample, cell) !== 0) active[place]! += 1;
    }
  }
}

/**
 * Welford (1962), as of West (1979) for products: adding x to n values of mean m adds (x - m)(y - m') n / (n + 1).
 */
function addCells(layout: Layout, moments: CellMoments, sample: Float64Array, before: number): void {
  const { quantities, first, second } = layout;
  const { origin, sums, products } = moments;
  if (before === 0) {
    // The first differs from itself by nothing.
    origin.set(sample);
    return;
  }
  const weight = before / (before + 1);
  const share = 1 / before;
  const pairs = first.length;
  let product = 0;
  for (let cell = 0; cell < sample.length; cell += quantities) {
    for (let quantity = 0; quantity < quantities; quantity++) {
      const place = cell + quantity;
      const difference = sample[place]! - origin[place]!;
      deviations[quantity] = difference - sums[place]! * share;
      sums[place]! += difference;
    }
    for (let pair = 0; pair < pairs; pair++) {
      products[product++]! += weight * deviations[first[pair]!]! * deviations[second[pair]!]!;
    }
  }
}

/** Chan, Golub and LeVeque (1983), equation 1.5b, for products. */
function mergeCells(layout: Layout, into: CellMoments, from: CellMoments, before: number, added: number): void {
  if (added === 0) return;
  if (before === 0) into.origin.set(from.origin);
  const { quantities, first, second } = layout;
  const { origin, sums, products } = into;
  const { origin: addedOrigin, sums: addedSums, products: addedProducts } = from;
  const weight = (before * added) / (before + added);
  const share = before === 0 ? 0 : 1 / before;
  const pairs = first.length;
  let product = 0;
  for (let cell = 0; cell < sums.length; cell += quantities) {
    for (let quantity = 0; quantity < quantities; quantity++) {
      const place = cell + quantity;
      const sum = addedSums[place]! + added * (addedOrigin[place]! - origin[place]!);
      deviations[quantity] = sum / added - sums[place]! * share;
      sums[place]! += sum;
    }
    for (let pair = 0; pair < pairs; pair++, product++) {
      products[product]! += addedProducts[product]! + weight * deviations[first[pair]!]! * deviations[second[pair]!]!;
    }
  }
}

// Scratch memory, so that adding a replication allocates nothing: overwritten each time, never read before.
const samples = new WeakMap<Frame, Sample>();
const horizonSamples = new WeakMap<Frame, HorizonSamples>();
const deviations = new Float64Array(Math.max(...BLOCKS.map((block) => LAYOUTS[block].quantities)));
