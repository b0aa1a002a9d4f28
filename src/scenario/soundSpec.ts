import type * as z from 'zod';
import { agentGroupSchema } from './agentGroupSchema.ts';
import { contactTypeSchema } from './contactTypeSchema.ts';
import { nameKey } from './forms.ts';
import { encodeKey, toPlain } from './plain.ts';
import type { Named } from './salvage.ts';
import { type ScenarioSpec, scenarioSchema } from './schema.ts';
import { entryOf, type MapSource, type Source } from './source.ts';

/** What a form makes of a source, `undefined` where that is not sound. */
type Reader<T> = (source: Source | undefined) => { readonly value: T } | undefined;

const NAME = nameKey();
const readFields: Reader<ScenarioSpec> = fieldsReader(scenarioSchema, {
  contactTypes: entriesReader(kept(fieldsReader(contactTypeSchema))),
  agentGroups: entriesReader(kept(fieldsReader(agentGroupSchema))),
});

/**
 * What the schema makes of a scenario, read piece by piece: scenarios that share most of their sources, as the cells of a sweep do, are
 * read but for their differences. `undefined` when anything is wrong; what it is, the schema as a whole tells.
 */
export function soundSpec(root: MapSource): ScenarioSpec | undefined {
  return readFields(root)?.value;
}

/** Keeps what is made of a source as long as the source, and what is made of none. */
function kept<T>(read: Reader<T>): Reader<T> {
  const known = new WeakMap<Source, { readonly value: T }>();
  let ofNone: { readonly value: T } | undefined;
  return (source) => {
    const before = source === undefined ? ofNone : known.get(source);
    if (before !== undefined) return before;
    const piece = read(source);
    if (piece === undefined) return undefined;
    if (source === undefined) ofNone = piece;
    else known.set(source, piece);
    return piece;
  };
}

function formReader<T>(form: z.ZodType<T>): Reader<T> {
  return kept((source) => {
    const parsed = form.safeParse(source && toPlain(source));
    return parsed.success ? { value: parsed.data } : undefined;
  });
}

/** Reads a map field by field, as its strict form does, which has no checks of its own. `own` are readers of some fields. */
function fieldsReader<Form extends z.ZodObject>(
  form: Form,
  own: { readonly [field: string]: Reader<unknown> } = {},
): Reader<z.output<Form>> {
  const fields = Object.entries<z.ZodType>(form.shape).map(
    ([field, ofField]) => [field, own[field] ?? formReader(ofField)] as const,
  );
  return (source) => {
    if (source?.kind !== 'map') return undefined;
    const spec: { [field: string]: unknown } = {};
    let given = 0;
    for (const [field, read] of fields) {
      const entry = entryOf(source, field);
      if (entry !== undefined) given++;
      const piece = read(entry?.value);
      if (piece === undefined) return undefined;
      if (piece.value !== undefined) spec[field] = piece.value;
    }
    // Others are none that the form knows.
    return given === source.entries.length ? { value: spec as z.output<Form> } : undefined;
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
