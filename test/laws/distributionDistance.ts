/**
 * Kolmogorov and Smirnov's statistic: √n times the largest distance between the samples' share at most x and cdf(x). For
 * a continuous cdf it exceeds c with probability 2 e^(-2c²) (to within 1% for the c > 1 and n > 1000 used here).
 */
export function kolmogorovSmirnov(samples: Float64Array, cdf: (x: number) => number): number {
  const sorted = samples.slice().sort();
  const n = sorted.length;
  let distance = 0;
  sorted.forEach((sample, index) => {
    const expected = cdf(sample);
    distance = Math.max(distance, (index + 1) / n - expected, expected - index / n);
  });
  return distance * Math.sqrt(n);
}
