import { describe, expect } from 'vitest';
import { CONTACT_FIELDS, type ContactField, WAIT_BUCKETS } from '../../src/tally.ts';
import { cells, contact, isDeferrable, law, ofCenter, ofType, sum } from './tallyCells.ts';

describe('in every replication of any scenario', () => {
  law('whoever arrives at or is received by a type ends in self-service, is blocked or is offered', (tally) => {
    for (let type = 0; type < tally.types; type++) {
      const of = ofType(tally, type);
      expect(of('arrived') + of('received')).toBe(
        of('contained') + of('selfServiceAbandoned') + of('blocked') + of('offered'),
      );
    }
  });

  law('every offered contact ends in exactly one way', (tally) => {
    for (const [type, interval] of cells(tally)) {
      const of = (field: ContactField) => contact(tally, type, interval, field);
      const ended = of('answered') + of('abandoned') + of('overflowed') + of('callbacksAccepted');
      expect(of('offered')).toBe(ended + of('disconnected') + of('leftWaiting'));
    }
  });

  law(
    'types receive those whom others let overflow or transfer, but for transfers due after the horizon',
    (tally, scenario) => {
      const of = ofCenter(tally);
      expect(of('received')).toBeLessThanOrEqual(of('transferred') + of('overflowed'));
      expect(of('received')).toBeGreaterThanOrEqual(of('overflowed'));
      const later = scenario.contactTypes.some(({ transfer }) => transfer.some(({ after }) => after !== null));
      if (!later) expect(of('received')).toBe(of('transferred') + of('overflowed'));
    },
  );

  law('customers are those who arrive and do not come back, and no more of them are served', (tally, scenario) => {
    const of = ofCenter(tally);
    const customers = of('arrived') - of('retried') - of('repeated') - of('returned');
    expect(of('customersServed')).toBeLessThanOrEqual(customers);
    expect(of('customersServed')).toBeLessThanOrEqual(of('answered') + of('callbacksAnswered'));
    const fixed = scenario.contactTypes.flatMap(({ arrivals }) => (arrivals.kind === 'times' ? arrivals.times : []));
    const drawn = scenario.contactTypes.some(({ arrivals }) => arrivals.kind === 'counts');
    const expected = fixed.length + (scenario.calls?.length ?? 0);
    if (drawn) expect(customers).toBeGreaterThanOrEqual(expected);
    else expect(customers).toBe(expected);
  });

  law('nobody comes after the horizon, and who comes back is among those who arrive', (tally) => {
    for (const [type, interval] of cells(tally)) {
      const of = (field: ContactField) => contact(tally, type, interval, field);
      expect(of('retried') + of('repeated') + of('returned')).toBeLessThanOrEqual(of('arrived'));
      if (interval === tally.intervals) expect(of('arrived') + of('dialed') + of('backlog')).toBe(0);
    }
    const of = ofCenter(tally);
    expect(of('returned')).toBeLessThanOrEqual(of('contained'));
    expect(of('retried')).toBeLessThanOrEqual(of('abandoned') + of('blocked'));
    const served = of('answered') + of('callbacksAnswered') + of('connected');
    expect(of('repeated') + of('transferred')).toBeLessThanOrEqual(served);
    expect(of('followUps') + of('transferred')).toBeLessThanOrEqual(served);
    expect(of('surveyed') + of('transferred')).toBeLessThanOrEqual(served);
  });

  law('a menu has no queue: nobody is counted there', (tally, scenario) => {
    scenario.contactTypes.forEach(({ menu }, type) => {
      if (menu !== null) for (const field of CONTACT_FIELDS) expect(ofType(tally, type)(field)).toBe(0);
    });
  });

  law('the parts are no larger than the whole', (tally, { contactTypes }) => {
    for (const [type, interval] of cells(tally)) {
      const of = (field: ContactField) => contact(tally, type, interval, field);
      expect(of('contained') + of('selfServiceAbandoned')).toBeLessThanOrEqual(of('selfServiceEntered'));
      expect(of('selfServiceEntered')).toBeLessThanOrEqual(of('arrived'));
      expect(of('answeredWithin')).toBeLessThanOrEqual(of('answered'));
      expect(of('abandonedWithin')).toBeLessThanOrEqual(of('abandoned'));
      expect(of('abandonedShort')).toBeLessThanOrEqual(of('abandoned'));
      expect(of('balked')).toBeLessThanOrEqual(Math.min(of('abandoned'), of('delayed')));
      expect(of('delayed')).toBeLessThanOrEqual(of('offered'));
      expect(of('leftWaiting')).toBeLessThanOrEqual(of('delayed'));
      expect(of('open')).toBeLessThanOrEqual(of('leftWaiting'));
      expect(of('callbacksOffered')).toBeLessThanOrEqual(of('delayed'));
      expect(of('callbacksAccepted')).toBeLessThanOrEqual(of('callbacksOffered'));
      expect(of('callbacksAnswered')).toBeLessThanOrEqual(of('callbacksAccepted'));
      expect(of('callbackWait')).toBeGreaterThanOrEqual(0);
      expect(of('customersServed')).toBeLessThanOrEqual(of('answered') + of('callbacksAnswered'));
      expect(of('waitAnswered')).toBeLessThanOrEqual(of('wait'));
      // An agent may do a chat's work in less time than it says.
      if (contactTypes[type]?.channel !== 'chat') expect(of('wrap')).toBeLessThanOrEqual(of('handle'));
      expect(of('longestWait')).toBeLessThanOrEqual(of('wait'));
      expect(of('satisfied')).toBeLessThanOrEqual(of('surveyed'));
    }
  });

  law('a reached customer is connected or a nuisance, in the interval of picking up', (tally) => {
    for (const [type, interval] of cells(tally)) {
      const of = (field: ContactField) => contact(tally, type, interval, field);
      expect(of('reached')).toBe(of('connected') + of('nuisance'));
    }
    for (let type = 0; type < tally.types; type++) {
      const of = ofType(tally, type);
      expect(of('reached')).toBeLessThanOrEqual(of('dialed'));
    }
  });

  law('no record is called more often than it may be', (tally, scenario) => {
    const lists = scenario.contactTypes.flatMap(({ outbound }) => (outbound === null ? [] : [outbound]));
    if (lists.some(({ list }) => list === null)) return;
    const records = lists.flatMap(({ list }) => list ?? []).reduce((total, each) => total + each, 0);
    const of = ofCenter(tally);
    const most = Math.max(0, ...lists.map(({ attempts }) => attempts));
    expect(of('dialed')).toBeLessThanOrEqual(most * (records + of('followUps')));
    expect(of('reached')).toBeLessThanOrEqual(records + of('followUps'));
  });

  law(
    'contacts count as what they are: outbound ones in no queue, deferrable ones never cut off',
    (tally, scenario) => {
      const ofCalls: readonly ContactField[] = ['dialed', 'reached', 'connected', 'nuisance', 'dialTime'];
      const ofAnybody: readonly ContactField[] = [
        'handle',
        'wrap',
        'transferred',
        'followUps',
        'surveyed',
        'satisfied',
      ];
      const ofDeferrable: readonly ContactField[] = ['leftWaiting', 'open', 'backlog', 'oldest'];
      scenario.contactTypes.forEach((type, index) => {
        const of = ofType(tally, index);
        for (const field of CONTACT_FIELDS) {
          const isOfCalls = ofCalls.includes(field);
          if (type.outbound === null ? isOfCalls : !isOfCalls && !ofAnybody.includes(field)) expect(of(field)).toBe(0);
          if (!isDeferrable(type) && ofDeferrable.includes(field)) expect(of(field)).toBe(0);
        }
        if (isDeferrable(type)) expect(of('disconnected')).toBe(0);
        if (type.outbound !== null && type.outbound.dialing !== 'preview') expect(of('dialTime')).toBe(0);
      });
    },
  );

  law(
    'the wait histogram holds every counted offered contact once that does not wait for another day',
    (tally, scenario) => {
      const firstCounted = Math.round(scenario.horizon.warmUp / scenario.horizon.interval);
      for (const [type, interval] of cells(tally)) {
        const row = (type * tally.waits.intervals + interval) * WAIT_BUCKETS;
        const held = sum(WAIT_BUCKETS, (bucket) => tally.waits.counts[row + bucket] ?? 0);
        const waited = contact(tally, type, interval, 'offered') - contact(tally, type, interval, 'leftWaiting');
        expect(held).toBe(interval < firstCounted ? 0 : waited);
      }
    },
  );
});
