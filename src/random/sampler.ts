import type { KeptBlocks } from './keptDraws.ts';

/** What numbers are taken from, many at a time: a generator's uniform ones, or others that are made one after another. */
export interface Blocks {
  /** The next `count` numbers, into the start of a block. */
  fill(block: Float64Array, count: number): void;
}

/** What the first `count` numbers of a block become, in place. */
export type Transform = (block: Float64Array, count: number) => void;

/** Few enough to stay in the processor's nearest memory together with all else that a contact needs, and to waste little where little is drawn. */
const BLOCK = 64;
/** Of kept draws, which come from farther away: in longer pieces of memory that is faster. */
const LARGEST_BLOCK = 256;
const NOTHING = new Float64Array(0);

/** Draws taken one by one but made a block at a time, which costs a fraction of making each when it is needed. */
export class Sampler {
  private readonly open: () => Blocks;
  private source: Blocks | null = null;
  private readonly transform: Transform;
  private readonly kept: KeptBlocks | null;
  private readonly isConstant: boolean;
  private block: Float64Array = NOTHING;
  /** Whether others have the block, too: then it is not written to again. */
  private shared = true;
  private place = 0;
  /** Blocks taken so far, and how many of them the source has made. */
  private taken = 0;
  private drawn = 0;

  /**
   * `open` gives the source once something is drawn; `kept` holds blocks that the same source and transform have made before. Of what
   * is constant one block will do.
   */
  constructor(open: () => Blocks, transform: Transform, kept: KeptBlocks | null = null, isConstant = false) {
    this.open = open;
    this.transform = transform;
    this.kept = kept;
    this.isConstant = isConstant;
  }

  take(): number {
    if (this.place === this.block.length) this.refill();
    return this.block[this.place++]!;
  }

  /** The next numbers, a whole block of them, for whoever takes nothing one by one; not to be written to, and good until the next. */
  takeBlock(): Float64Array {
    this.refill();
    return this.block;
  }

  private refill(): void {
    this.place = 0;
    if (this.isConstant && this.taken > 0) return;
    const known = this.kept?.blocks[this.taken];
    if (known === undefined) this.draw();
    else {
      this.block = known;
      this.shared = true;
    }
    this.taken++;
  }

  private draw(): void {
    const length = this.lengthOf(this.taken);
    // Not before it is needed: of most streams of a large center nothing is ever drawn.
    if (this.shared || this.block.length < length) this.block = new Float64Array(length);
    // The source has to pass those that it need not draw.
    this.source ??= this.open();
    for (; this.drawn <= this.taken; this.drawn++) this.source.fill(this.block, this.lengthOf(this.drawn));
    this.transform(this.block, length);
    this.shared = this.kept?.add(this.block) ?? false;
  }

  /** Twice as long as the one before, so that streams of few draws waste none. */
  private lengthOf(block: number): number {
    return this.kept === null ? BLOCK : Math.min(LARGEST_BLOCK, BLOCK * 2 ** block);
  }
}
