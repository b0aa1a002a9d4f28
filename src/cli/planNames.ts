import { parse, resolve } from 'node:path';
import { nearest, quote } from '../scenario/suggest.ts';
import { UsageError } from './usageError.ts';

/**
 * What the plans of some files are called: the file's name without its ending, with its folder where files of several folders have
 * the same, and a number where the same file is given again.
 */
export function planNames(files: readonly string[]): readonly string[] {
  const stems = files.map((file) => parse(file).name);
  if (new Set(stems).size === stems.length) return stems;
  const places = files.map((file) => resolve(file));
  const folders = places.map((place) => parse(parse(place).dir).base);
  const severalFolders = new Set(folders).size > 1;
  const names = stems.map((stem, index) => (severalFolders ? `${folders[index]}/${stem}` : stem));
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** The place of the plan that `--baseline` names by its file, its plan name or its scenario's name. */
export function baselinePlace(
  given: string | undefined,
  files: readonly string[],
  plans: readonly { readonly name: string; readonly scenario: { readonly name: string } }[],
): number {
  if (given === undefined) return 0;
  const ways = [files, plans.map(({ name }) => name), plans.map(({ scenario }) => scenario.name)];
  const found = ways.map((names) => names.indexOf(given)).find((place) => place >= 0);
  if (found !== undefined) return found;
  const names = plans.map(({ name }) => name);
  const near = nearest(given, names);
  throw new UsageError(
    `--baseline names no plan of this comparison: ${quote(given)}; ${near === undefined ? `the plans are ${names.join(', ')}` : `did you mean ${quote(near)}?`}`,
  );
}
