import { estimate } from '../../src/statistics/estimate.ts';
import type { Estimates } from '../../src/statistics/estimates.ts';
import type { Frame, FramePay } from '../../src/statistics/frame.ts';
import { addTally, createMoments, type Moments } from '../../src/statistics/moments.ts';
import { addWaits, createWaitSections, type WaitSections } from '../../src/statistics/waitSections.ts';
import {
  CONTACT,
  CONTACT_FIELDS,
  type ContactField,
  createTally,
  GROUP,
  GROUP_FIELDS,
  type GroupField,
  type Tally,
  WAIT_BUCKETS,
  waitBucket,
} from '../../src/tally.ts';

export const SECOND = 1e6;
export const HOUR = 3600 * SECOND;

/** A frame of one type, no group and one interval of an hour, but for what is said otherwise. */
export function frameWith(changes: Partial<Frame> = {}): Frame {
  const { types = 1, groups = 0, intervals = 1 } = changes;
  return {
    types,
    groups,
    intervals,
    intervalLength: HOUR,
    countedLength: null,
    firstInterval: 0,
    phaseOffsets: Int32Array.from({ length: types + 1 }, (_, type) => type),
    targets: new Float64Array(types + 1).fill(0.8),
    formulas: new Uint8Array(types + 1),
    outbound: new Uint8Array(types),
    skills: { group: new Int32Array(), type: new Int32Array() },
    scheduled: new Float64Array(groups * intervals),
    pay: payWith(groups, intervals),
    values: {
      answered: new Float64Array(types),
      abandoned: new Float64Array(types),
      contained: new Float64Array(types),
    },
    costs: { lineMinute: 0, selfServiceContact: 0 },
    ...changes,
  };
}

/** Nothing is paid but what is said; overtime at the hourly rate unless it is said too. */
export function payWith(groups: number, intervals: number, changes: Partial<FramePay> = {}): FramePay {
  return {
    perHour: new Float64Array(groups),
    overtime: changes.perHour ?? new Float64Array(groups),
    flat: new Float64Array(groups * intervals),
    perContact: new Float64Array(groups),
    perMinute: new Float64Array(groups),
    commission: new Float64Array(groups),
    ...changes,
  };
}

/** What happened in one replication: by type (or group) and interval, the tail last; what is not said is zero. */
export interface Day {
  readonly contacts?: readonly (readonly Partial<Record<ContactField, number>>[])[];
  readonly agents?: readonly (readonly Partial<Record<GroupField, number>>[])[];
  readonly phases?: readonly number[];
  /** Contacts that agents took, by skill and interval, the tail last. */
  readonly handled?: readonly (readonly number[])[];
  /** Waits in microseconds by type and, when they are told apart, interval. */
  readonly waits?: readonly (readonly (readonly number[])[])[];
}

/** The tally of a day. */
export function tallyOf(frame: Frame, day: Day): Tally {
  const { types, groups, intervals, phaseOffsets, skills } = frame;
  const byInterval = (day.waits?.[0]?.length ?? 1) > 1;
  const tally = createTally(types, groups, skills.group.length, intervals, phaseOffsets[types] ?? 0, byInterval);
  day.contacts?.forEach((cells, type) => {
    cells.forEach((cell, interval) => {
      const start = (type * (intervals + 1) + interval) * CONTACT_FIELDS.length;
      for (const field of CONTACT_FIELDS) tally.contacts[start + CONTACT[field]] = cell[field] ?? 0;
    });
  });
  day.agents?.forEach((cells, group) => {
    cells.forEach((cell, interval) => {
      const start = (group * (intervals + 1) + interval) * GROUP_FIELDS.length;
      for (const field of GROUP_FIELDS) tally.agents[start + GROUP[field]] = cell[field] ?? 0;
    });
  });
  tally.phases.set(day.phases ?? []);
  day.handled?.forEach((cells, skill) => {
    tally.handled.set(cells, skill * (intervals + 1));
  });
  day.waits?.forEach((cells, type) => {
    cells.forEach((waits, interval) => {
      const row = type * tally.waits.intervals + interval;
      for (const wait of waits) tally.waits.counts[row * WAIT_BUCKETS + waitBucket(wait)]! += 1;
    });
  });
  return tally;
}

/** The moments of some days. */
export function momentsOf(frame: Frame, days: readonly Day[]): Moments {
  const moments = createMoments(frame);
  for (const day of days) addTally(moments, tallyOf(frame, day), frame);
  return moments;
}

/** The waits of some days, each in a section of its own. */
export function sectionsOf(frame: Frame, days: readonly Day[]): WaitSections {
  const histograms = days.map((day) => tallyOf(frame, day).waits);
  const sections = createWaitSections(days.length, frame.types, histograms[0]?.intervals ?? 1);
  histograms.forEach(({ counts }, section) => {
    addWaits(sections, section, counts);
  });
  return sections;
}

/** All that is estimated from some days. */
export function estimatesOf(frame: Frame, days: readonly Day[]): Estimates {
  return estimate(momentsOf(frame, days), sectionsOf(frame, days), frame);
}
