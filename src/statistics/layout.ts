import { type Definition, type Form, form, type Measure } from './definition.ts';

/**
 * What to keep of every cell so that a table of definitions can be estimated: the quantities themselves, the products of
 * those pairs that meet in some definition, and the denominators whose presence is counted.
 */
export interface Layout {
  readonly quantities: number;
  /** The pairs, by place: `first[k] <= second[k]`. */
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  /** The pair of two quantities, `[a * quantities + b]` in either order; -1 when it is not kept. */
  readonly pairOf: Int16Array;
  readonly denominators: readonly Form[];
}

type Tables<Quantity extends string> = { readonly [Table: string]: { readonly [Name: string]: Definition<Quantity> } };

/** Tables of definitions, compiled against the layout that serves all of them. */
type Compiled<Source> = { readonly [Table in keyof Source]: { readonly [Name in keyof Source[Table]]: Measure } };

/** The layout that some tables of definitions need, and the tables in its terms. */
export function compile<const Quantity extends string, Source extends Tables<NoInfer<Quantity>>>(
  quantities: readonly Quantity[],
  source: Source,
): { readonly layout: Layout; readonly tables: Compiled<Source> } {
  const size = quantities.length;
  const pairOf = new Int16Array(size * size).fill(-1);
  const pairs: (readonly [number, number])[] = [];
  const denominators = new Map<string, Form>();

  const measure = (definition: Definition<Quantity>): Measure => {
    const of = form(quantities, definition.of);
    const over = definition.over && form(quantities, definition.over);
    const key = definition.over?.join() ?? '';
    if (over && !denominators.has(key)) denominators.set(key, over);
    const places = [...of.places, ...(over?.places ?? [])];
    for (const a of places) {
      for (const b of places) {
        if (a > b || pairOf[a * size + b] !== -1) continue;
        pairOf[a * size + b] = pairOf[b * size + a] = pairs.length;
        pairs.push([a, b]);
      }
    }
    const denominator = over ? [...denominators.keys()].indexOf(key) : -1;
    return { kind: definition.kind, of, over, denominator, unit: definition.unit };
  };
  const tables = mapValues(source, (table) => mapValues(table, measure)) as Compiled<Source>;

  return {
    layout: {
      quantities: size,
      first: Uint8Array.from(pairs, ([a]) => a),
      second: Uint8Array.from(pairs, ([, b]) => b),
      pairOf,
      denominators: [...denominators.values()],
    },
    tables,
  };
}

function mapValues<Value, Result>(
  table: { readonly [name: string]: Value },
  map: (value: Value) => Result,
): { readonly [name: string]: Result } {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, map(value)]));
}
