const LARGE = 40;

/**
 * Γ(a + 1/2) / Γ(a) for a > 0, to a relative error of about 1e-14. The difference of two logarithms of the gamma function
 * would lose digits as `a` grows; the ratio has its own series in 1/a (Tricomi and Erdélyi 1951; DLMF 5.11.13), which is
 * good to 1e-17 from 40 on, and f(a) = f(a + 1) · a / (a + 1/2) brings smaller arguments there.
 */
export function gammaRatio(a: number): number {
  let factor = 1;
  let x = a;
  for (; x < LARGE; x++) factor *= x / (x + 0.5);
  const y = 1 / x;
  const series =
    1 - y * (1 / 8 - y * (1 / 128 + y * (5 / 1024 - y * (21 / 32768 + y * (399 / 262144 - y * (869 / 4194304))))));
  return factor * Math.sqrt(x) * series;
}
