import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { gammaP } from '../../src/random/gammaP.ts';
import { type Algorithm, stream, streamFamily } from '../../src/random/stream.ts';
import { kolmogorovSmirnov } from './distributionDistance.ts';

const ALGORITHMS: readonly Algorithm[] = ['tychei', 'alea'];
// Every statistical test here has a false-alarm rate of 6e-7: |z| < 5, or Kolmogorov and Smirnov's statistic < 2.735.
const Z = 5;
const KOLMOGOROV_SMIRNOV = 2.735;
const RARE = 6e-7;

type Triple = readonly [seed: string, replication: number, purpose: string];
const NEIGHBORS: { readonly [what: string]: (n: number) => Triple } = {
  replications: (n) => ['sunday', n, 'talk/billing'],
  seeds: (n) => [String(n), 0, 'talk/billing'],
  purposes: (n) => ['sunday', 0, `talk/type ${n}`],
};

describe.each(ALGORITHMS)('a stream of %s', (algorithm) => {
  const uniforms = (count: number, [seed, replication, purpose]: Triple) =>
    Float64Array.from({ length: count }, stream(seed, replication, purpose, algorithm).uniform);

  it('draws the middles of 2^52 equal cells of (0, 1), so never 0 or 1', () => {
    for (const uniform of uniforms(100_000, ['cells', 0, 'test'])) {
      const halfCells = uniform * 2 ** 53;
      expect(Number.isSafeInteger(halfCells) && halfCells % 2 === 1 && halfCells > 0 && halfCells < 2 ** 53).toBe(true);
    }
  });

  it('is uniform, n = 1,000,000', () => {
    expect(kolmogorovSmirnov(uniforms(1e6, ['uniform', 0, 'test']), (x) => x)).toBeLessThan(KOLMOGOROV_SMIRNOV);
  });

  it('is uniform in its high, middle and low eight bits too, n = 256,000', () => {
    const draws = uniforms(256_000, ['bits', 0, 'test']);
    for (const shift of [2 ** 8, 2 ** 30, 2 ** 52]) {
      const counts = new Float64Array(256);
      for (const uniform of draws) counts[Math.floor(uniform * shift) % 256]! += 1;
      const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      const lower = gammaP(255 / 2, chiSquare / 2);
      expect(lower).toBeGreaterThan(RARE / 2);
      expect(1 - lower).toBeGreaterThan(RARE / 2);
    }
  });

  it('has draws uncorrelated with those one, two and seven later, n = 200,000', () => {
    const draws = uniforms(200_007, ['lags', 0, 'test']);
    for (const lag of [1, 2, 7]) expectUncorrelated(draws.slice(0, 200_000), draws.slice(lag, lag + 200_000));
  });

  it.each(Object.entries(NEIGHBORS))(
    'is unrelated to that of neighboring %s: first draws, n = 10,000',
    (_what, triple) => {
      const first = Float64Array.from({ length: 10_001 }, (_, n) => stream(...triple(n), algorithm).uniform());
      expect(kolmogorovSmirnov(first, (x) => x)).toBeLessThan(KOLMOGOROV_SMIRNOV);
      expectUncorrelated(first.slice(0, 10_000), first.slice(1));
    },
  );

  it.each(Object.entries(NEIGHBORS))(
    'is unrelated to that of neighboring %s: whole streams, n = 20,000',
    (_what, triple) => {
      for (let n = 0; n < 8; n++) expectUncorrelated(uniforms(20_000, triple(n)), uniforms(20_000, triple(n + 1)));
    },
  );

  it('depends on the seed, the replication and the purpose, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.string({ unit: 'binary' }), (...triple) => {
        stream('another', 5, 'in between', algorithm).uniform();
        expect(uniforms(5, triple)).toEqual(uniforms(5, triple));
      }),
      { numRuns: 200 },
    );
  });

  it('differs for every different triple, however alike they read', () => {
    const triples: Triple[] = [
      ['1', 11, 'a'],
      ['11', 1, 'a'],
      ['1', 1, '1/a'],
      ['a', 1, 'b/c'],
      ['a/b', 1, 'c'],
      ['a",1,"b', 1, 'c'],
      ['a', 1, 'b",1,"c'],
      ['', 0, ''],
      ['', 0, '0'],
      ['0', 0, ''],
      ['\ud800', 0, ''],
      ['\\ud800', 0, ''],
      ['\ufffd', 0, ''],
      ['𝄞', 0, ''],
    ];
    expect(new Set(triples.map((triple) => uniforms(1, triple)[0])).size).toBe(triples.length);
  });
});

it('draws other numbers from each algorithm', () => {
  expect(stream('a', 0, 'b', 'alea').uniform()).not.toBe(stream('a', 0, 'b', 'tychei').uniform());
  expect(stream('a', 0, 'b').uniform()).toBe(stream('a', 0, 'b', 'tychei').uniform());
});

function expectUncorrelated(a: Float64Array, b: Float64Array): void {
  expect(Math.abs(sampleCorrelation([...a], [...b])) * Math.sqrt(a.length)).toBeLessThan(Z);
}

describe('the streams of a family', () => {
  const text = fc.string({ unit: 'grapheme' });

  it('are those of the whole purposes', () => {
    fc.assert(
      fc.property(text, fc.nat(), text, text, (seed, replication, beginning, rest) => {
        const alone = stream(seed, replication, `${beginning}/${rest}`);
        const member = streamFamily(seed, replication, `${beginning}/`)(rest);
        for (let n = 0; n < 4; n++) expect(member.uniform()).toBe(alone.uniform());
      }),
    );
  });
});
