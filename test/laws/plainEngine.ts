import { createDraws } from '../../src/engine/draws.ts';
import { Upcoming } from '../../src/engine/upcoming.ts';
import type { Plan, PlanSkill } from '../../src/plan/plan.ts';
import {
  CONTACT,
  CONTACT_FIELDS,
  type ContactField,
  GROUP,
  GROUP_FIELDS,
  type GroupField,
  type Tally,
} from '../../src/tally.ts';

interface Contact {
  type: number;
  interval: number;
  joined: number;
  talk: number;
  wrap: number;
}

interface Agent {
  group: number;
  contact: Contact | null;
  idleSince: number;
}

interface Event {
  time: number;
  rank: number;
  happen: () => void;
  /** The waiting contact that it is about; once that waits no more, the event is void and moves no clock. */
  about: Contact | null;
}

/**
 * The rules of the center once more, written as plainly as possible and with none of the engine's devices: a list of events
 * searched from end to end, one array of waiting contacts, one of agents, and integrals that add up every step of time.
 * Only the draws are shared. It fills the sums of a tally, but not its phases and histogram.
 */
export function replicatePlainly(plan: Plan, seed: string, replication: number, tally: Tally): void {
  const draws = createDraws(plan, seed, replication);
  const events: Event[] = [];
  const waiting: Contact[] = [];
  const agents: Agent[] = [];
  let levels = plan.groups.map(() => 0);
  let now = 0;
  let interval = 0;
  let idled = 0;
  let linesInUse = 0;
  const schedule = (time: number, rank: number, happen: () => void, about: Contact | null = null) =>
    events.push({ time, rank, happen, about });
  const count = (contact: Contact, field: ContactField, amount = 1) => {
    tally.contacts[
      (contact.type * (plan.intervals + 1) + contact.interval) * CONTACT_FIELDS.length + CONTACT[field]
    ]! += amount;
  };
  const spend = (group: number, field: GroupField, time: number) => {
    tally.agents[(group * (plan.intervals + 1) + interval) * GROUP_FIELDS.length + GROUP[field]]! += time;
  };

  const pass = (time: number) => {
    const elapsed = time - now;
    const open = interval < plan.intervals;
    for (const { type } of waiting) count({ type, interval, joined: 0, talk: 0, wrap: 0 }, 'queueTime', elapsed);
    plan.groups.forEach((_, group) => {
      const busy = agents.filter((agent) => agent.group === group && agent.contact !== null).length;
      const idle = agents.filter((agent) => agent.group === group && agent.contact === null).length;
      const level = levels[group]!;
      spend(group, 'busy', busy * elapsed);
      spend(group, 'idle', open ? idle * elapsed : 0);
      spend(group, 'available', open ? level * elapsed : 0);
      spend(group, 'overtime', (open ? Math.max(0, busy - level) : busy) * elapsed);
    });
    now = time;
  };

  const end = (contact: Contact, field: 'answered' | 'abandoned' | 'disconnected') => {
    const wait = now - contact.joined;
    count(contact, field);
    count(contact, 'wait', wait);
    if (field === 'answered') count(contact, 'waitAnswered', wait);
    if (field === 'answered' && wait <= plan.types[contact.type]!.within) count(contact, 'answeredWithin');
    if (field === 'abandoned' && wait <= plan.types[contact.type]!.within) count(contact, 'abandonedWithin');
    if (field === 'abandoned' && wait <= 5e6) count(contact, 'abandonedShort');
    const place =
      (contact.type * (plan.intervals + 1) + contact.interval) * CONTACT_FIELDS.length + CONTACT.longestWait;
    tally.contacts[place] = Math.max(tally.contacts[place]!, wait);
    if (waiting.includes(contact)) waiting.splice(waiting.indexOf(contact), 1);
  };

  const serve = (agent: Agent, contact: Contact, skill: PlanSkill) => {
    end(contact, 'answered');
    agent.contact = contact;
    const talk = Math.round(contact.talk / skill.speed);
    const wrap = Math.round(contact.wrap / skill.speed);
    count(contact, 'handle', talk + wrap);
    count(contact, 'wrap', wrap);
    schedule(now + talk, 0, () => linesInUse--);
    schedule(now + talk + wrap, 1, () => {
      agent.contact = null;
      const present = agents.filter(({ group }) => group === agent.group).length;
      if (present > levels[agent.group]!) agents.splice(agents.indexOf(agent), 1);
      else seekWork(agent);
    });
  };

  const seekWork = (agent: Agent) => {
    const choices = waiting.flatMap((contact) =>
      plan.groups[agent.group]!.skills.filter(
        ({ type, after }) => type === contact.type && now - contact.joined >= after,
      ).map((skill) => ({ contact, skill })),
    );
    // Sorting is stable and `waiting` is in order of joining: the first of the best has waited longest.
    const best = choices.sort((a, b) => a.skill.order - b.skill.order)[0];
    if (best) serve(agent, best.contact, best.skill);
    else agent.idleSince = idled++;
  };

  const findAgent = (contact: Contact): boolean => {
    const choices = plan.types[contact.type]!.skills.flatMap((skill) =>
      agents
        .filter(
          ({ group, contact: inHand }) =>
            group === skill.group && inHand === null && now - contact.joined >= skill.after,
        )
        .map((agent) => ({ agent, skill })),
    );
    const best = choices.sort((a, b) => a.skill.rank - b.skill.rank || a.agent.idleSince - b.agent.idleSince)[0];
    if (best) serve(best.agent, contact, best.skill);
    return best !== undefined;
  };

  const arrive = (contact: Contact, patience: number, balks: boolean) => {
    contact.interval = interval;
    contact.joined = now;
    const { capacity, skills } = plan.types[contact.type]!;
    count(contact, 'arrived');
    if (linesInUse >= plan.lines) return count(contact, 'blocked');
    linesInUse++;
    const queued = waiting.filter(({ type }) => type === contact.type).length;
    if (findAgent(contact)) return count(contact, 'offered');
    if (queued >= capacity || balks) linesInUse--;
    if (queued >= capacity) return count(contact, 'blocked');
    count(contact, 'offered');
    count(contact, 'delayed');
    if (balks) count(contact, 'balked');
    if (balks) return end(contact, 'abandoned');
    waiting.push(contact);
    const hangUp = () => {
      end(contact, 'abandoned');
      linesInUse--;
    };
    schedule(now + patience, 4, hangUp, contact);
    for (const after of new Set(skills.map((skill) => skill.after).filter((wait) => wait > 0))) {
      schedule(now + after, 3, () => findAgent(contact), contact);
    }
  };

  const close = () => {
    for (const contact of [...waiting]) {
      const staysOn = plan.types[contact.type]!.skills.some(({ group }) => levels[group]! > 0);
      if (plan.disconnect || !staysOn) end(contact, 'disconnected');
    }
  };

  const grids = [plan.intervals, ...plan.groups.map(({ scheduled }) => scheduled.length)];
  const instants = new Set(
    grids.flatMap((cells) => Array.from({ length: cells + 1 }, (_, k) => Math.round((k * plan.horizon) / cells))),
  );
  for (const instant of [...instants].sort((a, b) => a - b)) {
    schedule(instant, 2, () => {
      if (instant > 0 && instant % plan.intervalLength === 0) interval++;
      for (const group of plan.groupOrder) {
        const { scheduled, presence } = plan.groups[group]!;
        const cell = Math.min(scheduled.length - 1, Math.floor((instant * scheduled.length) / plan.horizon));
        const level = Math.floor(scheduled[cell]! * presence + draws.rounding[group]![cell]!);
        levels = levels.with(group, level);
        const ofGroup = () => agents.filter((agent) => agent.group === group);
        while (ofGroup().length < level) {
          const agent: Agent = { group, contact: null, idleSince: 0 };
          agents.push(agent);
          seekWork(agent);
        }
        const idle = ofGroup().filter(({ contact }) => contact === null);
        idle.sort((a, b) => a.idleSince - b.idleSince);
        for (const agent of idle.slice(0, Math.max(0, ofGroup().length - level)))
          agents.splice(agents.indexOf(agent), 1);
      }
      if (instant === plan.horizon) close();
    });
  }

  const upcoming = new Upcoming();
  upcoming.open(draws.sources);
  while (upcoming.time !== Number.POSITIVE_INFINITY) {
    const { time, type } = upcoming;
    const { talk, wrap, patience, balk } = draws.contacts[type]!;
    const contact = {
      type,
      interval: 0,
      joined: 0,
      talk: talk.reduce((sum, draw) => sum + draw(), 0),
      wrap: wrap ? wrap() : 0,
    };
    const patient = patience ? patience() : Number.POSITIVE_INFINITY;
    const balks = balk !== null && balk.uniform() < plan.types[type]!.balk;
    schedule(time, 5, () => arrive(contact, patient, balks));
    upcoming.advance();
  }

  for (;;) {
    const next = events.reduce<Event | null>(
      (best, event) =>
        best === null || event.time < best.time || (event.time === best.time && event.rank < best.rank) ? event : best,
      null,
    );
    if (next === null || next.time === Number.POSITIVE_INFINITY) break;
    events.splice(events.indexOf(next), 1);
    if (next.about !== null && !waiting.includes(next.about)) continue;
    pass(next.time);
    next.happen();
  }
}
