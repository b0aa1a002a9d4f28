import fc from 'fast-check';
import type { AgentGroup, ContactType, Distribution, Scenario } from '../../src/scenario/scenario.ts';

/** Small scenarios of every kind: short days, few agents, all families, skills in any pattern, staff that comes and goes. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    types: fc.integer({ min: 1, max: 4 }),
    groups: fc.integer({ min: 1, max: 4 }),
    intervals: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ types, groups, intervals }) =>
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
      calls: fc.constant(null),
      contactTypes: fc.tuple(...Array.from({ length: types }, (_, type) => anyType(`type ${type}`, intervals))),
      agentGroups: fc.tuple(
        ...Array.from({ length: groups }, (_, group) => anyGroup(`group ${group}`, types, intervals)),
      ),
    }),
  );

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

function anyType(name: string, intervals: number): fc.Arbitrary<ContactType> {
  const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: intervals, maxLength: intervals });
  return fc.record({
    name: fc.constant(name),
    arrivals: fc.oneof(
      fc.record({
        kind: fc.constant('counts' as const),
        counts,
        within: fc.constantFrom('constant' as const, 'linear' as const),
        dayVariation: fc.constantFrom(0, 0.3),
      }),
      fc.record({
        kind: fc.constant('times' as const),
        times: fc
          .array(fc.integer({ min: 0, max: intervals * 900 - 1 }), { maxLength: 40 })
          .map((times) => times.sort((a, b) => a - b)),
      }),
    ),
    patience: fc.option(anyDistribution),
    balk: fc.constantFrom(0, 0.2, 1),
    talk: fc
      .array(anyDistribution, { minLength: 1, maxLength: 3 })
      .map((times) => times.map((time, phase) => ({ name: `phase ${phase}`, time }))),
    wrap: fc.option(anyDistribution),
    priority: fc.integer({ min: 1, max: 9 }),
    queue: fc.record({ capacity: fc.option(fc.integer({ min: 0, max: 5 })) }),
    serviceLevel: anyTarget,
  });
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
