import fc from 'fast-check';
import type { Arrivals, Channel, ContactType } from '../../../src/scenario/scenario.ts';
import { anyDistribution, ascending, delay, probability, sometimes } from './anyDistribution.ts';
import { anyCallback, anyQueue, anyReturn, anyStages, anyTransfers } from './anySteps.ts';

/** What types a scenario has, besides the menus: inbound ones by channel, and how many outbound ones. */
export interface TypeTable {
  readonly channels: readonly Channel[];
  readonly outbound: readonly string[];
  readonly intervals: number;
}

export const nameOf = (type: number) => `type ${type}`;

const anyTarget = fc.record({
  target: fc.constant(0.8),
  within: fc.integer({ min: 0, max: 60 }),
  formula: fc.constantFrom('offered' as const, 'answeredOnly' as const, 'excludeShortAbandons' as const),
});

/** Hours, of which some have passed when the horizon ends. */
const patientTarget = anyTarget.map((target) => ({ ...target, within: target.within * 60 }));

const isDeferrable = (channel: Channel) => channel === 'email' || channel === 'task';

export function anyContactType(index: number, table: TypeTable): fc.Arbitrary<ContactType> {
  const { channels, outbound, intervals } = table;
  const channel = channels[index] ?? 'voice';
  const others = [...channels.keys()].filter((type) => type !== index);
  const voice = channel === 'voice';
  return fc.record({
    name: fc.constant(nameOf(index)),
    channel: fc.constant(channel),
    arrivals: anyArrivals(intervals),
    patience: fc.option(anyDistribution, { freq: isDeferrable(channel) ? 1 : 3 }),
    balk: isDeferrable(channel) ? fc.constant(0) : fc.constantFrom(0, 0, 0.2, 1),
    talk: fc
      .array(anyDistribution, { minLength: 1, maxLength: 3 })
      .map((times) => times.map((time, phase) => ({ name: `phase ${phase}`, time }))),
    wrap: fc.option(anyDistribution),
    priority: fc.constantFrom(1, 5, 5, 9),
    queue: anyQueue(others.filter((type) => type > index)),
    selfService: channel === 'task' ? fc.constant([]) : anyStages(true),
    menu: fc.constant(null),
    retry: sometimes(fc.record({ probability, after: delay, attempts: fc.option(fc.integer({ min: 1, max: 4 })) })),
    repeat: sometimes(anyReturn),
    transfer: anyTransfers(index, channels),
    callback: voice ? sometimes(anyCallback) : fc.constant(null),
    outbound: fc.constant(null),
    followUp: anyFollowUp(outbound),
    survey: sometimes(anySurvey),
    value: anyValue,
    serviceLevel: isDeferrable(channel) ? patientTarget : anyTarget,
  });
}

/** An entry number whose menu leads to some of the types. */
export function anyMenuType(name: string, { channels, intervals }: TypeTable): fc.Arbitrary<ContactType> {
  const types = channels.length;
  const sizes = types === 1 ? [[1]] : types === 2 ? [[1], [0.3, 0.7]] : [[1], [0.3, 0.7], [0.5, 0, 0.5]];
  return fc
    .record({
      arrivals: anyArrivals(intervals),
      selfService: anyStages(false),
      shares: fc.constantFrom(...sizes),
      order: fc.shuffledSubarray([...channels.keys()], { minLength: types }),
      misrouted: fc.constantFrom(0, 0.3),
    })
    .map(({ arrivals, selfService, shares, order, misrouted }) => ({
      name,
      channel: 'voice' as const,
      arrivals,
      selfService,
      menu: {
        choices: shares.map((share, place) => ({ type: nameOf(order[place] ?? 0), share })),
        misrouted: shares.length === 1 ? 0 : misrouted,
      },
      ...NO_QUEUE,
      serviceLevel: { target: 0.8, within: 20, formula: 'offered' as const },
      value: { answered: 0, abandoned: 0, contained: 0 },
    }));
}

/** What a type has that nobody waits for. */
export const NO_QUEUE = {
  patience: null,
  balk: 0,
  talk: [],
  wrap: null,
  priority: 5,
  queue: { capacity: null, overflow: null },
  retry: null,
  repeat: null,
  transfer: [],
  callback: null,
  outbound: null,
  followUp: [],
  survey: null,
} as const;

function anyArrivals(intervals: number): fc.Arbitrary<Arrivals> {
  // Some days are quiet, so that agents idle and call.
  const counts = fc
    .constantFrom(3, 15, 60)
    .chain((max) => fc.array(fc.integer({ min: 0, max }), { minLength: intervals, maxLength: intervals }));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('counts' as const),
        counts,
        within: fc.constantFrom('constant' as const, 'linear' as const),
        dayVariation: fc.constantFrom(0, 0.3),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('times' as const),
        times: fc.array(fc.integer({ min: 0, max: intervals * 900 - 1 }), { maxLength: 40 }).map(ascending),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
  );
}

function anyFollowUp(outbound: readonly string[]): fc.Arbitrary<ContactType['followUp']> {
  if (outbound.length === 0) return fc.constant([]);
  const record = (chance: fc.Arbitrary<number>) =>
    fc.record({ to: fc.constantFrom(...outbound), probability: chance, after: delay });
  return fc.oneof(
    fc.constant([]),
    fc.array(record(fc.constantFrom(0, 0.2, 0.5)), { minLength: 1, maxLength: 2 }),
    fc.tuple(record(fc.constant(1))),
  );
}

const anySurvey = fc.record({
  respond: probability,
  satisfied: fc.constantFrom(0, 0.9, 1),
  perMinuteWaited: fc.constantFrom(0, -0.1, 0.2, -1),
  unresolved: probability,
});

const money = fc.constantFrom(0, 0, 12, -4);
const anyValue = fc.record({ answered: money, abandoned: money, contained: money });
