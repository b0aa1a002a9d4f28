import { describe, expect } from 'vitest';
import type { AgentGroup, ContactType, Scenario } from '../../src/scenario/scenario.ts';
import type { ContactField, GroupField } from '../../src/tally.ts';
import { agent, cells, contact, isDeferrable, law, ofAgents, ofCenter, ofType, sum } from './tallyCells.ts';

/** Nothing before the queue, no way from one type to another, and nobody called back; lines are limited. */
function straightOnLines(scenario: Scenario): Scenario {
  const straight = (type: ContactType): ContactType => ({
    ...type,
    selfService: [],
    transfer: [],
    callback: null,
    queue: { ...type.queue, overflow: null },
    menu: type.menu && { ...type.menu, misrouted: 0 },
  });
  return { ...scenario, lines: scenario.lines ?? 9, contactTypes: scenario.contactTypes.map(straight) };
}

/** Scheduled agents, in microseconds of an interval of a group. */
function scheduledTime({ staff, shifts }: AgentGroup, interval: number, { horizon }: Scenario): number {
  const from = interval * horizon.interval;
  const to = from + horizon.interval;
  const within = shifts.map(({ start, length, agents }) => {
    return agents * Math.max(0, Math.min(to, start + length) - Math.max(from, start));
  });
  const fineness = (staff.length * horizon.interval) / horizon.length;
  const own = staff.slice(interval * fineness, (interval + 1) * fineness);
  const staffed = own.map((agents) => (agents * horizon.interval) / fineness);
  return Math.round([...within, ...staffed].reduce((total, time) => total + time, 0) * 1e6);
}

describe('in every replication of any scenario', () => {
  law('no more wait on the line than there are lines', (tally, scenario) => {
    const { lines, contactTypes, horizon } = scenario;
    // A customer who is transferred for later waits off the line, and so does one whom the center called.
    const later = contactTypes.some(({ transfer }) => transfer.some(({ after }) => after !== null));
    const called = contactTypes.some(({ outbound }) => outbound !== null);
    const other = contactTypes.some(({ channel }) => channel !== 'voice');
    if (lines === null || later || called || other) return;
    for (let interval = 0; interval < tally.intervals; interval++) {
      const queued = sum(tally.types, (type) => contact(tally, type, interval, 'queueTime'));
      expect(queued).toBeLessThanOrEqual(lines * horizon.interval * 1e6);
    }
  });

  law(
    'a caller who goes nowhere else holds the line while waiting and talking, and others hold none',
    (tally, { contactTypes }) => {
      for (const [type, interval] of cells(tally)) {
        const of = (field: ContactField) => contact(tally, type, interval, field);
        const isOnLine = contactTypes[type]?.channel === 'voice' && contactTypes[type]?.outbound === null;
        expect(of('lineTime')).toBe(isOnLine ? of('wait') + of('handle') - of('wrap') : 0);
      }
    },
    straightOnLines,
  );

  law('the time integral of each queue is the sum of the waits, to the microsecond', (tally, { contactTypes }) => {
    contactTypes.forEach((contactType, type) => {
      const of = ofType(tally, type);
      if (!isDeferrable(contactType)) expect(of('queueTime')).toBe(of('wait'));
    });
  });

  law(
    'deferrable contacts wait like others, but for those who are left: what these waited is no wait',
    (tally, { contactTypes }) => {
      contactTypes.forEach((contactType, type) => {
        if (!isDeferrable(contactType)) return;
        const of = ofType(tally, type);
        const last = (field: ContactField) => contact(tally, type, tally.intervals - 1, field);
        const left = of('queueTime') - of('wait');
        expect(last('backlog')).toBeLessThanOrEqual(of('leftWaiting'));
        expect(left).toBeGreaterThanOrEqual(last('oldest'));
        expect(left).toBeLessThanOrEqual(last('backlog') * last('oldest'));
      });
    },
  );

  law(
    'agents are busy as long as contacts are handled and previewed calls ring, but for chats at once',
    (tally, scenario) => {
      const of = ofCenter(tally);
      const isShared = scenario.agentGroups.some(({ concurrency }) => concurrency.chat.length > 1);
      const handled = of('handle') + of('dialTime');
      if (isShared) expect(ofAgents(tally, 'busy')).toBeLessThanOrEqual(handled);
      else expect(ofAgents(tally, 'busy')).toBe(handled);
    },
  );

  law('agents are busy with outbound contacts as long as these are handled and ring', (tally, { contactTypes }) => {
    const outbound = contactTypes.flatMap((type, index) => (type.outbound === null ? [] : [ofType(tally, index)]));
    const handled = outbound.map((of) => of('handle') + of('dialTime')).reduce((total, time) => total + time, 0);
    expect(ofAgents(tally, 'outbound')).toBe(handled);
  });

  law('busy and idle time make up available time and overtime, in every interval of every group', (tally) => {
    for (let group = 0; group < tally.groups; group++) {
      for (let interval = 0; interval <= tally.intervals; interval++) {
        const of = (field: GroupField) => agent(tally, group, interval, field);
        expect(of('busy') + of('idle')).toBe(of('available') + of('overtime'));
        expect(Math.min(of('busy'), of('idle'), of('available'), of('overtime'))).toBeGreaterThanOrEqual(0);
        expect(of('outbound')).toBeLessThanOrEqual(of('busy'));
        expect(of('unpaidBreaks')).toBeLessThanOrEqual(of('breaks'));
      }
    }
  });

  law(
    'whoever is scheduled is available, on a break, absent or away, and nobody is away without shrinkage',
    (tally, scenario) => {
      scenario.agentGroups.forEach((group, index) => {
        for (let interval = 0; interval < tally.intervals; interval++) {
          const of = (field: GroupField) => agent(tally, index, interval, field);
          const away = scheduledTime(group, interval, scenario) - of('available') - of('breaks') - of('absence');
          if (group.shrinkage === 0) expect(away).toBe(0);
          expect(away).toBeGreaterThanOrEqual(0);
          expect(Math.min(of('breaks'), of('absence'))).toBeGreaterThanOrEqual(0);
          if (group.absence === 0) expect(of('absence')).toBe(0);
        }
        for (const field of ['available', 'idle', 'breaks', 'unpaidBreaks', 'absence'] as const) {
          expect(agent(tally, index, tally.intervals, field)).toBe(0);
        }
      });
    },
  );

  law('available agents are the scheduled ones less shrinkage, rounded up or down', (tally, scenario) => {
    scenario.agentGroups.forEach(({ staff, shrinkage, absence }, group) => {
      if (staff.length === 0 || absence > 0) return;
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

  law(
    'agents take every contact that is answered, called back or connected once',
    (tally, { agentGroups, contactTypes }) => {
      const skills = agentGroups.flatMap((group) => group.skills);
      contactTypes.forEach(({ name }, type) => {
        const of = ofType(tally, type);
        const taken = skills.map((skill, index) =>
          skill.type === name
            ? sum(tally.intervals + 1, (k) => tally.handled[index * (tally.intervals + 1) + k] ?? 0)
            : 0,
        );
        const total = taken.reduce((all, each) => all + each, 0);
        expect(total).toBe(of('answered') + of('callbacksAnswered') + of('connected'));
      });
    },
  );

  law(
    'talk phases and wrap of counted contacts add up to their handle time, but for chats at once',
    (tally, scenario) => {
      const firstCounted = Math.round(scenario.horizon.warmUp / scenario.horizon.interval);
      let first = 0;
      scenario.contactTypes.forEach(({ name, channel, talk }, type) => {
        const phases = tally.phases.subarray(first, first + talk.length).reduce((total, phase) => total + phase, 0);
        first += talk.length;
        const counted = (field: ContactField) =>
          sum(tally.intervals + 1 - firstCounted, (index) => contact(tally, type, firstCounted + index, field));
        const isAlone = scenario.agentGroups.every(
          ({ skills, concurrency: { chat } }) => !skills.some((skill) => skill.type === name) || chat.join() === '1',
        );
        if (channel !== 'chat' || isAlone) expect(phases).toBe(counted('handle') - counted('wrap'));
      });
    },
  );
});
