import type { Estimate } from '../../statistics/estimates.ts';
import { decimal, MINUS } from '../format.ts';

const SPACE = '\u00a0';
const POINTS = 100;

/** A difference of shares in percentage points, with its sign: `+2.8`, `−5.2`, `0.0`. */
export function points(difference: number): string {
  const text = decimal(Math.abs(difference) * POINTS, 1);
  if (Number(text) === 0) return text;
  return `${difference < 0 ? MINUS : '+'}${text}`;
}

/** The size of a difference, unbroken: `5.2 points`. */
export function pointsText(difference: number): string {
  const text = decimal(Math.abs(difference) * POINTS, 1);
  return `${text}${SPACE}point${text === '1.0' ? '' : 's'}`;
}

/** The 95% interval as `−6.3 to −4.1`, empty where there is none, or none to see. */
export function pointsRange({ low, high }: Estimate): string {
  if (low === null || high === null || points(low) === points(high)) return '';
  return `${points(low)} to ${points(high)}`;
}

/** The interval of the size of a difference, in the direction of its mean: `4.1 to 6.3`, `−0.2 to 0.9`. */
export function sizeRange({ mean, low, high }: Estimate): string {
  if (low === null || high === null || points(low) === points(high)) return '';
  const [least, most] = mean < 0 ? [-high, -low] : [low, high];
  return `${decimal(least * POINTS, 1)} to ${decimal(most * POINTS, 1)}`;
}

/** Whether an interval excludes 0: more than chance. */
export function isClear({ low, high }: Estimate): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}
