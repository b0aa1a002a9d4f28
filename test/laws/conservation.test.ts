import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import {
  CONTACT,
  CONTACT_FIELDS,
  type ContactField,
  clearTally,
  createTally,
  GROUP,
  GROUP_FIELDS,
  type GroupField,
  type Tally,
  WAIT_BUCKETS,
} from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';

/** Runs a few replications of one scenario, each checked by `check`. */
function eachReplication(scenario: Scenario, check: (tally: Tally) => void): void {
  const plan = compile(scenario);
  const engine = new Engine(plan, scenario.seed);
  const phases = plan.types.reduce((sum, { talk }) => sum + talk.length, 0);
  const tally = createTally(plan.types.length, plan.groups.length, plan.intervals, phases, true);
  for (let replication = 0; replication < 3; replication++) {
    clearTally(tally);
    tally.waits.counts.fill(0);
    engine.replicate(replication, tally);
    check(tally);
  }
}

const contact = (tally: Tally, type: number, interval: number, field: ContactField) =>
  tally.contacts[(type * (tally.intervals + 1) + interval) * CONTACT_FIELDS.length + CONTACT[field]] ?? 0;
const agent = (tally: Tally, group: number, interval: number, field: GroupField) =>
  tally.agents[(group * (tally.intervals + 1) + interval) * GROUP_FIELDS.length + GROUP[field]] ?? 0;
const sum = (count: number, value: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => value(index)).reduce((total, each) => total + each, 0);
const cells = (tally: Tally) =>
  Array.from({ length: tally.types }, (_, type) =>
    Array.from({ length: tally.intervals + 1 }, (_, interval) => [type, interval] as const),
  ).flat();

const ofType = (tally: Tally, type: number) => (field: ContactField) =>
  sum(tally.intervals + 1, (interval) => contact(tally, type, interval, field));
const ofCenter = (tally: Tally) => (field: ContactField) => sum(tally.types, (type) => ofType(tally, type)(field));

const law = (name: string, check: (tally: Tally, scenario: Scenario) => void) =>
  it(name, () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => eachReplication(scenario, (tally) => check(tally, scenario))),
      { numRuns: 100 },
    );
  });

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
      expect(of('offered')).toBe(
        of('answered') + of('abandoned') + of('overflowed') + of('callbacksAccepted') + of('disconnected'),
      );
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
      if (interval === tally.intervals) expect(of('arrived')).toBe(0);
    }
    const of = ofCenter(tally);
    expect(of('returned')).toBeLessThanOrEqual(of('contained'));
    expect(of('retried')).toBeLessThanOrEqual(of('abandoned') + of('blocked'));
    expect(of('repeated') + of('transferred')).toBeLessThanOrEqual(of('answered') + of('callbacksAnswered'));
  });

  law('a menu has no queue: nobody is counted there', (tally, scenario) => {
    scenario.contactTypes.forEach(({ menu }, type) => {
      if (menu !== null) for (const field of CONTACT_FIELDS) expect(ofType(tally, type)(field)).toBe(0);
    });
  });

  law('no more wait on the line than there are lines', (tally, scenario) => {
    const { lines, contactTypes, horizon } = scenario;
    // A customer who is transferred for later waits off the line.
    const later = contactTypes.some(({ transfer }) => transfer.some(({ after }) => after !== null));
    if (lines === null || later) return;
    for (let interval = 0; interval < tally.intervals; interval++) {
      const queued = sum(tally.types, (type) => contact(tally, type, interval, 'queueTime'));
      expect(queued).toBeLessThanOrEqual(lines * horizon.interval * 1e6);
    }
  });

  law('the parts are no larger than the whole', (tally) => {
    for (const [type, interval] of cells(tally)) {
      const of = (field: ContactField) => contact(tally, type, interval, field);
      expect(of('answeredWithin')).toBeLessThanOrEqual(of('answered'));
      expect(of('abandonedWithin')).toBeLessThanOrEqual(of('abandoned'));
      expect(of('abandonedShort')).toBeLessThanOrEqual(of('abandoned'));
      expect(of('balked')).toBeLessThanOrEqual(Math.min(of('abandoned'), of('delayed')));
      expect(of('delayed')).toBeLessThanOrEqual(of('offered'));
      expect(of('callbacksOffered')).toBeLessThanOrEqual(of('delayed'));
      expect(of('callbacksAccepted')).toBeLessThanOrEqual(of('callbacksOffered'));
      expect(of('callbacksAnswered')).toBeLessThanOrEqual(of('callbacksAccepted'));
      expect(of('callbackWait')).toBeGreaterThanOrEqual(0);
      expect(of('customersServed')).toBeLessThanOrEqual(of('answered') + of('callbacksAnswered'));
      expect(of('waitAnswered')).toBeLessThanOrEqual(of('wait'));
      expect(of('wrap')).toBeLessThanOrEqual(of('handle'));
      expect(of('longestWait')).toBeLessThanOrEqual(of('wait'));
    }
  });

  law('the time integral of each queue is the sum of the waits, to the microsecond', (tally) => {
    for (let type = 0; type < tally.types; type++) {
      const of = ofType(tally, type);
      expect(of('queueTime')).toBe(of('wait'));
    }
  });

  law('agents are busy exactly as long as contacts are handled', (tally) => {
    const busy = sum(tally.groups, (group) => sum(tally.intervals + 1, (k) => agent(tally, group, k, 'busy')));
    expect(busy).toBe(ofCenter(tally)('handle'));
  });

  law('busy and idle time make up available time and overtime, in every interval of every group', (tally) => {
    for (let group = 0; group < tally.groups; group++) {
      for (let interval = 0; interval <= tally.intervals; interval++) {
        const of = (field: GroupField) => agent(tally, group, interval, field);
        expect(of('busy') + of('idle')).toBe(of('available') + of('overtime'));
        expect(Math.min(of('busy'), of('idle'), of('available'), of('overtime'))).toBeGreaterThanOrEqual(0);
      }
    }
  });

  law('available agents are the scheduled ones less shrinkage, rounded up or down', (tally, scenario) => {
    scenario.agentGroups.forEach(({ staff, shrinkage }, group) => {
      const fineness = staff.length / tally.intervals;
      const length = scenario.horizon.interval * 1e6;
      for (let interval = 0; interval < tally.intervals; interval++) {
        const net = staff
          .slice(interval * fineness, (interval + 1) * fineness)
          .map((agents) => agents * (1 - shrinkage));
        const least = net.reduce((total, agents) => total + Math.floor(agents + 1e-9), 0) / fineness;
        const most = net.reduce((total, agents) => total + Math.ceil(agents - 1e-9), 0) / fineness;
        const available = agent(tally, group, interval, 'available') / length;
        expect(available).toBeGreaterThanOrEqual(least - 1e-9);
        expect(available).toBeLessThanOrEqual(most + 1e-9);
      }
    });
  });

  law('talk phases and wrap of counted contacts add up to their handle time', (tally, scenario) => {
    const firstCounted = Math.round(scenario.horizon.warmUp / scenario.horizon.interval);
    const counted = cells(tally).filter(([, interval]) => interval >= firstCounted);
    const total = (field: ContactField) =>
      counted.reduce((value, [type, interval]) => value + contact(tally, type, interval, field), 0);
    expect(tally.phases.reduce((value, phase) => value + phase, 0)).toBe(total('handle') - total('wrap'));
  });

  law('the wait histogram holds every counted offered contact once', (tally, scenario) => {
    const firstCounted = Math.round(scenario.horizon.warmUp / scenario.horizon.interval);
    for (const [type, interval] of cells(tally)) {
      const row = (type * tally.waits.intervals + interval) * WAIT_BUCKETS;
      const held = sum(WAIT_BUCKETS, (bucket) => tally.waits.counts[row + bucket] ?? 0);
      expect(held).toBe(interval < firstCounted ? 0 : contact(tally, type, interval, 'offered'));
    }
  });
});
