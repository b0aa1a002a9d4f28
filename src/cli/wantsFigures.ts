import { quote } from '../scenario/suggest.ts';
import { UsageError } from './usageError.ts';

/** Whether `--figures` asks for pictures, which there are as SVG; `out` is the folder that all goes to, `null` when no files are written. */
export function wantsFigures(figures: string | undefined, out: string | null): boolean {
  if (figures === undefined) return false;
  if (figures !== 'svg') throw new UsageError(`--figures takes svg, the one format of pictures, not ${quote(figures)}`);
  if (out === null)
    throw new UsageError('--figures writes pictures into a folder; say which with --out, or leave out --json');
  return true;
}
