/** Blocks of draws of one stream, the first first, to which further ones are added while there is room. */
export interface KeptBlocks {
  readonly blocks: readonly Float64Array[];
  /** Whether there was room. */
  add(block: Float64Array): boolean;
}

/** 64 MiB. */
const ROOM = 2 ** 23;

/**
 * Draws that simulations of one seed have in common, since common random numbers are the same numbers: plans that are compared, the cells of
 * a sweep. Who runs them one after another keeps the draws of a stream and need not draw them again; that changes no number.
 */
export class KeptDraws {
  private readonly most: number;
  private seed: string | null = null;
  private usedAgain = false;
  private room = 0;
  /** By purpose, and then by the name of what was made of the stream. */
  private readonly replications: Map<string, Map<string, KeptBlocks>>[] = [];

  /** @param most numbers that are kept, 8 bytes each */
  constructor(most = ROOM) {
    this.most = most;
  }

  /**
   * What is kept for a seed; `null` the first time, so that what is simulated once costs no memory, unless the seed before it was used
   * again: so will this one be.
   */
  of(seed: string): KeptDraws | null {
    if (seed === this.seed) {
      this.usedAgain = true;
      return this;
    }
    const keepsAtOnce = this.usedAgain;
    this.seed = seed;
    this.usedAgain = false;
    this.room = this.most;
    this.replications.length = 0;
    return keepsAtOnce ? this : null;
  }

  /**
   * What is kept of a stream of the seed; `name` tells what is made of its uniform numbers. `null` where nothing is and there is no room: a
   * sweep may draw from more streams than could be listed.
   */
  blocks(replication: number, purpose: string, name: string): KeptBlocks | null {
    this.replications[replication] ??= new Map();
    const streams = this.replications[replication];
    const known = streams.get(purpose)?.get(name);
    if (known !== undefined) return known;
    if (this.room === 0) return null;
    const blocks: Float64Array[] = [];
    const kept = { blocks, add: (block: Float64Array) => this.add(blocks, block) };
    streams.set(purpose, (streams.get(purpose) ?? new Map()).set(name, kept));
    return kept;
  }

  private add(blocks: Float64Array[], block: Float64Array): boolean {
    if (this.room < block.length) {
      this.room = 0;
      return false;
    }
    this.room -= block.length;
    blocks.push(block);
    return true;
  }
}
