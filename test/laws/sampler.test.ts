import tychei from 'seedrandom/lib/tychei.js';
import { describe, expect, it } from 'vitest';
import { lawOf } from '../../src/random/lawOf.ts';
import { microsecondSampler } from '../../src/random/microsecondSampler.ts';
import { Sampler } from '../../src/random/sampler.ts';
import { stream } from '../../src/random/stream.ts';
import { tyche } from '../../src/random/tyche.ts';
import { CONTINUOUS, DISCRETE } from './distributionCases.ts';

describe('draws made a block at a time', () => {
  it('are seedrandom’s own numbers, whether taken one by one or in blocks', () => {
    for (const key of ['', 'a', '["1","sunday",0,"talk"]']) {
      const word = tychei(key).int32;
      const [single, blocks] = [tyche(() => key), tyche(() => key)];
      const block = new Float64Array(777);
      for (let round = 0; round < 13; round++) {
        blocks.fill(block, block.length - round);
        for (const uniform of block.subarray(0, block.length - round)) {
          const expected = ((word() >>> 12) + ((word() >>> 0) + 0.5) * 2 ** -32) * 2 ** -20;
          expect(uniform).toBe(expected);
          expect(single.uniform()).toBe(expected);
        }
      }
    }
  });

  it('are, in every family, the same times as one by one', () => {
    for (const distribution of [...CONTINUOUS, ...DISCRETE]) {
      const sampler = new Sampler(() => stream('blocks', 1, 'talk'), lawOf(distribution).transform);
      const single = microsecondSampler(distribution, stream('blocks', 1, 'talk'));
      for (let n = 0; n < 5000; n++) expect(sampler.take()).toBe(single());
    }
  });
});
