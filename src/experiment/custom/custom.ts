import type { Scenario } from '../../scenario/scenario.ts';
import type { MakeRouter } from './router.ts';

/** Code in place of built-in rules. It runs on the calling thread: functions cannot be sent to others. */
export interface Custom {
  /**
   * Distributions of times, by where the scenario has them: `contactTypes.billing.patience`, `.talk`, `.talk.<phase>`, `.wrap`. Each is the
   * seconds that a uniform draw of the open interval (0, 1) becomes, and nothing else: with its inverse cdf two runs meet the same customers.
   */
  readonly distributions?: { readonly [path: string]: (uniform: number) => number };
  readonly router?: MakeRouter;
}

/** Code and the scenario that it was applied to: what a run needs to know of it. */
export interface CustomTask {
  readonly custom: Custom;
  readonly scenario: Scenario;
}

/** What is code of its own, for the reader of a result: the distributions by their paths, then `router`. */
export function customParts({ distributions = {}, router }: Custom): readonly string[] {
  return [...Object.keys(distributions).sort(), ...(router ? ['router'] : [])];
}
