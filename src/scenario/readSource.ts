import { type Files, reportUnreadable } from './files.ts';
import { LIMITS } from './limits.ts';
import { merge } from './merge.ts';
import { besideFile } from './path.ts';
import { readYaml } from './readYaml.ts';
import { entryOf, type MapSource, type Place, type Source } from './source.ts';
import { describe, quote } from './suggest.ts';

/**
 * Reads a scenario file and the files that it extends, and merges them. Problems go to the report; `undefined` when a
 * file of the chain cannot be read, for then nothing can be said about the fields.
 */
export function readSource(file: string, files: Files): MapSource | undefined {
  return readChain(file, files, []);
}

/** A file with the place that named it. */
interface Link {
  readonly file: string;
  readonly place: Place;
}

function readChain(file: string, files: Files, chain: readonly Link[]): MapSource | undefined {
  const { report } = files;
  const text = files.text(file, LIMITS.scenarioBytes);
  const namedAt = chain.at(-1)?.place;
  if ('fault' in text) {
    reportUnreadable(file, text, namedAt, namedAt ? ['extends'] : [], report);
    return undefined;
  }
  const source = readYaml(text.value, (line, column) => ({ file, line, column }), report);
  if (!source) return undefined;
  if (source.kind !== 'map') {
    report.add(source.place, [], notAMap(source));
    return undefined;
  }
  const extended = entryOf(source, 'extends');
  if (!extended) return source;
  const named = extended.value;
  const own: MapSource = { ...source, entries: source.entries.filter((entry) => entry !== extended) };
  if (named.kind !== 'scalar' || typeof named.value !== 'string' || named.value === '') {
    report.add(named.place, ['extends'], `expected the name of a scenario file, got ${describe(contentOf(named))}`);
    return undefined;
  }
  const base = besideFile(file, named.value);
  const circle = [...chain.map((link) => link.file), file, base];
  if (circle.indexOf(base) < circle.length - 1) {
    const shown = circle.slice(circle.indexOf(base)).map(quote).join(' extends ');
    report.add(named.place, ['extends'], `files extend each other in a circle: ${shown}`);
    return undefined;
  }
  const under = readChain(base, files, [...chain, { file, place: named.place }]);
  if (!under) return undefined;
  const merged = merge(under, own);
  // Merging maps gives a map; the place that counts for the whole is the file that was asked for.
  return merged.kind === 'map' ? { ...merged, place: source.place } : undefined;
}

function notAMap(source: Source): string {
  const value = contentOf(source);
  if (value === null) return 'the file is empty; "busyhour init" writes a scenario to start from';
  const missingSpace = typeof value === 'string' && /\S:\S/.test(value) ? '; is a space missing after ":"?' : '';
  return `expected fields such as "contactTypes:" and "agentGroups:", got ${describe(value)}${missingSpace}`;
}

function contentOf(source: Source): unknown {
  return source.kind === 'scalar' ? source.value : source.kind === 'list' ? [] : {};
}
