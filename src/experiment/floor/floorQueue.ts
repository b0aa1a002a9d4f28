import type { ContactTrace } from '../../engine/contactTrace.ts';
import type { ServiceLevelTarget } from '../../scenario/scenario.ts';
import { addPoint, type Changes, type Course, change, countCourse, courseOf, type Point } from './course.ts';
import type { FloorQueue } from './floorDay.ts';
import { lostAt, type Offered, serviceLevelCourse } from './serviceLevelCourse.ts';

/** What a wallboard shows of some contacts' queue. `firstCounted` is the first interval after the warm-up. */
export function floorQueue(contacts: readonly Offered[], target: ServiceLevelTarget, firstCounted: number): FloorQueue {
  const counted = contacts.filter(({ trace }) => trace.interval >= firstCounted);
  const ended = (...outcomes: readonly ContactTrace['outcome'][]) =>
    counted.filter(({ trace }) => outcomes.includes(trace.outcome));
  const serviceLevel = serviceLevelCourse(counted, target.formula);
  return {
    waiting: waitingCourse(contacts),
    waitingSince: waitingSinceCourse(contacts),
    offered: instants(counted.map(({ offered }) => offered)),
    answered: instants(ended('answered').map(({ left }) => left)),
    abandoned: instants(ended('abandoned', 'balked').map(({ left }) => left)),
    serviceLevel,
    target,
    lostAt: lostAt(serviceLevel, target.target),
  };
}

function waitingCourse(contacts: readonly Offered[]): Course {
  const waiting: Changes = { times: [], steps: [] };
  for (const { offered, left } of contacts) {
    if (left === offered) continue;
    change(waiting, offered, 1);
    change(waiting, left, -1);
  }
  return countCourse(waiting);
}

/** Whoever waits longest joined before all others who wait: when that one leaves, it is the next to have joined who is still there. */
function waitingSinceCourse(contacts: readonly Offered[]): Course {
  const points: Point[] = [[0, Number.NaN]];
  let until = 0;
  for (const { offered, left } of contacts.toSorted((a, b) => a.offered - b.offered)) {
    if (left <= until || left === offered) continue;
    if (offered > until) addPoint(points, until, Number.NaN);
    addPoint(points, Math.max(until, offered), offered);
    until = left;
  }
  addPoint(points, until, Number.NaN);
  return courseOf(points);
}

function instants(times: readonly number[]): Float64Array {
  return Float64Array.from(times).sort();
}
