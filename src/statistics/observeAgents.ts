import { GROUP, GROUP_FIELDS, type Tally } from '../tally.ts';
import { HOUR, MINUTE } from '../time.ts';
import { AGENT_LAYOUT, AGENT_QUANTITIES, MONEY } from './agentMeasures.ts';
import { cellOf, countedIntervals, type Frame } from './frame.ts';
import type { Sample } from './sample.ts';

const SIZE = AGENT_LAYOUT.quantities;
const FIELDS = GROUP_FIELDS.length;
const SCHEDULED = AGENT_QUANTITIES.indexOf('scheduled');
const BUSY_COST = AGENT_QUANTITIES.indexOf('busyCost');
const IDLE_COST = AGENT_QUANTITIES.indexOf('idleCost');
const SHRINKAGE_COST = AGENT_QUANTITIES.indexOf('shrinkageCost');
const OVERTIME_COST = AGENT_QUANTITIES.indexOf('overtimeCost');
const COST = AGENT_QUANTITIES.indexOf('cost');
const MINUTES = HOUR / MINUTE;

/**
 * Replaces the sample's agents and what they took by those of a tally. The tail has no cell of its own: it goes straight to the whole
 * horizon, where nobody is scheduled for it.
 *
 * @param kept the frame that is estimated: without intervals, those of the center are left empty
 */
export function observeAgents(
  { agents: cells, handled }: Pick<Sample, 'agents' | 'handled'>,
  tally: Tally,
  frame: Frame,
  kept: Frame = frame,
): void {
  const counted = countedIntervals(frame);
  const byInterval = countedIntervals(kept) > 0;
  cells.fill(0);
  for (let skill = 0; skill < handled.length; skill++) observeSkill(cells, handled, skill, tally, frame);
  for (let group = 0; group < frame.groups; group++) {
    const whole = cellOf(frame, group, counted) * SIZE;
    addTime(cells, group, counted, tally, frame);
    for (let interval = 0; interval < counted; interval++) {
      const cell = cellOf(frame, group, interval) * SIZE;
      addTime(cells, group, interval, tally, frame);
      addCell(cells, whole, cell);
      if (byInterval) addCell(cells, cellOf(frame, frame.groups, interval) * SIZE, cell);
    }
    addCell(cells, cellOf(frame, frame.groups, counted) * SIZE, whole);
  }
}

/** Counts what the agents of a group took of one type, and pays them for each. */
function observeSkill(
  cells: Float64Array,
  handled: Float64Array,
  skill: number,
  { handled: taken }: Tally,
  frame: Frame,
): void {
  const { pay, values, skills } = frame;
  const group = skills.group[skill]!;
  const earned = Math.max(0, values.answered[skills.type[skill]!]!);
  const rate = (pay.perContact[group]! + pay.commission[group]! * earned) * MONEY;
  const first = skill * (frame.intervals + 1) + frame.firstInterval;
  const end = first + countedIntervals(frame) + 1;
  let all = 0;
  for (let place = first; place < end; place++) all += taken[place]!;
  handled[skill] = all;
  if (rate === 0) return;
  let cell = cellOf(frame, group, 0) * SIZE;
  for (let place = first; place < end; place++, cell += SIZE) {
    const earnings = taken[place]! * rate;
    cells[cell + BUSY_COST]! += earnings;
    cells[cell + COST]! += earnings;
  }
}

/** Adds a group's time in an interval, the tail being the last, with what it cost. */
function addTime(into: Float64Array, group: number, interval: number, tally: Tally, frame: Frame): void {
  const { pay, intervals, firstInterval } = frame;
  const source = tally.agents;
  const from = (group * (intervals + 1) + firstInterval + interval) * FIELDS;
  const to = cellOf(frame, group, interval) * SIZE;
  for (let field = 0; field < FIELDS; field++) into[to + field]! += source[from + field]!;

  const tail = interval === countedIntervals(frame);
  const place = group * intervals + firstInterval + interval;
  const scheduled = tail ? 0 : frame.scheduled[place]!;
  const perHour = pay.perHour[group]!;
  const flat = tail ? 0 : pay.flat[place]!;
  const busy = source[from + GROUP.busy]!;
  const overtime = source[from + GROUP.overtime]!;
  const away = scheduled - source[from + GROUP.available]!;
  const busyCost = (busy - overtime) * (perHour + flat) + busy * pay.perMinute[group]! * MINUTES;
  const idleCost = source[from + GROUP.idle]! * (perHour + flat);
  // Breaks, absence and shrinkage; an unpaid break has no hourly pay.
  const shrinkageCost = (away - source[from + GROUP.unpaidBreaks]!) * perHour + away * flat;
  const overtimeCost = overtime * pay.overtime[group]!;
  into[to + SCHEDULED]! += scheduled;
  into[to + BUSY_COST]! += busyCost;
  into[to + IDLE_COST]! += idleCost;
  into[to + SHRINKAGE_COST]! += shrinkageCost;
  into[to + OVERTIME_COST]! += overtimeCost;
  into[to + COST]! += busyCost + idleCost + shrinkageCost + overtimeCost;
}

function addCell(cells: Float64Array, to: number, from: number): void {
  for (let quantity = 0; quantity < SIZE; quantity++) cells[to + quantity]! += cells[from + quantity]!;
}
