import { sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { type Day, estimatesOf, frameWith, SECOND } from '../laws/estimateDays.ts';

/** Student's t for a two-sided 95% interval with 1 degree of freedom. */
const T1 = 12.706204736174694;

/**
 * Two days of one type, by hand. First day: 200 attempts, of which 40 are later ones, so 160 customers; arrived =
 * contained 60 + gave up 10 + blocked 5 + offered 125; offered = answered 90 + abandoned 15 + callbacks 20. The second is half of it.
 */
const DAY = {
  arrived: 200,
  retried: 12,
  repeated: 8,
  returned: 20,
  contained: 60,
  selfServiceAbandoned: 10,
  blocked: 5,
  offered: 125,
  answered: 90,
  answeredWithin: 75,
  abandoned: 15,
  customersServed: 96,
  callbacksOffered: 50,
  callbacksAccepted: 20,
  callbacksAnswered: 16,
  callbackWait: 16 * 300 * SECOND,
  transferred: 6,
  wait: 2500 * SECOND,
  handle: 106 * 240 * SECOND,
};
const HALF = Object.fromEntries(Object.entries(DAY).map(([field, value]) => [field, value / 2]));
const DAYS: Day[] = [{ contacts: [[DAY]] }, { contacts: [[HALF]] }];

describe('customers and their attempts, worked by hand', () => {
  const { total, contactTypes, journeys } = estimatesOf(frameWith(), DAYS);

  it('are counted apart: attempts that were a customer’s first are those that did not come back', () => {
    expect(total.arrived?.mean).toBe(150);
    expect(total.customers?.mean).toBe((160 + 80) / 2);
    expect([total.retried, total.repeated, journeys.total.returned].map((count) => count?.mean)).toEqual([9, 6, 15]);
    expect(journeys.total.attemptsPerCustomer?.mean).toBe(200 / 160);
  });

  it('have for customers the interval of Student over their number of each day', () => {
    const reach = (T1 * sampleStandardDeviation([160, 80])) / Math.SQRT2;
    expect(total.customers?.low).toBe(Math.max(0, 120 - reach));
    expect(total.customers?.high).toBeCloseTo(120 + reach, 9);
  });

  it('give a gross deflection of attempts and a net one of customers', () => {
    expect(journeys.total.grossDeflection?.mean).toBe(60 / 200);
    expect(journeys.total.netDeflection?.mean).toBe(40 / 160);
    expect(journeys.total.netContained?.mean).toBe(30);
  });

  it('are served by attempt and by customer; who is neither served nor contained is lost', () => {
    expect(total.serviceLevel?.mean).toBe(75 / 125);
    expect(journeys.total.answeredShare?.mean).toBe(106 / 125);
    expect(journeys.total.servedShare?.mean).toBe(96 / 160);
    expect(journeys.total.lostShare?.mean).toBe((160 - 96 - 40) / 160);
  });

  it('wait for a callback from the promise to the answer, apart from the waits in the queue', () => {
    expect(journeys.total.callbackWait?.mean).toBe(300);
    expect(total.meanWait?.mean).toBe(20); // 2500 s over 125 offered, those with a promise among them
  });

  it('are handled by agents when they are called back, too', () => {
    expect(total.handleTime?.mean).toBe(240);
  });

  it('are of one type what they are of the total', () => {
    expect(contactTypes[0]).toEqual(total);
    expect(journeys.contactTypes[0]).toEqual(journeys.total);
  });

  it('have certain shares when two days are alike in them, however many came', () => {
    expect(journeys.total.servedShare).toEqual({ mean: 0.6, low: 0.6, high: 0.6 });
    expect(journeys.total.netDeflection).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
  });
});

describe('the counts of later attempts and other queues', () => {
  const frame = frameWith({ types: 2, intervals: 2 });
  const estimates = estimatesOf(frame, [
    {
      contacts: [
        [
          { arrived: 10, offered: 10, overflowed: 4, answered: 6, customersServed: 6 },
          { arrived: 5, retried: 2, repeated: 1, offered: 5, answered: 5, customersServed: 4 },
        ],
        [{ received: 4, offered: 4, answered: 4, customersServed: 4 }, {}, { received: 3, offered: 3, answered: 3 }],
      ],
    },
  ]);

  it('add up over intervals, types and the time after closing', () => {
    expect(estimates.intervals.map(({ total }) => total.customers?.mean)).toEqual([10, 2]);
    expect(estimates.total.customers?.mean).toBe(12);
    expect(estimates.total.overflowed?.mean).toBe(4);
    expect(estimates.journeys.contactTypes.map(({ received }) => received?.mean)).toEqual([0, 7]);
    expect(estimates.journeys.total.received?.mean).toBe(7);
  });

  it('are no share where customers of another type are served: none of its own called', () => {
    expect(estimates.journeys.contactTypes[1]?.servedShare).toBeNull();
    expect(estimates.journeys.contactTypes[1]?.attemptsPerCustomer).toBeNull();
  });

  it('are no share where more are served than called, some of whom called before the first counted interval', () => {
    const { total } = estimatesOf(frameWith(), [
      { contacts: [[{ arrived: 3, answered: 4, customersServed: 4 }]] },
    ]).journeys;
    expect(total.servedShare).toBeNull();
    expect(total.lostShare).toBeNull();
  });
});
