/** Blocks of draws of one stream, the first first, to which further ones are added while there is room. */
export interface KeptBlocks {
  readonly blocks: readonly Float64Array[];
  /** Whether there was room. */
  add(block: Float64Array): boolean;
}

/** What is kept of the draws of one purpose, replication by replication. */
export interface KeptSeries {
  /** Of a replication; `null` where nothing is and there is no room. */
  blocks(replication: number): KeptBlocks | null;
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
  private readonly known = new Map<string, Map<string, KeptSeries>>();

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
    this.known.clear();
    return keepsAtOnce ? this : null;
  }

  /**
   * What is kept of the streams of a purpose; `name` tells what is made of their uniform numbers. `null` where nothing is and there is no
   * room: a sweep may draw from more streams than could be listed.
   */
  series(purpose: string, name: string): KeptSeries | null {
    const named = this.known.get(purpose) ?? new Map<string, KeptSeries>();
    this.known.set(purpose, named);
    const known = named.get(name);
    if (known !== undefined || this.room === 0) return known ?? null;
    const replications: KeptBlocks[] = [];
    const series = {
      blocks: (replication: number) => {
        const kept = replications[replication];
        if (kept !== undefined || this.room === 0) return kept ?? null;
        const blocks: Float64Array[] = [];
        const added = { blocks, add: (block: Float64Array) => this.add(blocks, block) };
        replications[replication] = added;
        return added;
      },
    };
    named.set(name, series);
    return series;
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
