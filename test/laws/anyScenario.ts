import fc from 'fast-check';
import type { AgentGroup, Arrivals, Call, ContactType, Distribution, Scenario } from '../../src/scenario/scenario.ts';

/**
 * Small scenarios of every kind: short days, few agents, all families, skills in any pattern, staff that comes and goes; and all
 * that may happen before the queue, in it and after the talk, each in some of them.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    types: fc.integer({ min: 1, max: 4 }),
    menus: fc.constantFrom(0, 0, 1, 2),
    groups: fc.integer({ min: 1, max: 4 }),
    intervals: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ types, menus, groups, intervals }) =>
    fc.record({
      name: fc.constant('any'),
      currency: fc.constant('USD'),
      seed: fc.string({ maxLength: 8 }),
      replications: fc.integer({ min: 1, max: 12 }),
      horizon: fc.record({
        start: fc.integer({ min: 0, max: 47 }).map((half) => half * 1800),
        date: fc.constant(null),
        length: fc.constant(intervals * 900),
        interval: fc.constant(900),
        warmUp: fc.integer({ min: 0, max: intervals - 1 }).map((warm) => warm * 900),
        close: fc.constantFrom('finish' as const, 'disconnect' as const),
      }),
      serviceLevel: anyTarget,
      lines: fc.option(fc.integer({ min: 0, max: 8 })),
      contactTypes: fc.tuple(
        ...Array.from({ length: types }, (_, type) => anyType(type, types, intervals)),
        ...Array.from({ length: menus }, (_, menu) => anyMenuType(`menu ${menu}`, types, intervals)),
      ),
      agentGroups: fc.tuple(
        ...Array.from({ length: groups }, (_, group) => anyGroup(`group ${group}`, types, intervals)),
      ),
    }),
  )
  .chain((scenario) =>
    anyCalls(scenario.contactTypes, scenario.horizon.length).map((calls) => ({ ...scenario, calls })),
  );

/** Calls of the types that have no arrivals. */
function anyCalls(types: readonly ContactType[], length: number): fc.Arbitrary<readonly Call[] | null> {
  const listed = types.filter(({ arrivals }) => arrivals.kind === 'none').map(({ name }) => name);
  if (listed.length === 0) return fc.constant(null);
  const call = fc.record({
    time: fc.integer({ min: 0, max: length - 1 }),
    type: fc.constantFrom(...listed),
    service: fc.option(mean),
    patience: fc.option(fc.constantFrom(0, 20, 100, Number.POSITIVE_INFINITY)),
  });
  return fc.option(fc.array(call, { maxLength: 40 }).map((calls) => calls.sort((a, b) => a.time - b.time)));
}

const anyTarget = fc.record({
  target: fc.constant(0.8),
  within: fc.integer({ min: 0, max: 60 }),
  formula: fc.constantFrom('offered' as const, 'answeredOnly' as const, 'excludeShortAbandons' as const),
});

const mean = fc.integer({ min: 1, max: 400 });
const cv = fc.constantFrom(0.5, 1, 1.7);

export const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ family: fc.constant('constant' as const), value: mean }),
  fc.record({ family: fc.constant('exponential' as const), mean }),
  fc.record({ family: fc.constant('lognormal' as const), mean, cv }),
  fc.record({ family: fc.constant('gamma' as const), mean, cv }),
  fc.record({ family: fc.constant('erlang' as const), mean, phases: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ family: fc.constant('hyperexponential' as const), mean, cv: fc.constantFrom(1, 2.5) }),
  fc.record({ family: fc.constant('weibull' as const), mean, cv }),
  fc.record({ family: fc.constant('uniform' as const), from: fc.constant(5), to: fc.integer({ min: 6, max: 500 }) }),
  fc.record({
    family: fc.constant('triangular' as const),
    from: fc.constant(5),
    mode: fc.constant(60),
    to: fc.constant(500),
  }),
  fc.record({ family: fc.constant('empirical' as const), values: fc.array(mean, { minLength: 1, maxLength: 5 }) }),
);

const probability = fc.constantFrom(0, 0.2, 0.6, 1);
const sometimes = <One>(one: fc.Arbitrary<One>) => fc.option(one, { freq: 2 });

/** Who comes back does so after minutes, so that nobody comes more than a few times an interval. */
const delay: fc.Arbitrary<Distribution> = fc.constantFrom(
  { family: 'exponential', mean: 300 },
  { family: 'constant', value: 240 },
  { family: 'uniform', from: 100, to: 2000 },
);
const anyReturn = fc.record({ probability, after: delay });

function anyArrivals(intervals: number): fc.Arbitrary<Arrivals> {
  const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: intervals, maxLength: intervals });
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
        times: fc
          .array(fc.integer({ min: 0, max: intervals * 900 - 1 }), { maxLength: 40 })
          .map((times) => times.sort((a, b) => a - b)),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
  );
}

function anyType(index: number, types: number, intervals: number): fc.Arbitrary<ContactType> {
  const others = Array.from({ length: types }, (_, type) => type).filter((type) => type !== index);
  return fc.record({
    name: fc.constant(nameOf(index)),
    arrivals: anyArrivals(intervals),
    patience: fc.option(anyDistribution, { freq: 3 }),
    balk: fc.constantFrom(0, 0, 0.2, 1),
    talk: fc
      .array(anyDistribution, { minLength: 1, maxLength: 3 })
      .map((times) => times.map((time, phase) => ({ name: `phase ${phase}`, time }))),
    wrap: fc.option(anyDistribution),
    priority: fc.constantFrom(1, 5, 5, 9),
    queue: anyQueue(others.filter((type) => type > index)),
    selfService: anyStages(true),
    menu: fc.constant(null),
    retry: sometimes(fc.record({ probability, after: delay, attempts: fc.option(fc.integer({ min: 1, max: 4 })) })),
    repeat: sometimes(anyReturn),
    transfer: anyTransfers(index, others),
    callback: sometimes(anyCallback),
    serviceLevel: anyTarget,
  });
}

const nameOf = (type: number) => `type ${type}`;
const oneOf = (types: readonly number[]) =>
  fc.nat({ max: Math.max(0, types.length - 1) }).map((place) => nameOf(types[place] ?? 0));

/** Overflows lead to later types only, so that nobody overflows round in a circle. */
function anyQueue(later: readonly number[]): fc.Arbitrary<ContactType['queue']> {
  const overflow = fc.record({ after: fc.constantFrom(0, 10, 60, 300), to: oneOf(later) });
  const patient = fc.record({
    capacity: fc.option(fc.integer({ min: 1, max: 5 })),
    overflow: later.length === 0 ? fc.constant(null) : sometimes(overflow),
  });
  return fc.oneof(
    { weight: 5, arbitrary: patient },
    { weight: 1, arbitrary: fc.constant({ capacity: 0, overflow: null }) },
  );
}

function anyStages(saving: boolean): fc.Arbitrary<ContactType['selfService']> {
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
 * a circle.
 */
function anyTransfers(index: number, others: readonly number[]): fc.Arbitrary<ContactType['transfer']> {
  const transfer = (to: readonly number[], chance: fc.Arbitrary<number>) =>
    fc
      .record({
        to: oneOf(to),
        probability: chance,
        after: fc.option(delay, { freq: 2 }),
        warm: fc.constantFrom(0, 0, 30),
        requeue: fc.constantFrom('ahead' as const, 'tail' as const),
      })
      .map((one) => ({ ...one, warm: one.after === null ? one.warm : 0 }));
  const later = others.filter((type) => type > index);
  const none = fc.constant([]);
  const some = fc.array(transfer(others, fc.constantFrom(0, 0.1, 0.25)), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: none },
    { weight: 3, arbitrary: others.length === 0 ? none : some },
    { weight: 1, arbitrary: later.length === 0 ? none : fc.tuple(transfer(later, fc.constant(1))) },
  );
}

const anyCallback = fc
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

function anyMenuType(name: string, types: number, intervals: number): fc.Arbitrary<ContactType> {
  const sizes = types === 1 ? [[1]] : types === 2 ? [[1], [0.3, 0.7]] : [[1], [0.3, 0.7], [0.5, 0, 0.5]];
  return fc
    .record({
      arrivals: anyArrivals(intervals),
      selfService: anyStages(false),
      shares: fc.constantFrom(...sizes),
      order: fc.shuffledSubarray(
        Array.from({ length: types }, (_, type) => type),
        { minLength: types },
      ),
      misrouted: fc.constantFrom(0, 0.3),
    })
    .map(({ arrivals, selfService, shares, order, misrouted }) => ({
      name,
      arrivals,
      selfService,
      menu: {
        choices: shares.map((share, place) => ({ type: nameOf(order[place] ?? 0), share })),
        misrouted: shares.length === 1 ? 0 : misrouted,
      },
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
      serviceLevel: { target: 0.8, within: 20, formula: 'offered' as const },
    }));
}

function anyGroup(name: string, types: number, intervals: number): fc.Arbitrary<AgentGroup> {
  const skill = (type: number) =>
    fc.record({
      type: fc.constant(`type ${type}`),
      rank: fc.integer({ min: 1, max: 3 }),
      pick: fc.integer({ min: 1, max: 3 }),
      after: fc.constantFrom(0, 0, 5, 40),
      speed: fc.constantFrom(1, 1, 0.8, 1.3),
    });
  return fc.record({
    name: fc.constant(name),
    skills: fc
      .uniqueArray(fc.integer({ min: 0, max: types - 1 }), { minLength: 1 })
      .chain((known) => fc.tuple(...known.map(skill))),
    staff: fc
      .constantFrom(1, 2, 3)
      .chain((fineness) =>
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: intervals * fineness, maxLength: intervals * fineness }),
      ),
    shrinkage: fc.constantFrom(0, 0.3),
    pay: fc.record({ perHour: fc.integer({ min: 0, max: 40 }) }),
  });
}
