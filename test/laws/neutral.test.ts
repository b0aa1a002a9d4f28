import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactType, Scenario, SelfServiceStage } from '../../src/scenario/scenario.ts';
import { NO_QUEUE } from './anyScenario/anyContactType.ts';
import { anyScenario } from './anyScenario.ts';
import { type Change, figures, same, sameTypes, withTypes } from './sameFigures.ts';

const LONG = { family: 'constant', value: 100 } as const;
/** Ten years: longer than any scenario here lasts, however much work the horizon's end leaves. */
const FOREVER = 3650 * 86_400;

const stage: SelfServiceStage = {
  name: 'stage',
  share: 1,
  time: LONG,
  contained: 0.5,
  abandoned: 0.2,
  saves: [{ phase: 'phase 0', share: 0.5 }],
  returns: { probability: 1, after: LONG },
};
/** A stage that does nothing. */
const passage: SelfServiceStage = {
  ...stage,
  time: { family: 'constant', value: 0 },
  contained: 0,
  abandoned: 0,
  saves: [],
  returns: null,
};
const changeStages =
  (change: Partial<SelfServiceStage>): Change =>
  (type) => ({ ...type, selfService: type.selfService.map((one) => ({ ...one, ...change })) });

const othersOf = (type: ContactType, { contactTypes }: Scenario): readonly string[] =>
  contactTypes
    .filter(({ name, menu, outbound }) => menu === null && outbound === null && name !== type.name)
    .map(({ name }) => name);

/** Agents who transfer warmly may wait for each other for ever: then their customers are cut off, unless they overflow first. */
const neverWarm = (scenario: Scenario): Scenario =>
  withTypes(scenario, (type) => ({ ...type, transfer: type.transfer.map((transfer) => ({ ...transfer, warm: 0 })) }));

/** A patience takes a number from the stream that customers who come back or are passed on draw from. */
const onlyOnce = ({ contactTypes, ...scenario }: Scenario): Scenario => ({
  ...scenario,
  contactTypes: contactTypes.map((type) => ({
    ...type,
    retry: null,
    repeat: null,
    transfer: [],
    selfService: type.selfService.map((one) => ({ ...one, returns: null })),
    menu: type.menu && { ...type.menu, misrouted: 0 },
  })),
});

describe('what happens to nobody changes no cell', () => {
  same(
    'self-service that a share of 0 enters is none',
    (scenario) => withTypes(scenario, (type) => ({ ...type, selfService: [{ ...stage, share: 0 }] })),
    (scenario) => withTypes(scenario, (type) => ({ ...type, selfService: [] })),
  );
  same(
    'a stage that takes no time, saves nothing and keeps nobody is none, but that it is entered',
    (scenario) => withTypes(scenario, (type) => ({ ...type, selfService: [passage] })),
    (scenario) => withTypes(scenario, (type) => ({ ...type, selfService: [] })),
    'selfServiceEntered',
  );
  sameTypes(
    'a saving of 0 is none',
    changeStages({ saves: [{ phase: 'phase 0', share: 0 }] }),
    changeStages({ saves: [] }),
  );
  sameTypes(
    'contained customers who return with probability 0 do not',
    changeStages({ returns: { probability: 0, after: LONG } }),
    changeStages({ returns: null }),
  );
  sameTypes(
    'a retry with probability 0 is none',
    (type) => ({ ...type, retry: { probability: 0, after: LONG, attempts: null } }),
    (type) => ({ ...type, retry: null }),
  );
  sameTypes(
    'a retry of a single attempt in all is none',
    (type) => ({ ...type, retry: { probability: 1, after: LONG, attempts: 1 } }),
    (type) => ({ ...type, retry: null }),
  );
  sameTypes(
    'a repeat with probability 0 is none',
    (type) => ({ ...type, repeat: { probability: 0, after: LONG } }),
    (type) => ({ ...type, repeat: null }),
  );
  sameTypes(
    'customers who would come back after the horizon do not',
    (type) => ({ ...type, repeat: { probability: 1, after: { family: 'constant', value: FOREVER } } }),
    (type) => ({ ...type, repeat: null }),
    // Their matter is not settled.
    'satisfied',
  );
  sameTypes(
    'transfers with probability 0 are none',
    (type, scenario) => ({
      ...type,
      transfer: othersOf(type, scenario).flatMap((to) => [
        { to, probability: 0, after: null, warm: 30, requeue: 'ahead' },
        { to, probability: 0, after: LONG, warm: 0, requeue: 'tail' },
      ]),
    }),
    (type) => ({ ...type, transfer: [] }),
  );
  same(
    'an overflow after longer than anybody waits is none',
    (scenario) =>
      withTypes(neverWarm(scenario), (type) => {
        const [to] = othersOf(type, scenario).filter((name) => name > type.name);
        return { ...type, queue: { ...type.queue, overflow: to === undefined ? null : { after: FOREVER, to } } };
      }),
    (scenario) => withTypes(neverWarm(scenario), (type) => ({ ...type, queue: { ...type.queue, overflow: null } })),
  );
  sameTypes(
    'more waiting places than contacts are as good as unlimited ones',
    (type) => ({ ...type, queue: { ...type.queue, capacity: 1_000_000 } }),
    (type) => ({ ...type, queue: { ...type.queue, capacity: null } }),
  );
  same(
    'more lines than contacts are as good as unlimited ones, of which the time is not taken',
    (scenario) => ({ ...scenario, lines: 1_000_000 }),
    (scenario) => ({ ...scenario, lines: null }),
    'lineTime',
  );
  same(
    'a patience longer than anybody waits is as good as unlimited patience',
    (scenario) =>
      withTypes(onlyOnce(scenario), (type) => ({ ...type, patience: { family: 'constant', value: FOREVER } })),
    (scenario) => withTypes(onlyOnce(scenario), (type) => ({ ...type, patience: null })),
  );

  it('a callback that nobody accepts is none, but for the offers', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const callback = { offer: { queue: 1 }, accept: 0, reach: 1, attempts: 1, reserve: 0, retryAfter: LONG };
        const offered = withTypes(scenario, (type) => ({ ...type, callback: { ...callback, promise: 'inOrder' } }));
        const none = withTypes(scenario, (type) => ({ ...type, callback: null }));
        expect(figures(offered, 'callbacksOffered')).toEqual(figures(none, 'callbacksOffered'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a menu with one effective choice', () => {
  it('is that choice: arrivals at given times through it are those of the type itself', () => {
    // Given times, for drawn arrivals come from a stream named after the type that has them.
    fc.assert(
      fc.property(anyScenario, fc.array(fc.integer({ min: 0, max: 899 }), { maxLength: 60 }), (scenario, unordered) => {
        const arrivals = { kind: 'times' as const, times: unordered.sort((a, b) => a - b) };
        const [first, ...rest] = scenario.contactTypes;
        if (first === undefined) throw new Error('every scenario has a type');
        const [other] = othersOf(first, scenario);
        const nobody = other === undefined ? [] : [{ type: other, share: 0 }];
        const entry: ContactType = {
          ...first,
          // Right after the type by name, so that who arrives first among equals stays the same.
          name: `${first.name}!`,
          arrivals,
          menu: { choices: [...nobody, { type: first.name, share: 1 }], misrouted: 0 },
          channel: 'voice',
          ...NO_QUEUE,
          selfService: [],
        };
        const straight = { ...scenario, contactTypes: [{ ...first, arrivals }, ...rest] };
        const through = {
          ...scenario,
          contactTypes: [{ ...first, arrivals: { kind: 'none' as const } }, ...rest, entry],
        };
        const [type, menu] = [figures(straight), figures(through)];
        const ofMenu = menu.contacts.splice(type.contacts.length);
        expect(ofMenu.every((count) => count === 0)).toBe(true);
        expect({ ...menu, waits: menu.waits.slice(0, type.waits.length) }).toEqual(type);
      }),
      { numRuns: 200 },
    );
  });
});
