import type { MaybeEstimate } from '../statistics/estimates.ts';
import { MINUS, NONE } from './format.ts';

type Format = (value: number) => string;

/** The mean of an estimate, or the sign for none. */
export function meanText(estimate: MaybeEstimate, format: Format): string {
  return estimate === null ? NONE : format(estimate.mean);
}

/** The 95% interval as `70.4–72.2%` (the unit once where both ends share it), or the empty string where there is none. */
export function rangeText(estimate: MaybeEstimate, format: Format): string {
  if (estimate === null || estimate.low === null || estimate.high === null) return '';
  const low = format(estimate.low);
  const high = format(estimate.high);
  if (low === high) return low;
  const [lowParts, highParts] = [split(low), split(high)];
  const sameUnit = lowParts !== null && lowParts.unit === highParts?.unit;
  // A dash before a minus would read as one sign.
  if (high.startsWith(MINUS)) return `${sameUnit ? lowParts.number : low} to ${high}`;
  return sameUnit ? `${lowParts.number}–${high}` : `${low} – ${high}`;
}

/** `71.3% (70.4–72.2%)`. */
export function estimateText(estimate: MaybeEstimate, format: Format): string {
  const range = rangeText(estimate, format);
  return range === '' ? meanText(estimate, format) : `${meanText(estimate, format)} (${range})`;
}

// `70.4%` is a number and a unit; `1 min 5 s` and `<0.1%` are left whole, or a range would read `1–1 min 5 s`.
function split(text: string): { readonly number: string; readonly unit: string } | null {
  const match = /^([\d.,−]+)(%|\s\S+|)$/.exec(text);
  return match === null ? null : { number: match[1] ?? '', unit: match[2] ?? '' };
}
