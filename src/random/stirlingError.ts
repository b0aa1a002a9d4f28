/**
 * What Stirling's formula leaves of the log-gamma function: log Γ(a) - ((a - ½) log a - a + ½ log 2π), for a >= 10, to
 * 1e-17 (Abramowitz and Stegun 6.1.40).
 */
export function stirlingError(a: number): number {
  const z = 1 / (a * a);
  const tail = z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156 - (z * 3617) / 122400)));
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - tail)))) / a;
}
