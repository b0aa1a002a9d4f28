import { loadScenario } from '../node/loadScenario.ts';
import { InputError, type Problem } from '../problem.ts';
import type { Overrides } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Loads each file and tells `onLoaded` of the good ones on the way. Throws one `InputError` with the problems of all the
 * others.
 */
export async function loadScenarios(
  files: readonly string[],
  overrides: Overrides,
  onLoaded: (file: string) => Promise<void> | void = () => {},
): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      scenarios.push(loadScenario(file, overrides));
      await onLoaded(file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return scenarios;
}
