import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, GROUP, GROUP_FIELDS, type Tally } from '../tally.ts';
import { AGENT_LAYOUT, AGENT_QUANTITIES } from './agentMeasures.ts';
import { CONTACT_LAYOUT, CONTACT_QUANTITIES, CONTACT_TABLES } from './contactMeasures.ts';
import { formValue } from './definition.ts';
import { countedIntervals, type Frame } from './frame.ts';

const CONTACT_SIZE = CONTACT_LAYOUT.quantities;
const AGENT_SIZE = AGENT_LAYOUT.quantities;
const PRESENT = CONTACT_QUANTITIES.indexOf('present');
const JUDGED = CONTACT_QUANTITIES.indexOf('judged');
const MET = CONTACT_QUANTITIES.indexOf('met');
const CUSTOMERS = CONTACT_QUANTITIES.indexOf('customers');
const NET_CONTAINED = CONTACT_QUANTITIES.indexOf('netContained');
const SCHEDULED = AGENT_QUANTITIES.indexOf('scheduled');
const BUSY_COST = AGENT_QUANTITIES.indexOf('busyCost');
const IDLE_COST = AGENT_QUANTITIES.indexOf('idleCost');
const SHRINKAGE_COST = AGENT_QUANTITIES.indexOf('shrinkageCost');
const OVERTIME_COST = AGENT_QUANTITIES.indexOf('overtimeCost');
const COST = AGENT_QUANTITIES.indexOf('cost');

/**
 * The quantities of one replication, in every cell that is estimated: a row for each type (or group) and a last one for
 * all of them; in a row, a cell for each counted interval and a last one for the whole horizon with its tail.
 */
export interface Sample {
  /** `[cellOf(frame, row, interval) * CONTACT_QUANTITIES.length + quantity]` */
  readonly contacts: Float64Array;
  /** `[cellOf(frame, row, interval) * AGENT_QUANTITIES.length + quantity]` */
  readonly agents: Float64Array;
  /** Talk time by phase, as in the tally. */
  readonly phases: Float64Array;
}

/** The place of a row's cell: counted intervals from 0, the whole horizon at `countedIntervals(frame)`. */
export function cellOf(frame: Frame, row: number, interval: number): number {
  return row * (countedIntervals(frame) + 1) + interval;
}

export function createSample(frame: Frame): Sample {
  return {
    contacts: new Float64Array(cellOf(frame, frame.types + 1, 0) * CONTACT_SIZE),
    agents: new Float64Array(cellOf(frame, frame.groups + 1, 0) * AGENT_SIZE),
    phases: new Float64Array(frame.phaseOffsets[frame.types] ?? 0),
  };
}

/** Replaces the sample by what the tally of one replication says. Allocates nothing. */
export function observe(sample: Sample, tally: Tally, frame: Frame): void {
  observeContacts(sample.contacts, tally, frame);
  observeAgents(sample.agents, tally, frame);
  sample.phases.set(tally.phases);
}

function observeContacts(cells: Float64Array, tally: Tally, frame: Frame): void {
  const counted = countedIntervals(frame);
  const total = frame.types;
  const wholeTotal = cellOf(frame, total, counted) * CONTACT_SIZE;
  cells.fill(0);
  for (let type = 0; type < frame.types; type++) {
    const whole = cellOf(frame, type, counted) * CONTACT_SIZE;
    let from = (type * (frame.intervals + 1) + frame.firstInterval) * CONTACT_FIELDS.length;
    for (let interval = 0; interval < counted; interval++, from += CONTACT_FIELDS.length) {
      addContacts(cells, cellOf(frame, type, interval) * CONTACT_SIZE, tally.contacts, from);
      addContacts(cells, cellOf(frame, total, interval) * CONTACT_SIZE, tally.contacts, from);
      addContacts(cells, whole, tally.contacts, from);
    }
    addContacts(cells, whole, tally.contacts, from);
    // The mean queue is one over the horizon: what queued after it has no place in it.
    cells[whole + CONTACT.queueTime]! -= tally.contacts[from + CONTACT.queueTime]!;
    addContacts(cells, wholeTotal, cells, whole);
  }
  for (let row = 0; row <= total; row++) judge(cells, row, frame);
}

/** Adds the fields of a cell of contacts to another; the longest wait is a maximum. */
function addContacts(into: Float64Array, to: number, source: Float64Array, from: number): void {
  const longest = Math.max(into[to + CONTACT.longestWait]!, source[from + CONTACT.longestWait]!);
  for (let field = 0; field < CONTACT_FIELDS.length; field++) into[to + field]! += source[from + field]!;
  into[to + CONTACT.longestWait] = longest;
}

/** Sets the indicators and the differences of every cell of a row. */
function judge(cells: Float64Array, row: number, frame: Frame): void {
  const level = CONTACT_TABLES.serviceLevels[SERVICE_LEVEL_FORMULAS[frame.formulas[row]!]!];
  const target = frame.targets[row]!;
  const end = cellOf(frame, row + 1, 0) * CONTACT_SIZE;
  for (let cell = cellOf(frame, row, 0) * CONTACT_SIZE; cell < end; cell += CONTACT_SIZE) {
    const over = level.over ? formValue(level.over, cells, cell) : 0;
    const returned = cells[cell + CONTACT.returned]!;
    const later = cells[cell + CONTACT.retried]! + cells[cell + CONTACT.repeated]! + returned;
    cells[cell + CUSTOMERS] = cells[cell + CONTACT.arrived]! - later;
    cells[cell + NET_CONTAINED] = cells[cell + CONTACT.contained]! - returned;
    cells[cell + PRESENT] = cells[cell + CONTACT.offered]! > 0 ? 1 : 0;
    cells[cell + JUDGED] = over > 0 ? 1 : 0;
    // Divided, not multiplied out: 7 of 100 is the same double as the target 0.07, but 0.07 * 100 is more than 7.
    cells[cell + MET] = over > 0 && formValue(level.of, cells, cell) / over >= target ? 1 : 0;
  }
}

function observeAgents(cells: Float64Array, tally: Tally, frame: Frame): void {
  const counted = countedIntervals(frame);
  cells.fill(0);
  for (let group = 0; group < frame.groups; group++) {
    const whole = cellOf(frame, group, counted) * AGENT_SIZE;
    const pay = frame.payPerHour[group]!;
    for (let interval = 0; interval <= counted; interval++) {
      const source = (group * (frame.intervals + 1) + frame.firstInterval + interval) * GROUP_FIELDS.length;
      // The tail has no cell of its own: it goes straight to the whole horizon, where nobody is scheduled for it.
      const tail = interval === counted;
      const staff = tail ? 0 : frame.scheduled[group * frame.intervals + frame.firstInterval + interval]!;
      const cell = cellOf(frame, group, interval) * AGENT_SIZE;
      addAgents(cells, cell, tally.agents, source, staff * frame.intervalLength, pay);
      if (tail) continue;
      addCell(cells, whole, cell);
      addCell(cells, cellOf(frame, frame.groups, interval) * AGENT_SIZE, cell);
    }
    addCell(cells, cellOf(frame, frame.groups, counted) * AGENT_SIZE, whole);
  }
}

/** Adds a cell of the tally, with what it cost. */
function addAgents(
  into: Float64Array,
  to: number,
  source: Float64Array,
  from: number,
  scheduled: number,
  pay: number,
): void {
  for (let field = 0; field < GROUP_FIELDS.length; field++) into[to + field]! += source[from + field]!;
  const overtime = source[from + GROUP.overtime]!;
  into[to + SCHEDULED]! += scheduled;
  into[to + BUSY_COST]! += (source[from + GROUP.busy]! - overtime) * pay;
  into[to + IDLE_COST]! += source[from + GROUP.idle]! * pay;
  into[to + SHRINKAGE_COST]! += (scheduled - source[from + GROUP.available]!) * pay;
  into[to + OVERTIME_COST]! += overtime * pay;
  // The four components add up to this, since busy + idle = available + overtime.
  into[to + COST]! += (scheduled + overtime) * pay;
}

function addCell(cells: Float64Array, to: number, from: number): void {
  for (let quantity = 0; quantity < AGENT_SIZE; quantity++) cells[to + quantity]! += cells[from + quantity]!;
}
