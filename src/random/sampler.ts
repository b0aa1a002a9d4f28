import type { Generator } from './generator.ts';
import type { KeptBlocks } from './keptDraws.ts';

/** What the first `count` uniforms of a block become, in place. */
export type Transform = (block: Float64Array, count: number) => void;

/** Few enough to stay in the processor's nearest memory together with all else that a contact needs, and to waste little where little is drawn. */
const BLOCK = 64;
const NOTHING = new Float64Array(0);

/** Draws taken one by one but made a block at a time, which costs a fraction of making each when it is needed. */
export class Sampler {
  private readonly generator: Generator;
  private readonly transform: Transform;
  private readonly kept: KeptBlocks | null;
  private block: Float64Array = NOTHING;
  /** Whether others have the block, too: then it is not written to again. */
  private shared = true;
  private place = BLOCK;
  /** Blocks taken so far, and how many of them the generator has drawn. */
  private taken = 0;
  private drawn = 0;

  /** `kept` holds blocks that the same generator and transform have made before. */
  constructor(generator: Generator, transform: Transform, kept: KeptBlocks | null = null) {
    this.generator = generator;
    this.transform = transform;
    this.kept = kept;
  }

  take(): number {
    if (this.place === BLOCK) this.refill();
    return this.block[this.place++]!;
  }

  private refill(): void {
    const known = this.kept?.blocks[this.taken];
    if (known === undefined) this.draw();
    else {
      this.block = known;
      this.shared = true;
    }
    this.taken++;
    this.place = 0;
  }

  private draw(): void {
    // Not before it is needed: of most streams of a large center nothing is ever drawn.
    if (this.shared) this.block = new Float64Array(BLOCK);
    // The generator has to pass those that it need not draw.
    for (; this.drawn <= this.taken; this.drawn++) this.generator.fill(this.block, BLOCK);
    this.transform(this.block, BLOCK);
    this.shared = this.kept?.add(this.block) ?? false;
  }
}
