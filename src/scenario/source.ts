import type { Path } from './path.ts';

/** Where something was written, 1-based; line 0 is a command line option. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * A scenario file as it was written: plain values that know their place. Maps are lists of entries, so that any text
 * can be a key (`__proto__` too) and the order of the file is kept (objects move number-like keys to the front).
 */
export type Source = MapSource | ListSource | ScalarSource;

export interface MapSource {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly place: Place;
  readonly value: Source;
}

export interface ListSource {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Source[];
}

export interface ScalarSource {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

export function entryOf(source: Source | undefined, key: string): Entry | undefined {
  return source?.kind === 'map' ? source.entries.find((entry) => entry.key === key) : undefined;
}

export function sourceAt(source: Source, path: Path): Source | undefined {
  let found: Source | undefined = source;
  for (const step of path) {
    if (typeof step === 'string') found = entryOf(found, step)?.value;
    else found = found?.kind === 'list' ? found.items[step] : undefined;
  }
  return found;
}

/** The path of an item of a field that holds a list of things, or one thing alone. */
export function itemPath(root: Source, path: Path, index: number): Path {
  return sourceAt(root, path)?.kind === 'list' ? [...path, index] : path;
}

/**
 * The place to point at for a problem at `path`: a scalar or list item itself; the key of a map, of a list, and of a
 * field left empty; for what is not in the file, the nearest thing around it that is.
 */
export function placeOf(root: Source, path: Path): Place {
  let source: Source | undefined = root;
  let place = root.place;
  for (const step of path) {
    if (typeof step === 'string') {
      const entry: Entry | undefined = entryOf(source, step);
      if (!entry) break;
      source = entry.value;
      place = source.kind === 'scalar' && source.value !== null ? source.place : entry.place;
    } else {
      source = source?.kind === 'list' ? source.items[step] : undefined;
      if (!source) break;
      place = source.place;
    }
  }
  return place;
}

/** The place of the key that `path` ends in. */
export function keyPlaceOf(root: Source, path: Path): Place {
  const last = path.at(-1);
  const entry = typeof last === 'string' ? entryOf(sourceAt(root, path.slice(0, -1)), last) : undefined;
  return entry?.place ?? placeOf(root, path);
}
