import type { Generator } from './generator.ts';

/** What the first `count` uniforms of a block become, in place. */
export type Transform = (block: Float64Array, count: number) => void;

/** Few enough to stay in the processor's nearest memory together with all else that a contact needs, and to waste little where little is drawn. */
const BLOCK = 64;
const NOTHING = new Float64Array(0);

/** Draws taken one by one but made a block at a time, which costs a fraction of making each when it is needed. */
export class Sampler {
  private readonly generator: Generator;
  private readonly transform: Transform;
  private block = NOTHING;
  private place = BLOCK;

  constructor(generator: Generator, transform: Transform) {
    this.generator = generator;
    this.transform = transform;
  }

  take(): number {
    if (this.place === BLOCK) this.refill();
    return this.block[this.place++]!;
  }

  private refill(): void {
    // Of most streams of a large center nothing is ever drawn.
    if (this.block === NOTHING) this.block = new Float64Array(BLOCK);
    this.generator.fill(this.block, BLOCK);
    this.transform(this.block, BLOCK);
    this.place = 0;
  }
}
