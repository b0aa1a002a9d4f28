import { AGENT_LAYOUT } from './agentMeasures.ts';
import { CONTACT_LAYOUT } from './contactMeasures.ts';
import { cellOf, countedIntervals, type Frame } from './frame.ts';
import type { RecordBlock } from './headlineMeasures.ts';
import { RECORD_COLUMNS } from './recordColumns.ts';
import type { Sample } from './sample.ts';

/**
 * What is kept of every replication, so that two plans can be compared replication by replication: of all rows (types or
 * groups, then all of them together) the whole horizon, of all together also every counted interval. Only the quantities that
 * headline measures need, see `RECORD_COLUMNS`; still it grows with replications, so it is made only when asked for.
 */
export interface Records {
  readonly replications: number;
  readonly types: number;
  readonly groups: number;
  /** Counted ones. */
  readonly intervals: number;
  /** Place in `SERVICE_LEVEL_FORMULAS` of each type's formula, then that of the center. */
  readonly formulas: Uint8Array;
  /**
   * `[(replication * cells + cell) * columns + column]`: cells are `[0, types]` for the horizons of the types and of all together, then one
   * for each interval of all together.
   */
  readonly contacts: Float64Array;
  /** The same with groups for types. */
  readonly agents: Float64Array;
  /** One cell: the center's horizon. */
  readonly money: Float64Array;
}

const BLOCKS = ['contacts', 'agents', 'money'] as const satisfies readonly RecordBlock[];

/** Empty records of so many replications. */
export function createRecords(frame: Frame, replications: number): Records {
  const sizes = { types: frame.types, groups: frame.groups, intervals: countedIntervals(frame) };
  const block = (name: RecordBlock) => new Float64Array(replications * recordLength(sizes, name));
  return {
    replications,
    ...sizes,
    formulas: frame.formulas.slice(),
    contacts: block('contacts'),
    agents: block('agents'),
    money: block('money'),
  };
}

/** Bytes that the records of one replication take. */
export function recordBytes(frame: Frame): number {
  const sizes = { types: frame.types, groups: frame.groups, intervals: countedIntervals(frame) };
  return BLOCKS.reduce((sum, block) => sum + recordLength(sizes, block), 0) * Float64Array.BYTES_PER_ELEMENT;
}

/** Writes what a sample says of a replication; `replication` counts from the first of these records. */
export function recordSample(records: Records, replication: number, sample: Sample, frame: Frame): void {
  copyRows(records, 'contacts', replication, sample.contacts, CONTACT_LAYOUT.quantities, frame);
  copyRows(records, 'agents', replication, sample.agents, AGENT_LAYOUT.quantities, frame);
  copyCell(records.money, replication * recordLength(records, 'money'), sample.money, 0, RECORD_COLUMNS.money);
}

/** Puts the records of some consecutive replications, of the same frame, into their place among all. */
export function placeRecords(all: Records, first: number, some: Records): void {
  for (const block of BLOCKS) all[block].set(some[block], first * recordLength(all, block));
}

/** Number of values that a block keeps of one replication. */
export function recordLength(sizes: RecordSizes, block: RecordBlock): number {
  return recordCells(sizes, block) * RECORD_COLUMNS[block].length;
}

type RecordSizes = Pick<Records, 'types' | 'groups' | 'intervals'>;

function recordCells({ types, groups, intervals }: RecordSizes, block: RecordBlock): number {
  const cells: { readonly [Block in RecordBlock]: number } = {
    contacts: types + 1 + intervals,
    agents: groups + 1 + intervals,
    money: 1,
  };
  return cells[block];
}

function copyRows(
  records: Records,
  block: 'contacts' | 'agents',
  replication: number,
  sample: Float64Array,
  quantities: number,
  frame: Frame,
): void {
  const columns = RECORD_COLUMNS[block];
  const rows = block === 'contacts' ? records.types : records.groups;
  let to = replication * recordLength(records, block);
  for (let row = 0; row <= rows; row++, to += columns.length) {
    copyCell(records[block], to, sample, cellOf(frame, row, records.intervals) * quantities, columns);
  }
  for (let interval = 0; interval < records.intervals; interval++, to += columns.length) {
    copyCell(records[block], to, sample, cellOf(frame, rows, interval) * quantities, columns);
  }
}

function copyCell(
  into: Float64Array,
  to: number,
  sample: Float64Array,
  from: number,
  columns: readonly number[],
): void {
  for (let column = 0; column < columns.length; column++) into[to + column] = sample[from + columns[column]!]!;
}
