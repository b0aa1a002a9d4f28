import type { Scenario, ServiceLevelTarget } from '../scenario/scenario.ts';
import type { MaybeEstimate } from '../statistics/estimates.ts';
import { duration, percent } from './format.ts';
import { isDeferrable, queuedTypes } from './uses.ts';

/**
 * How a service level stands against its target. `open`: the 95% interval holds the target, so that the run cannot
 * tell. Without an interval (one replication) the mean decides. `none`: nothing over nothing.
 */
export type Verdict = 'met' | 'missed' | 'open' | 'none';

/** The verdict as a word. */
export const VERDICT_WORDS: { readonly [verdict in Verdict]: string } = {
  met: 'met',
  missed: 'missed',
  open: 'too close to call',
  none: 'nothing to judge',
};

export function verdictOf(serviceLevel: MaybeEstimate, target: number): Verdict {
  if (serviceLevel === null) return 'none';
  const { mean, low, high } = serviceLevel;
  if ((low ?? mean) >= target) return 'met';
  return (high ?? mean) < target ? 'missed' : 'open';
}

/** `80% in 20 s`. */
export function targetText(target: ServiceLevelTarget): string {
  return `${targetShare(target)} in ${duration(target.within)}`;
}

/** The target of all contacts together: without a time where email or tasks have one that is hours long. */
export function centerTargetText({ serviceLevel, contactTypes }: Scenario): string {
  return contactTypes.some(isDeferrable) ? targetShare(serviceLevel) : targetText(serviceLevel);
}

/** `80%`, or `92.5%` where the file says so. */
export function targetShare({ target }: ServiceLevelTarget): string {
  return percent(target, Number.isInteger(Math.round(target * 1000) / 10) ? 0 : 1);
}

/** Whether all contact types have the target time and the formula of the center as a whole. */
export function sameTargetTime(scenario: Scenario): boolean {
  const { within, formula } = scenario.serviceLevel;
  return queuedTypes(scenario).every((type) => {
    const own = scenario.contactTypes[type]?.serviceLevel;
    return own?.within === within && own.formula === formula;
  });
}

/** `within 20 s`, or `within their type's own target time` where that differs between types. */
export function withinText(scenario: Scenario): string {
  return sameTargetTime(scenario)
    ? `within ${duration(scenario.serviceLevel.within)}`
    : 'within the target time of their type';
}
