import type { Generator } from './generator.ts';

/** What the first `count` uniforms of a block become, in place. */
export type Transform = (block: Float64Array, count: number) => void;

const SMALLEST = 64;
const LARGEST = 1024;
const NOTHING = new Float64Array(0);

/**
 * Draws taken one by one but made a block at a time, which costs a fraction of making each when it is needed. Blocks grow, so
 * that a stream of which little is taken wastes little.
 */
export class Sampler {
  private readonly generator: Generator;
  private readonly transform: Transform;
  private block = NOTHING;
  private place = 0;

  constructor(generator: Generator, transform: Transform) {
    this.generator = generator;
    this.transform = transform;
  }

  take(): number {
    if (this.place === this.block.length) this.refill();
    return this.block[this.place++]!;
  }

  private refill(): void {
    const { length } = this.block;
    if (length < LARGEST) this.block = new Float64Array(Math.max(SMALLEST, 2 * length));
    this.generator.fill(this.block, this.block.length);
    this.transform(this.block, this.block.length);
    this.place = 0;
  }
}
