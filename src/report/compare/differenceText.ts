import type { Difference } from '../../statistics/difference.ts';
import { HOUR, MINUTE } from '../../time.ts';
import { decimal } from '../format.ts';
import type { Quantity } from './measureTexts.ts';

/** What differences of a quantity are told in, for values up to `largest`. */
function unitOf(
  quantity: Quantity,
  currency: string,
  largest: number,
): { readonly factor: number; readonly unit: string } {
  if (quantity === 'share') return { factor: 100, unit: 'points' };
  if (quantity === 'money') return { factor: 1, unit: currency };
  if (quantity === 'hours') return { factor: 1, unit: 'h' };
  if (quantity === 'contacts') return { factor: 1, unit: '' };
  if (largest > 4 * HOUR) return { factor: 1 / HOUR, unit: 'h' };
  return largest > 4 * MINUTE ? { factor: 1 / MINUTE, unit: 'min' } : { factor: 1, unit: 's' };
}

/** A difference in words: its numbers rounded to two digits of its uncertainty, its unit apart. */
export interface DifferenceText {
  /** `+0.19`; `0` is exactly nothing. */
  readonly mean: string;
  /** The size without a sign. */
  readonly size: string;
  /** `+0.07 to +0.30`; empty without an interval, and where the difference is known exactly. */
  readonly range: string;
  /** The range of the size: `0.07 to 0.30`. */
  readonly sizeRange: string;
  readonly unit: string;
}

export function differenceText(difference: Difference, quantity: Quantity, currency: string): DifferenceText {
  const { mean, low, high } = difference;
  const bounds = low === null || high === null ? null : ([low, high] as const);
  const { factor, unit } = unitOf(quantity, currency, Math.max(...[mean, ...(bounds ?? [])].map(Math.abs)));
  const reach = bounds === null ? 0 : ((bounds[1] - bounds[0]) / 2) * factor;
  const digits = digitsFor(reach === 0 ? Math.abs(mean * factor) / 10 : reach);
  const number = (value: number) => signed(value * factor, digits);
  const sign = mean < 0 ? -1 : 1;
  const isExact = bounds !== null && bounds[0] === bounds[1];
  const sizes = bounds === null ? null : sign < 0 ? [-bounds[1], -bounds[0]] : bounds;
  const size = (value: number) => decimal(value * factor, digits);
  return {
    mean: mean === 0 && isExact ? '0' : number(mean),
    size: size(Math.abs(mean)),
    range: bounds === null || isExact ? '' : `${number(bounds[0])} to ${number(bounds[1])}`,
    sizeRange: sizes === null || isExact ? '' : `${size(sizes[0] ?? 0)} to ${size(sizes[1] ?? 0)}`,
    unit,
  };
}

/** `+0.19 points (+0.07 to +0.30)`, `0`. */
export function differenceLine(difference: Difference, quantity: Quantity, currency: string): string {
  const { mean, range, unit } = differenceText(difference, quantity, currency);
  if (mean === '0') return 'exactly 0';
  const whole = unit === '' ? mean : `${mean}\u00a0${unit}`;
  return range === '' ? whole : `${whole} (${range})`;
}

/** Decimals that show two digits of an uncertainty. */
function digitsFor(reach: number): number {
  const enough = DIGITS.findIndex((digits) => reach * 10 ** digits >= 10);
  return reach > 0 && enough >= 0 ? enough : 1;
}

const DIGITS = [0, 1, 2, 3, 4];

function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && Number(value.toFixed(digits)) !== 0 ? `+${text}` : text;
}
