import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, type Tally } from '../tally.ts';
import { CONTACT_LAYOUT, CONTACT_QUANTITIES, CONTACT_TABLES } from './contactMeasures.ts';
import { formValue } from './definition.ts';
import { cellOf, countedIntervals, type Frame } from './frame.ts';
import type { Sample } from './sample.ts';

const SIZE = CONTACT_LAYOUT.quantities;
const FIELDS = CONTACT_FIELDS.length;
const PRESENT = CONTACT_QUANTITIES.indexOf('present');
const JUDGED = CONTACT_QUANTITIES.indexOf('judged');
const MET = CONTACT_QUANTITIES.indexOf('met');
const CUSTOMERS = CONTACT_QUANTITIES.indexOf('customers');
const NET_CONTAINED = CONTACT_QUANTITIES.indexOf('netContained');
const OUTBOUND_TIME = CONTACT_QUANTITIES.indexOf('outboundTime');

/**
 * Replaces the sample's contacts by those of a tally.
 *
 * @param kept the frame of the sample: the tally's, or that of its whole horizons (see `horizonOf`)
 */
export function observeContacts(
  { contacts: cells, journeys }: Pick<Sample, 'contacts' | 'journeys'>,
  tally: Tally,
  frame: Frame,
  kept: Frame = frame,
): void {
  const counted = countedIntervals(frame);
  const byInterval = countedIntervals(kept) > 0;
  const total = frame.types;
  const wholeOf = (row: number) => cellOf(kept, row, countedIntervals(kept)) * SIZE;
  cells.fill(0);
  for (let type = 0; type < frame.types; type++) {
    const whole = wholeOf(type);
    const first = (type * (frame.intervals + 1) + frame.firstInterval) * FIELDS;
    const tail = first + counted * FIELDS;
    if (byInterval) {
      for (let interval = 0, from = first; interval < counted; interval++, from += FIELDS) {
        addContacts(cells, cellOf(kept, type, interval) * SIZE, tally.contacts, from);
        addContacts(cells, cellOf(kept, total, interval) * SIZE, tally.contacts, from);
      }
    }
    sumContacts(cells, whole, tally.contacts, first, tail + FIELDS);
    // A backlog is what waits at one instant: the horizon's is that at its end.
    const last = tail - FIELDS;
    cells[whole + CONTACT.backlog] = tally.contacts[last + CONTACT.backlog]! + tally.contacts[tail + CONTACT.backlog]!;
    // The mean queue is one over the horizon: what queued after it has no place in it.
    cells[whole + CONTACT.queueTime]! -= tally.contacts[tail + CONTACT.queueTime]!;
    if (frame.outbound[type] === 1) addOutboundTime(cells, type, kept);
    addContacts(cells, wholeOf(total), cells, whole);
  }
  for (let row = 0; row <= total; row++) {
    judge(cells, row, kept);
    const whole = wholeOf(row);
    for (let quantity = 0; quantity < SIZE; quantity++) journeys[row * SIZE + quantity] = cells[whole + quantity]!;
  }
}

/** Adds the fields of a cell of contacts to another; the longest wait and the greatest age are maxima. */
function addContacts(into: Float64Array, to: number, source: Float64Array, from: number): void {
  const longest = Math.max(into[to + CONTACT.longestWait]!, source[from + CONTACT.longestWait]!);
  const oldest = Math.max(into[to + CONTACT.oldest]!, source[from + CONTACT.oldest]!);
  for (let field = 0; field < FIELDS; field++) into[to + field]! += source[from + field]!;
  into[to + CONTACT.longestWait] = longest;
  into[to + CONTACT.oldest] = oldest;
}

/** Adds the fields of a row of cells to an empty one. Four at a time: whole numbers add up exactly in any order. */
function sumContacts(into: Float64Array, to: number, source: Float64Array, first: number, end: number): void {
  let longest = 0;
  let oldest = 0;
  for (let from = first; from < end; from += FIELDS) {
    longest = Math.max(longest, source[from + CONTACT.longestWait]!);
    oldest = Math.max(oldest, source[from + CONTACT.oldest]!);
  }
  let from = first;
  for (; from + 3 * FIELDS < end; from += 4 * FIELDS) {
    for (let field = 0; field < FIELDS; field++) {
      const place = from + field;
      const two = source[place]! + source[place + FIELDS]!;
      into[to + field]! += two + (source[place + 2 * FIELDS]! + source[place + 3 * FIELDS]!);
    }
  }
  for (; from < end; from += FIELDS) {
    for (let field = 0; field < FIELDS; field++) into[to + field]! += source[from + field]!;
  }
  into[to + CONTACT.longestWait] = longest;
  into[to + CONTACT.oldest] = oldest;
}

/** The time that agents spent on an outbound type, and with it on all of them. */
function addOutboundTime(cells: Float64Array, type: number, frame: Frame): void {
  for (let interval = 0; interval <= countedIntervals(frame); interval++) {
    const cell = cellOf(frame, type, interval) * SIZE;
    const time = cells[cell + CONTACT.handle]! + cells[cell + CONTACT.dialTime]!;
    cells[cell + OUTBOUND_TIME] = time;
    cells[cellOf(frame, frame.types, interval) * SIZE + OUTBOUND_TIME]! += time;
  }
}

/** Sets the indicators and the differences of every cell of a row. */
function judge(cells: Float64Array, row: number, frame: Frame): void {
  const level = CONTACT_TABLES.serviceLevels[SERVICE_LEVEL_FORMULAS[frame.formulas[row]!]!];
  const target = frame.targets[row]!;
  const end = cellOf(frame, row + 1, 0) * SIZE;
  for (let cell = cellOf(frame, row, 0) * SIZE; cell < end; cell += SIZE) {
    const over = level.over ? formValue(level.over, cells, cell) : 0;
    const returned = cells[cell + CONTACT.returned]!;
    const later = cells[cell + CONTACT.retried]! + cells[cell + CONTACT.repeated]! + returned;
    cells[cell + CUSTOMERS] = cells[cell + CONTACT.arrived]! - later;
    cells[cell + NET_CONTAINED] = cells[cell + CONTACT.contained]! - returned;
    cells[cell + PRESENT] = cells[cell + CONTACT.offered]! > cells[cell + CONTACT.leftWaiting]! ? 1 : 0;
    cells[cell + JUDGED] = over > 0 ? 1 : 0;
    // Divided, not multiplied out: 7 of 100 is the same double as the target 0.07, but 0.07 * 100 is more than 7.
    cells[cell + MET] = over > 0 && formValue(level.of, cells, cell) / over >= target ? 1 : 0;
  }
}
