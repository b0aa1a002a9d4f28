import { describe, expect, it } from 'vitest';
// Threads run built code: the build that the suite starts with.
import { threads } from '../../dist/node/threads.js';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { W2 } from '../bench/workloads.ts';

const short = { ...W2, replications: 6 };
const long = { ...W2, replications: 4000 };

describe('a crew of threads', () => {
  it('gives what one thread gives, and serves one run after another', async () => {
    const alone = await simulate(short, { crew: inlineCrew });
    const crew = threads(2);
    try {
      expect(await simulate(short, { crew })).toEqual(alone);
      expect(await simulate(short, { crew })).toEqual(alone);
    } finally {
      await crew.close();
    }
  });

  it('stops in the middle when it is told to, and can be used again', async () => {
    const crew = threads(2);
    const stop = new AbortController();
    try {
      const run = simulate(long, { crew, signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
      await expect(run).rejects.toThrow('enough');
      expect((await simulate(short, { crew })).result.replications).toBe(6);
    } finally {
      await crew.close();
    }
  });

  it('does not begin when it was told to stop before', async () => {
    const crew = threads(1);
    await expect(simulate(short, { crew, signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
    await crew.close();
  });

  it('reports what goes wrong in a thread', async () => {
    const crew = threads(1);
    // A checked scenario has no such distribution.
    const time = { family: 'hyperexponential', mean: 60, cv: 0.5 } as const;
    const broken = {
      ...short,
      contactTypes: short.contactTypes.map((type) => ({ ...type, talk: [{ name: 'talk', time }] })),
    };
    await expect(simulate(broken, { crew })).rejects.toThrow(RangeError);
    await crew.close();
  });

  it('tells how far it is, up to all replications', async () => {
    const crew = threads(2);
    const seen: number[] = [];
    await simulate(short, { crew, onProgress: (done, of) => seen.push(done / of) });
    await crew.close();
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});
