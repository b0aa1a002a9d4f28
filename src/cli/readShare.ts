import { parseShare } from '../scenario/share.ts';
import { UsageError } from './usageError.ts';

/** The share that an option was given (`0.5%` or `0.005`), or `undefined`; otherwise throws a `UsageError`. */
export function readShare(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const share = parseShare(text);
  if ('fault' in share) throw new UsageError(`--${option}: ${share.fault}`);
  return share.value;
}
