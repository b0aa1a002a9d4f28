import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import type { Survey } from './scenario.ts';
import { sourceAt } from './source.ts';
import type { SurveySpec } from './surveySchema.ts';

/** What customers are asked, `null` for nothing; `undefined` when something about it is wrong. `type` is the type's path. */
export function resolveSurvey(
  spec: SurveySpec | null | undefined,
  type: Path,
  context: Context,
): Survey | null | undefined {
  if (!spec) return spec;
  const { respond, satisfied, unresolved = satisfied, perMinuteWaited } = spec;
  if (spec.unresolved !== undefined && sourceAt(context.root, [...type, 'repeat']) === undefined) {
    const message =
      '"repeat" says how many matters are not settled, and the type has none; remove it, or give "repeat"';
    refuse(context, [...type, 'survey', 'unresolved'], message);
  }
  return { respond, satisfied, unresolved, perMinuteWaited };
}
