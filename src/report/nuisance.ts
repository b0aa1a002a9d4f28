import type { Outbound } from '../scenario/scenario.ts';
import type { MaybeEstimate } from '../statistics/estimates.ts';
import { percent } from './format.ts';
import type { OutboundRow } from './outboundRows.ts';
import type { Verdict } from './verdict.ts';

/** How the nuisance calls of a type stand against its limit: `met` is below it. As with a target, an interval that holds the limit cannot tell. */
export function nuisanceVerdict(rate: MaybeEstimate, limit: number): Verdict {
  if (rate === null) return 'none';
  const { mean, low, high } = rate;
  // The interval of a share of which nothing was seen is that of few customers, and no sign of calls.
  if (mean === 0 || (high ?? mean) <= limit) return 'met';
  return (low ?? mean) > limit ? 'missed' : 'open';
}

export const NUISANCE_WORDS: { readonly [verdict in Verdict]: string } = {
  met: 'within the limit',
  missed: 'over the limit',
  open: 'too close to the limit to call',
  none: 'nobody reached',
};

/** `within the limit of 3%`. */
export function nuisanceText({ outbound, journey }: Pick<OutboundRow, 'outbound' | 'journey'>): string {
  const verdict = nuisanceVerdict(journey.nuisanceRate, outbound.nuisanceLimit);
  if (verdict === 'open') return `too close to the limit of ${limitText(outbound)} to call`;
  return verdict === 'none' ? NUISANCE_WORDS.none : `${NUISANCE_WORDS[verdict]} of ${limitText(outbound)}`;
}

/** `3%`, or `2.5%` where the file says so. */
export function limitText({ nuisanceLimit }: Pick<Outbound, 'nuisanceLimit'>): string {
  return percent(nuisanceLimit, Number.isInteger(Math.round(nuisanceLimit * 1000) / 10) ? 0 : 1);
}
