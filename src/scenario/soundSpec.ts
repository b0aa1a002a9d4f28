import type * as z from 'zod';
import { agentGroupSchema } from './agentGroupSchema.ts';
import { contactTypeSchema } from './contactTypeSchema.ts';
import { nameKey } from './forms.ts';
import { encodeKey, toPlain } from './plain.ts';
import type { Named } from './salvage.ts';
import { type ScenarioSpec, scenarioSchema } from './schema.ts';
import type { MapSource, Source } from './source.ts';

type Field = keyof ScenarioSpec;

/** What a form makes of a source, `undefined` where that is not sound; kept as long as the source. */
type Reader<T> = (source: Source | undefined) => { readonly value: T } | undefined;

/** Fields that are maps of things of one kind: each thing is read by itself. */
const KINDS: { readonly [field: string]: Reader<unknown> } = {
  contactTypes: reader(contactTypeSchema),
  agentGroups: reader(agentGroupSchema),
};
const FIELDS = (Object.keys(scenarioSchema.shape) as Field[]).map((field) => {
  const thing = KINDS[field];
  const form: z.ZodType = scenarioSchema.shape[field];
  return [field, thing ? entriesReader(thing) : reader(form)] as const;
});
const NAME = nameKey();

/**
 * What the schema makes of a scenario, read piece by piece: scenarios that share most of their sources, as the cells of a sweep do, are
 * read but for their differences. `undefined` when anything is wrong; what it is, the schema as a whole tells.
 */
export function soundSpec(root: MapSource): ScenarioSpec | undefined {
  const sources = new Map(root.entries.map(({ key, value }) => [key, value]));
  const spec: { [field: string]: unknown } = {};
  for (const [field, read] of FIELDS) {
    const piece = read(sources.get(field));
    if (piece === undefined) return undefined;
    if (piece.value !== undefined) spec[field] = piece.value;
    sources.delete(field);
  }
  return sources.size === 0 ? (spec as unknown as ScenarioSpec) : undefined;
}

function reader<T>(form: z.ZodType<T>): Reader<T> {
  const known = new WeakMap<Source, { readonly value: T }>();
  return (source) => {
    const before = source && known.get(source);
    if (before !== undefined) return before;
    const parsed = form.safeParse(source && toPlain(source));
    if (!parsed.success) return undefined;
    const piece = { value: parsed.data };
    if (source !== undefined) known.set(source, piece);
    return piece;
  };
}

function entriesReader<T>(thing: Reader<T>): Reader<readonly Named<T>[]> {
  return (source) => {
    if (source?.kind !== 'map') return undefined;
    const things: Named<T>[] = [];
    for (const { key, value } of source.entries) {
      const piece = NAME.safeParse(encodeKey(key)).success ? thing(value) : undefined;
      if (piece === undefined) return undefined;
      things.push({ name: key, content: piece.value });
    }
    return { value: things };
  };
}
