import fc from 'fast-check';
import type { Channel, ContactType } from '../../../src/scenario/scenario.ts';
import { anyDistribution, delay, probability, sometimes } from './anyDistribution.ts';

export const anyReturn = fc.record({ probability, after: delay });

const oneOf = (types: readonly number[]) =>
  fc.nat({ max: Math.max(0, types.length - 1) }).map((place) => types[place] ?? 0);

/** Overflows lead to later types only, so that nobody overflows round in a circle. */
export function anyQueue(later: readonly number[]): fc.Arbitrary<ContactType['queue']> {
  const overflow = fc.record({
    after: fc.constantFrom(0, 10, 60, 300),
    to: oneOf(later).map((type) => `type ${type}`),
  });
  const patient = fc.record({
    capacity: fc.option(fc.integer({ min: 1, max: 5 })),
    overflow: later.length === 0 ? fc.constant(null) : sometimes(overflow),
  });
  return fc.oneof(
    { weight: 5, arbitrary: patient },
    { weight: 1, arbitrary: fc.constant({ capacity: 0, overflow: null }) },
  );
}

/** Stages of self-service; those of a menu have no talk to save. */
export function anyStages(saving: boolean): fc.Arbitrary<ContactType['selfService']> {
  const shares = fc
    .constantFrom([0, 0], [0.4, 0.2], [0.7, 0.3], [0, 1], [1, 0])
    .map(([contained = 0, abandoned = 0]) => ({
      contained,
      abandoned,
    }));
  const stage = fc.record({
    name: fc.constant('stage'),
    share: probability,
    time: anyDistribution,
    ends: shares,
    saves: fc.constantFrom([], saving ? [{ phase: 'phase 0', share: 0.5 }] : []),
    returns: sometimes(anyReturn),
  });
  const whole = stage.map(({ ends, returns, ...rest }) => ({
    ...rest,
    ...ends,
    returns: ends.contained === 0 ? null : returns,
  }));
  return fc.array(whole, { maxLength: 2 });
}

/**
 * Either everybody goes on, to a later type, or at most one in two does, to any: so transfers end, although they may go round in
 * a circle. Warm ones are of calls.
 */
export function anyTransfers(index: number, channels: readonly Channel[]): fc.Arbitrary<ContactType['transfer']> {
  const others = [...channels.keys()].filter((type) => type !== index);
  const isCall = (type: number) => (channels[type] ?? 'voice') === 'voice';
  const transfer = (to: readonly number[], chance: fc.Arbitrary<number>) =>
    fc
      .record({
        to: oneOf(to),
        probability: chance,
        after: fc.option(delay, { freq: 2 }),
        warm: fc.constantFrom(0, 0, 30),
        requeue: fc.constantFrom('ahead' as const, 'tail' as const),
      })
      .map((one) => ({
        ...one,
        to: `type ${one.to}`,
        warm: one.after === null && isCall(index) && isCall(one.to) ? one.warm : 0,
      }));
  const later = others.filter((type) => type > index);
  const none = fc.constant([]);
  const some = fc.array(transfer(others, fc.constantFrom(0, 0.1, 0.25)), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: none },
    { weight: 3, arbitrary: others.length === 0 ? none : some },
    { weight: 1, arbitrary: later.length === 0 ? none : fc.tuple(transfer(later, fc.constant(1))) },
  );
}

export const anyCallback = fc
  .record({
    offer: fc.oneof(
      fc.record({ wait: fc.constantFrom(0, 60, 240) }),
      fc.record({ queue: fc.integer({ min: 0, max: 4 }) }),
    ),
    accept: probability,
    reach: probability,
    attempts: fc.integer({ min: 1, max: 3 }),
    promise: fc.constantFrom('inOrder' as const, 'idle' as const),
    reserve: fc.integer({ min: 0, max: 2 }),
    retryAfter: delay,
  })
  .map((callback) => ({ ...callback, reserve: callback.promise === 'idle' ? callback.reserve : 0 }));
