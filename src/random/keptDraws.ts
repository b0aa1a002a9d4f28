/** Blocks of draws of one stream, the first first, to which further ones are added while there is room. */
export interface KeptBlocks {
  readonly blocks: readonly Float64Array[];
  add(block: Float64Array): void;
}

/** So many numbers are kept at most: 64 MiB. */
const ROOM = 2 ** 23;

/**
 * Draws that simulations of one seed have in common, since common random numbers are the same numbers: plans that are compared, the cells of
 * a sweep. Who runs them one after another keeps the draws of a stream and need not draw them again; that changes no number.
 */
export class KeptDraws {
  private seed: string | null = null;
  private room = ROOM;
  private readonly replications: Map<string, KeptBlocks>[] = [];

  /** What is kept for a seed; `null` the first time, so that what is simulated once costs no memory. */
  of(seed: string): KeptDraws | null {
    if (seed === this.seed) return this;
    this.seed = seed;
    this.room = ROOM;
    this.replications.length = 0;
    return null;
  }

  /** What is kept of a stream of the seed; `name` tells its purpose and what is made of its uniform numbers. */
  blocks(replication: number, name: string): KeptBlocks {
    this.replications[replication] ??= new Map();
    const streams = this.replications[replication];
    const known = streams.get(name);
    if (known !== undefined) return known;
    const blocks: Float64Array[] = [];
    const kept = { blocks, add: (block: Float64Array) => this.add(blocks, block) };
    streams.set(name, kept);
    return kept;
  }

  private add(blocks: Float64Array[], block: Float64Array): void {
    this.room -= block.length;
    if (this.room >= 0) blocks.push(block);
    else this.room = 0;
  }
}
