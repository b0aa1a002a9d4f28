import { formValue, type Kind } from './definition.ts';
import { HEADLINES, type HeadlineMeasure } from './headlineMeasures.ts';
import { RECORD_COLUMNS, recordedMeasure } from './recordColumns.ts';
import { type Records, recordLength } from './records.ts';

/** A run's records with the names of their rows: types and groups of two plans are matched by name. */
export interface Recorded {
  readonly records: Records;
  readonly contactTypes: readonly string[];
  readonly agentGroups: readonly string[];
}

/** Of what a measure is: nothing given is the whole horizon of all contacts, all agents, the center. */
export interface Where {
  readonly contactType?: string | undefined;
  readonly agentGroup?: string | undefined;
  /** Counted interval, from 0; of all contacts or all agents only. */
  readonly interval?: number | undefined;
}

/** A measure of one cell, replication by replication. */
export interface RecordedSeries {
  readonly kind: Kind;
  /** Numerator and denominator of each replication. */
  readonly of: Float64Array;
  readonly over: Float64Array;
  /** What a unit of the measure is in those of `of` over `over`. */
  readonly unit: number;
  /** Everything that is kept of the cell: `[replication * columns + column]` */
  readonly cell: Float64Array;
}

/** The series of a measure, or `null` where the plan has no such type, group or interval, or the measure none of it. */
export function recordedSeries(
  { records, contactTypes, agentGroups }: Recorded,
  name: HeadlineMeasure,
  { contactType, agentGroup, interval }: Where,
): RecordedSeries | null {
  const { block, byInterval } = HEADLINES[name];
  const { types, groups, intervals } = records;
  const rows = { contacts: types, agents: groups, money: 0 }[block];
  const own = { contacts: contactType, agents: agentGroup, money: undefined }[block];
  const other = { contacts: agentGroup, agents: contactType, money: contactType ?? agentGroup }[block];
  if (other !== undefined) return null;
  const row = own === undefined ? rows : (block === 'contacts' ? contactTypes : agentGroups).indexOf(own);
  if (row < 0) return null;
  if (interval !== undefined && (row < rows || !byInterval || !(interval >= 0 && interval < intervals))) return null;
  const place = interval === undefined ? row : rows + 1 + interval;
  return seriesAt(records, name, place, block === 'contacts' ? row : types);
}

function seriesAt(records: Records, name: HeadlineMeasure, place: number, row: number): RecordedSeries {
  const { block } = HEADLINES[name];
  const { kind, of, over, unit } = recordedMeasure(name, records.formulas[row] ?? 0);
  const columns = RECORD_COLUMNS[block].length;
  const length = recordLength(records, block);
  const { replications } = records;
  const cell = new Float64Array(replications * columns);
  for (let replication = 0; replication < replications; replication++) {
    const from = replication * length + place * columns;
    cell.set(records[block].subarray(from, from + columns), replication * columns);
  }
  const values = (form: typeof of | null) =>
    Float64Array.from({ length: replications }, (_, replication) =>
      form === null ? 1 : formValue(form, cell, replication * columns),
    );
  return { kind, of: values(of), over: values(over), unit, cell };
}
