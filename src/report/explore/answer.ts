import { type Verdict, verdictOf } from '../verdict.ts';
import type { Score } from './score.ts';
import { viewOf } from './scores.ts';
import type { Side } from './side.ts';

/** What the page says first, and aloud: the answer in a sentence whose numbers are those of the run. */
export interface Answer {
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** @param isChanged whether anything differs from the plan */
export function answerOf(now: Side, view: string, all: readonly Score[], isChanged: boolean): Answer {
  const { target, overall } = viewOf(now, view);
  const level = all.find(({ measure }) => measure === 'serviceLevel');
  const cost = all.find(({ measure }) => measure === 'cost') ?? all.find(({ measure }) => measure === 'scheduledHours');
  const verdict = level === undefined ? 'none' : verdictOf(overall.serviceLevel, target.target);
  const service = level === undefined ? '' : `${level.text} in time (${level.note})`;
  if (!isChanged) {
    return { verdict, sentence: service === '' ? 'The plan as it is.' : `The plan as it is: ${service}.` };
  }
  const parts = [service, ...[level, cost].flatMap((score) => (score === undefined ? [] : [comparisonOf(score)]))];
  return { verdict, sentence: `With your changes: ${parts.filter((part) => part !== '').join(', ')}.` };
}

function comparisonOf({ label, measure, comparison, difference }: Score): string {
  if (difference === null) return '';
  if (measure === 'serviceLevel')
    return comparison === '' ? 'no different from the plan' : comparison.replace(/(more|less)/, '$1 than in the plan');
  const what = label.toLowerCase();
  return comparison === '' ? `at the same ${what}` : `${what} ${comparison}`;
}
