import fc from 'fast-check';
import { type Day, frameWith, HOUR, payWith, SECOND } from './estimateDays.ts';

/**
 * Two types, the second outbound too, two groups and three intervals, the first of them warm-up. All money is a whole number of
 * sixteenths, so that sums are exact.
 */
export const DAYS_FRAME = frameWith({
  types: 2,
  groups: 2,
  intervals: 3,
  countedLength: null,
  firstInterval: 1,
  phaseOffsets: Int32Array.of(0, 2, 3),
  formulas: Uint8Array.of(0, 1, 5),
  outbound: Uint8Array.of(0, 1),
  skills: { group: Int32Array.of(0, 1, 1), type: Int32Array.of(0, 0, 1) },
  scheduled: Float64Array.of(6, 7, 8, 3, 0, 2).map((agents) => agents * HOUR),
  pay: payWith(2, 3, {
    perHour: Float64Array.of(32, 45.5),
    overtime: Float64Array.of(48, 45.5),
    flat: Float64Array.of(1, 1.5, 2, 0, 0, 0.5),
    perContact: Float64Array.of(0, 0.25),
    perMinute: Float64Array.of(0.125, 0),
    commission: Float64Array.of(0, 0.125),
  }),
  values: {
    answered: Float64Array.of(1.5, -2),
    abandoned: Float64Array.of(-4, 0),
    contained: Float64Array.of(0, 0.5),
  },
  costs: { lineMinute: 0.0625, selfServiceContact: 0.25 },
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
    leftWaiting: fc.nat(5),
    open: fc.nat(5),
    nuisance: fc.nat(2),
    connected: fc.nat(6),
    unreached: fc.nat(9),
    surveyed: fc.nat(8),
    unsatisfied: fc.nat(8),
    lineTime: fc.nat(10_000 * SECOND),
    oldest: wait,
    empty: fc.nat(3),
  })
  .map(({ empty, ...some }) => {
    if (empty === 0) return {};
    const answered = some.answeredWithin + some.answeredLate;
    const abandonedWithin = some.abandonedShort + some.abandonedQuick;
    const abandoned = abandonedWithin + some.abandonedLate;
    const waited = some.waitAnswered * Number(answered > 0) + some.waitAbandoned * Number(abandoned > 0);
    const calledBack = Math.min(some.calledBack, some.promised);
    const offered = answered + abandoned + some.promised + some.leftWaiting;
    const reached = some.nuisance + some.connected;
    const served = answered + calledBack + some.connected;
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
      handle: some.handle * Number(served > 0),
      wrap: Math.floor((some.handle * Number(served > 0)) / 3),
      queueTime: waited,
      longestWait: Math.floor(waited / 2),
      lineTime: some.lineTime,
      selfServiceEntered: some.contained + some.gaveUp,
      leftWaiting: some.leftWaiting,
      open: Math.min(some.open, some.leftWaiting),
      backlog: some.leftWaiting,
      oldest: some.oldest * Number(some.leftWaiting > 0),
      dialed: reached + some.unreached,
      reached,
      connected: some.connected,
      nuisance: some.nuisance,
      dialTime: 20 * SECOND * some.unreached,
      followUps: Math.floor(served / 4),
      surveyed: some.surveyed,
      satisfied: Math.max(0, some.surveyed - some.unsatisfied),
    };
  });

/**
 * Agent time of an interval: available = busy - overtime + idle, none beyond what is scheduled; the time away is break, absence and
 * shrinkage by quarters of which some are none.
 */
const agents = (scheduled: number) =>
  fc
    .tuple(fc.nat(100), fc.nat(100), fc.nat(HOUR / 4), fc.nat(2), fc.nat(2), fc.nat(1))
    .map(([away, occupied, overtime, breaks, absence, unpaid]) => {
      const available = Math.floor((scheduled * (100 - away)) / 100);
      const quarter = Math.floor((scheduled - available) / 4);
      const handling = Math.floor((available * occupied) / 100);
      return {
        available,
        busy: handling + overtime,
        idle: available - handling,
        overtime,
        breaks: breaks * quarter,
        unpaidBreaks: unpaid * breaks * quarter,
        absence: absence * quarter,
        outbound: Math.floor(handling / 3),
      };
    });

const { types, groups, intervals, scheduled, skills } = DAYS_FRAME;
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
  handled: fc.tuple(...Array.from(skills.group, () => fc.array(fc.nat(60), { minLength: cells, maxLength: cells }))),
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
