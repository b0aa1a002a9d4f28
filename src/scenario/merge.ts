import { alternativesAt, matches } from './alternatives.ts';
import type { Path } from './path.ts';
import type { Entry, MapSource, ScalarSource, Source } from './source.ts';

/**
 * A base with a variant laid over it: maps merge, lists and scalars replace. Where a map says one thing in one of
 * several ways (arrivals by rate or by counts), the variant's way replaces the base's. Every value keeps the place where
 * it was written; a merged map keeps the base's.
 */
export function merge(base: Source, variant: Source, path: Path = []): Source {
  if (variant.kind !== 'map') return variant;
  if (base.kind !== 'map')
    return base.kind === 'scalar' && isStaff(path) ? merge(asCounts(base), variant, path) : variant;
  const entries = new Map<string, Entry>();
  for (const entry of withoutReplaced(base, variant, path)) entries.set(entry.key, entry);
  for (const entry of variant.entries) {
    const under = entries.get(entry.key);
    const value = under ? merge(under.value, entry.value, [...path, entry.key]) : entry.value;
    const place = under && value.kind === 'map' && under.value.kind === 'map' ? under.place : entry.place;
    entries.set(entry.key, { key: entry.key, place, value });
  }
  return { kind: 'map', place: base.place, entries: [...entries.values()] };
}

function withoutReplaced(base: MapSource, variant: MapSource, path: Path): readonly Entry[] {
  const alternative = alternativesAt(path);
  if (!alternative) return base.entries;
  const chosen = new Set(variant.entries.map((entry) => alternative(entry.key)).filter((name) => name !== undefined));
  if (chosen.size === 0) return base.entries;
  return base.entries.filter((entry) => {
    const name = alternative(entry.key);
    return name === undefined || chosen.has(name);
  });
}

function isStaff(path: Path): boolean {
  return matches('agentGroups.*.staff', path);
}

/** `12` in its long form, `{counts: [12]}`: a variant can then lay a `scale` over it. */
function asCounts(base: ScalarSource): MapSource {
  const { place } = base;
  return { kind: 'map', place, entries: [{ key: 'counts', place, value: { kind: 'list', place, items: [base] } }] };
}
