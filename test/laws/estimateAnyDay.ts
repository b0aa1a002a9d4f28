import fc from 'fast-check';
import { type Day, frameWith, HOUR, SECOND } from './estimateDays.ts';

/** Two types, two groups and three intervals, the first of them warm-up. */
export const DAYS_FRAME = frameWith({
  types: 2,
  groups: 2,
  intervals: 3,
  firstInterval: 1,
  phaseOffsets: Int32Array.of(0, 2, 3),
  formulas: Uint8Array.of(0, 1, 5),
  scheduled: Float64Array.of(6, 7, 8, 3, 0, 2),
  payPerHour: Float64Array.of(32, 45.5),
});

const wait = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2000 * SECOND }));

/** Contacts of a cell whose fields agree with each other, and often none at all. */
const contacts = fc
  .record({
    answeredWithin: fc.nat(40),
    answeredLate: fc.nat(10),
    abandonedShort: fc.nat(3),
    abandonedQuick: fc.nat(3),
    abandonedLate: fc.nat(5),
    blocked: fc.nat(2),
    contained: fc.nat(9),
    gaveUp: fc.nat(2),
    later: fc.nat(30),
    promised: fc.nat(4),
    calledBack: fc.nat(4),
    delayed: fc.nat(3),
    waitAnswered: wait,
    waitAbandoned: wait,
    handle: fc.nat(20_000 * SECOND),
    empty: fc.nat(3),
  })
  .map(({ empty, ...some }) => {
    if (empty === 0) return {};
    const answered = some.answeredWithin + some.answeredLate;
    const abandonedWithin = some.abandonedShort + some.abandonedQuick;
    const abandoned = abandonedWithin + some.abandonedLate;
    const waited = some.waitAnswered * Number(answered > 0) + some.waitAbandoned * Number(abandoned > 0);
    const calledBack = Math.min(some.calledBack, some.promised);
    const offered = answered + abandoned + some.promised;
    const arrived = offered + some.blocked + some.contained + some.gaveUp;
    const later = Math.min(some.later, arrived);
    const returned = Math.min(Math.floor(later / 3), some.contained);
    return {
      arrived,
      retried: Math.floor(later / 3),
      repeated: later - Math.floor(later / 3) - returned,
      returned,
      contained: some.contained,
      selfServiceAbandoned: some.gaveUp,
      customersServed: Math.floor((answered + calledBack) / 2),
      callbacksOffered: 2 * some.promised,
      callbacksAccepted: some.promised,
      callbacksAnswered: calledBack,
      callbackWait: calledBack * 100 * SECOND,
      blocked: some.blocked,
      offered,
      answered,
      answeredWithin: some.answeredWithin,
      abandoned,
      abandonedWithin,
      abandonedShort: some.abandonedShort,
      delayed: Math.min(some.delayed, offered),
      wait: waited,
      waitAnswered: some.waitAnswered * Number(answered > 0),
      handle: some.handle * Number(answered + calledBack > 0),
      wrap: Math.floor((some.handle * Number(answered + calledBack > 0)) / 3),
      queueTime: waited,
      longestWait: Math.floor(waited / 2),
    };
  });

/** Agent time of an interval: available = busy - overtime + idle, none beyond what is scheduled. */
const agents = (scheduled: number) =>
  fc.tuple(fc.nat(100), fc.nat(100), fc.nat(HOUR / 4)).map(([away, occupied, overtime]) => {
    const available = Math.floor((scheduled * HOUR * (100 - away)) / 100);
    const handling = Math.floor((available * occupied) / 100);
    return { available, busy: handling + overtime, idle: available - handling, overtime };
  });

const { types, groups, intervals, scheduled } = DAYS_FRAME;
const cells = intervals + 1;

const day: fc.Arbitrary<Day> = fc.record({
  contacts: fc.tuple(
    ...Array.from({ length: types }, () => fc.array(contacts, { minLength: cells, maxLength: cells })),
  ),
  agents: fc.tuple(
    ...Array.from({ length: groups }, (_, group) =>
      fc.tuple(
        ...Array.from({ length: intervals }, (_, interval) => agents(scheduled[group * intervals + interval] ?? 0)),
        fc.nat(HOUR).map((overtime) => ({ busy: overtime, overtime })),
      ),
    ),
  ),
  phases: fc.tuple(fc.nat(HOUR), fc.nat(HOUR), fc.nat(HOUR)),
  waits: fc.tuple(
    ...Array.from({ length: types }, () =>
      fc.array(fc.array(wait, { maxLength: 12 }), { minLength: cells, maxLength: cells }),
    ),
  ),
});

/** Days of `DAYS_FRAME`, arbitrary but consistent. */
export function anyDays(minLength: number, maxLength: number): fc.Arbitrary<Day[]> {
  return fc.array(day, { minLength, maxLength });
}
