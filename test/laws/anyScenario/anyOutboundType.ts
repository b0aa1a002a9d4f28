import fc from 'fast-check';
import type { ContactType, Distribution, Outbound } from '../../../src/scenario/scenario.ts';
import { anyDistribution, ascending, delay } from './anyDistribution.ts';

/** A type whose customers the center calls. */
export function anyOutboundType(
  name: string,
  inbound: fc.Arbitrary<ContactType>,
  groups: readonly string[],
  intervals: number,
): fc.Arbitrary<ContactType> {
  return fc.tuple(inbound, anyOutbound(groups, intervals)).map(([type, outbound]) => ({
    ...type,
    name,
    channel: 'voice',
    outbound,
    arrivals: { kind: 'none' },
    patience: null,
    balk: 0,
    queue: { capacity: null, overflow: null },
    selfService: [],
    retry: null,
    repeat: null,
    callback: null,
  }));
}

function anyOutbound(groups: readonly string[], intervals: number): fc.Arbitrary<Outbound> {
  const reserve = fc.record({
    agents: fc.constantFrom(0, 0, 0, 1, 3),
    among: fc.subarray([...groups], { minLength: 1 }),
  });
  const dialing = fc.oneof(
    fc.record({ dialing: fc.constantFrom('preview' as const, 'progressive' as const), pacing: fc.constant(1) }),
    fc.record({ dialing: fc.constant('predictive' as const), pacing: fc.constantFrom(0.4, 1, 1.5, 3) }),
  );
  return fc
    .record({
      mode: dialing,
      list: anyList(intervals),
      hours: anyHours(intervals * 900),
      reserve,
      reach: fc.oneof(
        fc.array(share, { minLength: intervals, maxLength: intervals }),
        share.map((one) => [one]),
      ),
      ring: anyRing,
      attempts: fc.integer({ min: 1, max: 3 }),
      retryAfter: delay,
      connectWithin: fc.constantFrom(0, 2, 20),
      nuisanceLimit: fc.constant(0.03),
    })
    .map(({ mode, list, ring, reach, ...rest }) => {
      const outbound = { ...rest, ...mode };
      if (!isShort(ring)) return { ...outbound, list, ring, reach };
      // Agents would call without end at one instant, and all day without a list.
      const endless = outbound.dialing !== 'predictive';
      return { ...outbound, list: list ?? [25], ring, reach: endless ? [1] : reach };
    });
}

const share = fc.constantFrom(0, 0.3, 0.6, 0.9, 1);

const isShort = (ring: Distribution) => ring.family === 'constant' && ring.value === 0;

const anyRing: fc.Arbitrary<Distribution> = fc.oneof(
  { weight: 3, arbitrary: anyDistribution.filter((ring) => ring.family !== 'constant' || ring.value >= 10) },
  { weight: 1, arbitrary: fc.constant({ family: 'constant' as const, value: 20 }) },
  { weight: 1, arbitrary: fc.constant({ family: 'constant' as const, value: 0 }) },
  // Some calls are over at once.
  { weight: 1, arbitrary: fc.constant({ family: 'empirical' as const, values: [0, 30, 60] }) },
);

function anyList(intervals: number): fc.Arbitrary<number[] | null> {
  const cells = fc
    .constantFrom(1, intervals, 2 * intervals)
    .chain((length) => fc.array(fc.integer({ min: 0, max: 20 }), { minLength: length, maxLength: length }));
  return fc.oneof(
    { weight: 4, arbitrary: cells },
    { weight: 1, arbitrary: fc.constant<number[] | null>([0]) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** Hours on whole minutes, some touching an interval's end, some all day. */
function anyHours(horizon: number): fc.Arbitrary<Outbound['hours']> {
  const instants = (count: number) =>
    fc.uniqueArray(fc.integer({ min: 0, max: horizon / 300 }), { minLength: count, maxLength: count }).map(ascending);
  return fc.oneof(
    fc.constant([{ from: 0, to: horizon }]),
    instants(2).map(([from = 0, to = 0]) => [{ from: from * 300, to: to * 300 }]),
    instants(Math.min(4, 2 * Math.floor(horizon / 600))).map(pairs),
  );
}

function pairs(instants: readonly number[]): Outbound['hours'] {
  return Array.from({ length: instants.length / 2 }, (_, pair) => ({
    from: (instants[2 * pair] ?? 0) * 300,
    to: (instants[2 * pair + 1] ?? 0) * 300,
  }));
}
