import { isAlias, isMap, isScalar, type ParsedNode, parseDocument, Scalar } from 'yaml';
import { findRefusals, TOO_DEEP } from './guard.ts';
import { LIMITS } from './limits.ts';
import { createLineIndex } from './lineIndex.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import type { Entry, Place, ScalarSource, Source } from './source.ts';
import { quote } from './suggest.ts';
import { explainSyntaxError } from './syntaxError.ts';

/**
 * Reads YAML (or JSON, which is YAML) into values that know their place. Problems of syntax go to the report and give
 * `undefined`; a repeated key is reported too, and the first one stands.
 */
export function readYaml(
  text: string,
  locate: (line: number, column: number) => Place,
  report: Report,
): Source | undefined {
  const position = createLineIndex(text);
  const place = (offset: number) => {
    const { line, column } = position(offset);
    return locate(line, column);
  };

  const refusals = findRefusals(text);
  for (const { offset, message } of refusals) report.add(place(offset), [], message);
  if (refusals.length > 0) return undefined;

  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  // One slip makes the parser stumble several times: only the first stumble tells of it.
  const error = document.errors[0];
  if (error) {
    const { offset, message } = explainSyntaxError(error, document, text);
    report.add(place(offset), [], message);
    return undefined;
  }
  if (document.contents === null) return { kind: 'scalar', place: locate(1, 1), value: null };
  return toSource(document.contents, [], { text, place, report });
}

interface Reading {
  readonly text: string;
  readonly place: (offset: number) => Place;
  readonly report: Report;
}

function toSource(node: ParsedNode, path: Path, reading: Reading): Source {
  const place = reading.place(node.range[0]);
  if (isScalar(node)) return { kind: 'scalar', place, value: scalarValue(node, reading.text) };
  // The guard refuses aliases: an alias here is a text such as `*` that it took for something else.
  if (isAlias(node) || path.length >= LIMITS.depth) {
    reading.report.add(place, [], TOO_DEEP);
    return { kind: 'scalar', place, value: null };
  }
  if (!isMap(node)) {
    return { kind: 'list', place, items: node.items.map((item, index) => toSource(item, [...path, index], reading)) };
  }
  const entries = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    const keyPlace = reading.place(key.range[0]);
    if (!isScalar(key)) {
      reading.report.add(keyPlace, path, 'a field name must be plain text, not a list or a map');
      continue;
    }
    const name = keyText(key, reading.text);
    const earlier = entries.get(name);
    const entryPath = [...path, name];
    if (earlier) {
      const message = `${quote(name)} is given twice; it stands in line ${earlier.place.line} already`;
      reading.report.add(keyPlace, entryPath, message);
      continue;
    }
    if (name === '<<' && key.type === Scalar.PLAIN) {
      reading.report.add(
        keyPlace,
        entryPath,
        'merge keys (<<) are not supported; put what is shared into a file to extend',
      );
      continue;
    }
    const empty: ScalarSource = { kind: 'scalar', place: keyPlace, value: null };
    entries.set(name, { key: name, place: keyPlace, value: value ? toSource(value, entryPath, reading) : empty });
  }
  return { kind: 'map', place, entries: [...entries.values()] };
}

/** A name is the text as written: `1.0` and `null` stay what they are. */
function keyText(key: Scalar.Parsed, text: string): string {
  return typeof key.value === 'string' ? key.value : text.slice(key.range[0], key.range[1]).trim();
}

function scalarValue(node: Scalar.Parsed, text: string): ScalarSource['value'] {
  const value: unknown = node.value;
  if (typeof value === 'number' && !Number.isFinite(value)) return text.slice(node.range[0], node.range[1]);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
