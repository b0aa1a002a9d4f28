import { quote } from '../scenario/suggest.ts';
import { UsageError } from './usageError.ts';

/** The whole number from 1 to `most` that an option was given, or `undefined`; otherwise throws a `UsageError`. */
export function readWholeNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`--${option} must be a whole number from 1 to ${most}, not ${quote(text)}`);
}
