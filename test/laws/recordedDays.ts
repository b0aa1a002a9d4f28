import type { Frame } from '../../src/statistics/frame.ts';
import { addTally, createMoments } from '../../src/statistics/moments.ts';
import type { Recorded } from '../../src/statistics/recordedSeries.ts';
import { createRecords, recordSample } from '../../src/statistics/records.ts';
import { type Day, tallyOf } from './estimateDays.ts';

/** The records of some days, with types called `type0`, `type1` … and groups `group0` …. */
export function recordedDays(frame: Frame, days: readonly Day[]): Recorded {
  const records = createRecords(frame, days.length);
  const moments = createMoments(frame);
  days.forEach((day, replication) => {
    recordSample(records, replication, addTally(moments, tallyOf(frame, day), frame), frame);
  });
  const names = (of: string, length: number) => Array.from({ length }, (_, index) => `${of}${index}`);
  return { records, contactTypes: names('type', frame.types), agentGroups: names('group', frame.groups) };
}
