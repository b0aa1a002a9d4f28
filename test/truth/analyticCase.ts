import { expect } from 'vitest';
import cases from './analyticCases.json' with { type: 'json' };

/** A queue with known answers: published figures, recomputed in high precision. */
export interface AnalyticCase<Params, Expected> {
  readonly id: string;
  readonly family: string;
  readonly params: Params;
  readonly expected: Expected;
  /** Relative accuracy of the expected figures; 0 is exact. */
  readonly tolerance: number;
}

export function analyticCase<Params, Expected>(id: string): AnalyticCase<Params, Expected> {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found as unknown as AnalyticCase<Params, Expected>;
}

/** The ids of the cases that `choose`. */
export function caseIds(choose: (one: { readonly id: string; readonly family: string }) => boolean): readonly string[] {
  return cases.filter(choose).map(({ id }) => id);
}

/** Relative accuracy asked of a formula. */
export const EXACT = 1e-9;

export function expectRelative(actual: number | null, expected: number, tolerance = EXACT, label = 'figure'): void {
  if (actual === null) expect.fail(`${label} is null, not ${expected}`);
  const error = expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
  expect(error, `${label} is ${actual}, not ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Compares the figures that `names` maps from a case's names; a figure that it does not know is an error. */
export function expectFigures(
  actual: { readonly [name: string]: unknown },
  expected: { readonly [name: string]: number },
  names: { readonly [expected: string]: string },
  tolerance = EXACT,
): void {
  for (const [name, value] of Object.entries(expected)) {
    const ours = names[name];
    if (ours === undefined) expect.fail(`nothing is compared with ${name}`);
    expectRelative(actual[ours] as number | null, value, tolerance, name);
  }
}
