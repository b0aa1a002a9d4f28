/** The distance from the truth, as a share of it. */
export function relativeError(value: number, truth: number): number {
  return truth === 0 ? Math.abs(value) : Math.abs(value / truth - 1);
}
