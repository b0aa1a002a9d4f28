import { plainText } from '../plainText.ts';
import type { PlansPage } from './pageOfPlans.ts';
import { verdictSentence } from './verdict.ts';

/** The verdict as plain text, on one line, for a terminal or another program. */
export function verdictText(page: PlansPage): string {
  return plainText(verdictSentence(page))
    .replace(/[\u2068\u2069]/g, '')
    .replaceAll('\u00a0', ' ');
}
