import type { Estimate, MaybeEstimate } from '../../statistics/estimates.ts';
import { HEADLINES } from '../../statistics/headlineMeasures.ts';
import { type HeadlineMeasure, pairedDifference } from '../../statistics/pairedDifference.ts';
import { meanText, rangeText } from '../estimateText.ts';
import { amountText, SCORE_FORMS, type ScoreForm } from './scoreForm.ts';
import type { Side } from './side.ts';

/** How a changed plan stands to the plan itself; `open` when the difference may be chance, `other` when neither way is better. */
export type Judgement = 'better' | 'worse' | 'other' | 'open' | 'same';

/** What is told of a measure. */
export interface ScoreQuestion {
  readonly measure: HeadlineMeasure;
  readonly label: string;
  readonly note: string;
  readonly form: ScoreForm;
  /** A gain is a cost turned around. */
  readonly turned?: boolean;
  readonly estimate: (side: Side) => MaybeEstimate;
}

/** A headline number with its interval, and how much more it is than in the plan. */
export interface Score {
  readonly measure: HeadlineMeasure;
  readonly label: string;
  readonly note: string;
  readonly estimate: MaybeEstimate;
  readonly text: string;
  readonly range: string;
  /** How much more it is than in the plan, replications paired. */
  readonly difference: MaybeEstimate;
  /** `+3.1 points`, or the empty string where there is nothing to compare. */
  readonly change: string;
  /** `+2.6 to +3.6`. */
  readonly changeRange: string;
  /** `3.1 points less (95%: 2.6–3.6 points)`, or the empty string where nothing differs. */
  readonly comparison: string;
  readonly judgement: Judgement;
}

/** @param contactType the one that is looked at, `null` for all */
export function scoreOf(question: ScoreQuestion, now: Side, plan: Side, contactType: string | null): Score {
  const { measure, label, note, form, turned = false } = question;
  const { value, change, bound } = SCORE_FORMS[form](now.scenario.currency);
  const isOfContacts = HEADLINES[measure].block === 'contacts';
  const where = isOfContacts && contactType !== null ? { contactType } : {};
  const found = pairedDifference(plan.recorded, now.recorded, measure, where);
  const estimate = turned ? negative(question.estimate(now)) : question.estimate(now);
  const difference = turned ? negative(found) : found;
  const judgement = judgementOf(difference, measure, turned);
  return {
    measure,
    label,
    note,
    estimate,
    text: meanText(estimate, value),
    range: rangeText(estimate, form === 'money' ? bound : value),
    difference,
    change: difference === null ? '' : amountText(difference.mean, change),
    changeRange: difference === null ? '' : changeRange(difference, bound),
    comparison: judgement === 'same' || difference === null ? '' : comparisonText(difference, change),
    judgement,
  };
}

function changeRange({ low, high }: Estimate, bound: (value: number) => string): string {
  return low === null || high === null ? '' : `${amountText(low, bound)} to ${amountText(high, bound)}`;
}

function comparisonText(difference: Estimate, change: (value: number) => string): string {
  const { mean, low, high } = difference;
  const amount = `${change(Math.abs(mean))} ${mean < 0 ? 'less' : 'more'}`;
  if (low === null || high === null) return amount;
  if (low <= 0 && high >= 0) return `${amount} (95%: ${changeRange(difference, change)}), which may be chance`;
  const [from, to] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return `${amount} (95%: ${rangeText({ mean: Math.abs(mean), low: from, high: to }, change)})`;
}

function judgementOf(difference: MaybeEstimate, measure: HeadlineMeasure, turned: boolean): Judgement {
  if (difference === null) return 'same';
  const { mean, low, high } = difference;
  if (mean === 0 && low === 0 && high === 0) return 'same';
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'open';
  const { direction } = HEADLINES[measure];
  if (direction === null) return 'other';
  return mean > 0 === ((direction === 'higher') !== turned) ? 'better' : 'worse';
}

/** What it is of the other sign: the bounds change places. */
function negative(estimate: MaybeEstimate): MaybeEstimate {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return { mean: -mean, low: high === null ? null : -high, high: low === null ? null : -low };
}
