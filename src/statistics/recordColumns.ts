import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import type { Form, Kind } from './definition.ts';
import { HEADLINE_MEASURES, HEADLINES, type HeadlineMeasure, type RecordBlock } from './headlineMeasures.ts';

/** The quantities of a block of a sample that headline measures are made of, by their places in it, ascending. */
export const RECORD_COLUMNS: { readonly [Block in RecordBlock]: readonly number[] } = {
  contacts: columns('contacts'),
  agents: columns('agents'),
  money: columns('money'),
};

function columns(block: RecordBlock): readonly number[] {
  const measures = HEADLINE_MEASURES.map((name) => HEADLINES[name])
    .filter((headline) => headline.block === block)
    .flatMap(({ measure }) => SERVICE_LEVEL_FORMULAS.map((_, formula) => measure(formula)));
  const places = measures.flatMap(({ of, over }) => [...of.places, ...(over?.places ?? [])]);
  return [...new Set(places)].sort((a, b) => a - b);
}

/** A measure over the columns of a record instead of the quantities of a sample. */
export interface RecordedMeasure {
  readonly kind: Kind;
  readonly of: Form;
  /** `null`: per replication. */
  readonly over: Form | null;
  readonly unit: number;
}

/** @param formula place in `SERVICE_LEVEL_FORMULAS` of the row's own service level */
export function recordedMeasure(name: HeadlineMeasure, formula: number): RecordedMeasure {
  const { block, measure } = HEADLINES[name];
  const { kind, of, over, unit } = measure(formula);
  if (unit === 'length')
    throw new RangeError(`${name} depends on the length of its interval, which records do not know`);
  const moved = ({ places, signs }: Form): Form => ({
    places: places.map((place) => RECORD_COLUMNS[block].indexOf(place)),
    signs,
  });
  return { kind, of: moved(of), over: over && moved(over), unit };
}
