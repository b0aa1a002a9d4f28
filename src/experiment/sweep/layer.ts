import { lay } from '../../scenario/lay.ts';
import { type MapSource, type Source, sourceAt } from '../../scenario/source.ts';
import type { FactorColumn, FactorValue } from './factor.ts';

/**
 * The base with one value a column. What a row begins with as the row before did is laid once, and a contact type or agent group that is
 * laid alike in two rows is the same source in both, so that it is read once.
 */
export function layer(
  base: MapSource,
  columns: readonly FactorColumn[],
): (values: readonly FactorValue[]) => MapSource {
  let before: readonly FactorValue[] = [];
  const laid: MapSource[] = [];
  const layings = columns.map(layingOf);
  return (values) => {
    const same = values.findIndex((value, index) => value !== before[index]);
    laid.length = same < 0 ? values.length : same;
    before = values;
    for (let index = laid.length; index < values.length; index++) {
      const source = laid[index - 1] ?? base;
      const value = values[index];
      laid.push(value === undefined ? source : (layings[index]?.(source, value) ?? source));
    }
    return laid.at(-1) ?? base;
  };
}

/** Fields that are maps of things, each of which is read by itself. */
const KINDS: readonly unknown[] = ['contactTypes', 'agentGroups'];

/** Lays values of a column over sources. */
function layingOf(column: FactorColumn): (source: MapSource, value: FactorValue) => MapSource {
  const isOfThing = KINDS.includes(column.path[0]) && column.path.length > 1;
  const thingPath = column.path.slice(0, 2).map(String);
  const known = new WeakMap<Source, Map<FactorValue, Source>>();
  return (source, value) => {
    const thing = isOfThing ? sourceAt(source, thingPath) : undefined;
    const before = thing && known.get(thing)?.get(value);
    if (before !== undefined) return exchanged(source, thingPath, before);
    // An empty value is told of where it is missing.
    const isEmpty = value.source.kind === 'scalar' && value.source.value === null;
    const laid = lay(source, column.path, value.source, isEmpty ? value.source.place : column.place);
    const changed = sourceAt(laid, thingPath);
    // The rest of the scenario, with its places, is only the same where a map stays one.
    if (thing?.kind !== 'map' || changed?.kind !== 'map') return laid;
    const ofThing = known.get(thing) ?? new Map<FactorValue, Source>();
    known.set(thing, ofThing);
    ofThing.set(value, changed);
    return laid;
  };
}

/** A map with another value at a path of keys that it has. */
function exchanged(map: MapSource, [first, ...rest]: readonly string[], value: Source): MapSource {
  const entries = map.entries.map((entry) => {
    if (entry.key !== first) return entry;
    const inner = rest.length > 0 && entry.value.kind === 'map' ? exchanged(entry.value, rest, value) : value;
    return { ...entry, value: inner };
  });
  return { ...map, entries };
}
