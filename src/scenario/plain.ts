import type { Source } from './source.ts';

/** What marks an encoded key. Control characters are no part of a name, so a name that begins so is refused anyway. */
const MARK = '\u0001';

/**
 * A key as a property name. Objects put number-like keys first, and `__proto__` is not an ordinary property to most
 * code: both are marked, so that any text keeps its place and its meaning.
 */
export function encodeKey(key: string): string {
  return /^\d|^__proto__$/.test(key) || key.startsWith(MARK) ? MARK + key : key;
}

export function decodeKey(key: string): string {
  return key.startsWith(MARK) ? key.slice(MARK.length) : key;
}

/** A source as plain values, keys encoded; its maps inherit nothing. */
export function toPlain(source: Source): unknown {
  if (source.kind === 'scalar') return source.value;
  if (source.kind === 'list') return source.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null);
  for (const { key, value } of source.entries) plain[encodeKey(key)] = toPlain(value);
  return plain;
}
