import type { Explanation } from '../../experiment/explain/explanation.ts';

/** The stable result as JSON: members in the order of `Explanation`, two spaces deep, and a line end. */
export function explainJson(explanation: Explanation): string {
  return `${JSON.stringify(explanation, null, 2)}\n`;
}
