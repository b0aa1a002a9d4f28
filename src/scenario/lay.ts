import { merge } from './merge.ts';
import { formatPath, type Path } from './path.ts';
import { entryOf, type MapSource, type Place, type Source, sourceAt } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/**
 * A scenario with one value set, as a variant would set it. `place` is told for the fields on the way to the value that the scenario does not
 * have. What `layFault` refuses cannot be laid.
 */
export function lay(source: MapSource, path: Path, value: Source, place: Place): MapSource {
  const laid = put(source, path, value, place, []);
  return laid.kind === 'map' ? laid : source;
}

function put(base: Source, path: Path, value: Source, place: Place, at: Path): Source {
  const index = path.findIndex((step) => typeof step === 'number');
  if (index < 0) {
    const layer = path.reduceRight<Source>(
      (inner, key) => ({ kind: 'map', place, entries: [{ key: String(key), place, value: inner }] }),
      value,
    );
    return merge(base, layer, at);
  }
  const before = path.slice(0, index);
  const rest = path.slice(index + 1);
  const here = [...at, ...before];
  const list = sourceAt(base, before);
  // A list of one may be written without its brackets.
  if (list?.kind !== 'list') return put(base, [...before, ...rest], value, place, at);
  const items = list.items.map((item, position) =>
    position === path[index] ? put(item, rest, value, place, here) : item,
  );
  return put(base, before, { ...list, items }, place, at);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['contactTypes', 'contact type'],
  ['agentGroups', 'agent group'],
]);

/**
 * Why a value cannot be set at a path; `undefined` when it can, as far as the path goes. A misspelled name would quietly add a type or
 * group, and the problems of that would be no help.
 */
export function layFault(source: MapSource, path: Path): string | undefined {
  const [field = '', name] = path;
  if (field === 'extends') return 'the base cannot be set; write a file that extends it';
  const kind = NAMED.get(String(field));
  const named = entryOf(source, String(field))?.value;
  if (kind && path.length >= 3 && named?.kind === 'map' && !entryOf(named, String(name))) {
    return `there is no ${kind} ${quote(String(name))}${didYouMean(
      String(name),
      named.entries.map((entry) => entry.key),
    )}`;
  }
  return path.flatMap((step, index) => itemFault(source, path.slice(0, index), step) ?? [])[0];
}

function itemFault(source: MapSource, before: Path, step: string | number): string | undefined {
  if (typeof step === 'string') return undefined;
  const list = sourceAt(source, before);
  const length = list === undefined ? 0 : list.kind === 'list' ? list.items.length : 1;
  if (step < length) return undefined;
  if (length === 0) return `there is no ${quote(formatPath(before))} to take item [${step}] of`;
  const items = length === 1 ? '1 item' : `${length} items`;
  return `there is no item [${step}]; ${quote(formatPath(before))} has ${items}, from [0] on`;
}
