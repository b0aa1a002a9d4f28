import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/experiment/floor/course.ts';
import { valueAt } from '../../src/experiment/floor/course.ts';
import type { FloorDay, FloorQueue } from '../../src/experiment/floor/floorDay.ts';
import { floor } from '../../src/experiment/floor.ts';
import {
  type Scenario,
  SERVICE_LEVEL_FORMULAS,
  type ServiceLevelFormula,
  type ServiceLevelTarget,
} from '../../src/scenario/scenario.ts';
import type { ContactField, GroupField, Tally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { integral } from './floor/integral.ts';
import { serviceLevelOf } from './floor/serviceLevelOf.ts';
import { parseFiles, SHOP } from './parseFiles.ts';
import { tallied } from './tallied.ts';
import { agent, contact, isDeferrable, sum } from './tallyCells.ts';

/** Something that holds on the floor of any day, beside the tally of the same replication. */
function law(name: string, check: (day: FloorDay, tally: Tally, scenario: Scenario) => void): void {
  it(name, () => {
    fc.assert(
      fc.property(anyScenario, fc.nat({ max: 20 }), (scenario, replication) => {
        check(floor(scenario, replication), tallied(scenario, replication), scenario);
      }),
      { numRuns: 60 },
    );
  });
}

/** All queues with the type that each is of, and the targets that they have. */
function queues(day: FloorDay, { contactTypes, serviceLevel }: Scenario) {
  const ofTypes = day.queues.map((queue) => ({
    queue,
    types: [queue.type],
    target: contactTypes[queue.type]?.serviceLevel ?? serviceLevel,
  }));
  return [...ofTypes, { queue: day.total, types: [...contactTypes.keys()], target: serviceLevel }];
}

/** The same days, with every service level by one formula. */
function judgedBy(formula: ServiceLevelFormula, scenario: Scenario): Scenario {
  return {
    ...scenario,
    serviceLevel: { ...scenario.serviceLevel, formula },
    contactTypes: scenario.contactTypes.map((type) => ({ ...type, serviceLevel: { ...type.serviceLevel, formula } })),
  };
}

/** A field over the counted intervals and what came after the horizon's end, of some types. */
function counted(tally: Tally, { horizon }: Scenario, types: readonly number[], field: ContactField): number {
  const warm = Math.round(horizon.warmUp / horizon.interval);
  return types.reduce(
    (all, type) => all + sum(tally.intervals + 1 - warm, (index) => contact(tally, type, warm + index, field)),
    0,
  );
}

/** Where each interval starts, and the last one, that of all that comes after the horizon, ends. */
function bounds(day: FloorDay, { intervals }: Tally): readonly (readonly [from: number, to: number])[] {
  const length = day.horizon / intervals;
  const within = Array.from({ length: intervals }, (_, index) => [index * length, (index + 1) * length] as const);
  return [...within, [day.horizon, day.end]];
}

describe('the floor', () => {
  it('refuses a replication of more contacts than it can keep', () => {
    const scenario = parseFiles({ 'main.yaml': SHOP.replace('60/h', '30001/h') });
    expect(() => floor(scenario, 0)).toThrow(RangeError);
  });
});

describe('on the floor of any simulated day', () => {
  law('counts of contacts end where the tally does', (day, tally, scenario) => {
    for (const { queue, types } of queues(day, scenario)) {
      for (const field of ['offered', 'answered', 'abandoned'] as const) {
        expect(queue[field].length, field).toBe(counted(tally, scenario, types, field));
      }
    }
    for (const { type, connected, nuisance } of day.campaigns) {
      expect(connected.length).toBe(counted(tally, scenario, [type], 'connected'));
      expect(nuisance.length).toBe(counted(tally, scenario, [type], 'nuisance'));
    }
  });

  it.each(SERVICE_LEVEL_FORMULAS)('the service level ends as the one that the tally gives, by %s', (formula) => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const scenario = judgedBy(formula, any);
        const tally = tallied(scenario, 1);
        for (const { queue, types } of queues(floor(scenario, 1), scenario)) {
          const found = queue.serviceLevel.values.at(-1) ?? Number.NaN;
          expect(found).toBe(serviceLevelOf((field) => counted(tally, scenario, types, field), formula));
        }
      }),
      { numRuns: 60 },
    );
  });

  law('each state of the agents, added up over time, is what the tally has of it', (day, tally) => {
    const fields: readonly (readonly [field: GroupField, state: keyof FloorDay['groups'][number]])[] = [
      ['available', 'available'],
      ['idle', 'idle'],
      ['breaks', 'onBreak'],
      ['absence', 'absent'],
    ];
    day.groups.forEach((group, index) => {
      bounds(day, tally).forEach(([from, to], interval) => {
        const busy = integral(group.talking, from, to) + integral(group.wrapping, from, to);
        expect(busy).toBe(agent(tally, index, interval, 'busy'));
        for (const [field, state] of fields) {
          expect(integral(group[state], from, to), `${state} ${interval}`).toBe(agent(tally, index, interval, field));
        }
      });
    });
  });

  law('wrapping, added up over time, is the wrap that the tally has, but for chats', (day, tally, { contactTypes }) => {
    const wrapped = contactTypes.map(({ channel }, type) =>
      channel === 'chat' ? 0 : sum(tally.intervals + 1, (interval) => contact(tally, type, interval, 'wrap')),
    );
    const shown = day.groups.map(({ wrapping }) => integral(wrapping, 0, day.end));
    expect(total(shown)).toBe(total(wrapped));
  });

  law('no state ever holds fewer than nobody, and nobody is left at the end', (day) => {
    for (const group of day.groups) {
      for (const course of Object.values(group)) {
        expect(Math.min(...course.values)).toBeGreaterThanOrEqual(0);
        expect(valueAt(course, day.end)).toBe(0);
      }
    }
  });

  law('who waits, added up over time, is the time that contacts queued', (day, tally, scenario) => {
    for (const { queue, types } of queues(day, scenario)) {
      bounds(day, tally).forEach(([from, to], interval) => {
        const queued = types.reduce((all, type) => all + contact(tally, type, interval, 'queueTime'), 0);
        expect(integral(queue.waiting, from, to)).toBe(queued);
      });
    }
  });

  law('the longest wait that it shows is the longest that the tally has', (day, tally, scenario) => {
    for (const { queue, type } of day.queues.map((each) => ({ queue: each, type: each.type }))) {
      const contactType = scenario.contactTypes[type];
      if (contactType === undefined || isDeferrable(contactType)) continue;
      const longest = Math.max(
        ...Array.from({ length: tally.intervals + 1 }, (_, interval) => contact(tally, type, interval, 'longestWait')),
      );
      expect(longestShown(queue)).toBe(longest);
    }
  });

  law('somebody has waited longest exactly while somebody waits, all types together or alone', (day, _, scenario) => {
    for (const { queue } of queues(day, scenario)) {
      for (const time of [...queue.waiting.times, ...queue.waitingSince.times]) {
        expect(Number.isNaN(valueAt(queue.waitingSince, time))).toBe(valueAt(queue.waiting, time) === 0);
      }
      const together = day.queues.map(({ waiting }) => waiting);
      for (const time of day.total.waiting.times) {
        expect(together.reduce((all, course) => all + valueAt(course, time), 0)).toBe(valueAt(day.total.waiting, time));
      }
    }
  });

  law('a target is lost at the last moment at which the service level falls below it', (day, _, scenario) => {
    for (const { queue, target } of queues(day, scenario)) checkLost(queue, target);
  });
});

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The longest that anybody who waits longest has, at the moment of leaving. */
function longestShown({ waitingSince: { times, values } }: FloorQueue): number {
  let longest = 0;
  values.forEach((since, place) => {
    if (!Number.isNaN(since)) longest = Math.max(longest, (times[place + 1] ?? Number.NaN) - since);
  });
  return longest;
}

function checkLost({ serviceLevel, lostAt }: FloorQueue, { target }: ServiceLevelTarget): void {
  const last = serviceLevel.values.at(-1) ?? Number.NaN;
  expect(lostAt !== null).toBe(last < target);
  if (lostAt === null) return;
  const later = serviceLevel.values.filter((_, place) => (serviceLevel.times[place] ?? 0) >= lostAt);
  expect(Math.max(...later)).toBeLessThan(target);
  const before = justBefore(serviceLevel, lostAt);
  expect(Number.isNaN(before) || before >= target).toBe(true);
}

/** The value of a course just before an instant. */
function justBefore(course: Course, time: number): number {
  return time === 0 ? Number.NaN : valueAt(course, time - 1);
}
