import type { PlainAgent, PlainChoice } from './plainAgent.ts';
import { firstAttempt, type PlainAttempt, timeOf } from './plainAttempt.ts';
import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

/** A customer to be called. */
interface PlainRecord {
  calls: number;
}

type Outbound = 'dial' | 'release' | 'addRecord' | 'expireOutbound';

/** Calls that the center makes of its own accord. */
export function plainOutbound(center: PlainCenter, rules: PlainRules): Pick<PlainRules, Outbound> {
  const { plan, draws } = center;
  /** Records that are due again or from other contacts, those of the list, and calls that ring while agents stay free. */
  const due: PlainRecord[][] = plan.types.map(() => []);
  const fresh = plan.types.map(({ outbound }) => (outbound?.list === null ? Number.POSITIVE_INFINITY : 0));
  const air = plan.types.map(() => 0);

  const outboundOf = (type: number) => {
    const { outbound } = plan.types[type]!;
    if (outbound === null) throw new Error('nobody is called');
    return outbound;
  };
  const idle = (groups: Int32Array) => [...groups].flatMap((group) => center.idleAgents(group)).length;
  const hasRecord = (type: number) => due[type]!.length > 0 || fresh[type]! > 0;

  const takeRecord = (type: number): PlainRecord => {
    const again = due[type]!.shift();
    if (again === undefined) fresh[type]!--;
    return again ?? { calls: 0 };
  };

  const dueAfter = (type: number, record: PlainRecord, after: number) => {
    if (center.now + after >= plan.horizon) return;
    center.schedule(center.now + after, 'comesBack', () => {
      due[type]!.push(record);
      rules.dial(type);
    });
  };

  /** Calls the next customer, while an agent waits (preview) or stays free. */
  const call = (type: number, waiting: PlainChoice | null) => {
    const { ring: ringTime, reach, retryAfter } = outboundOf(type);
    const { dial } = draws.contacts[type]!;
    if (dial === null) throw new Error('nothing is drawn for calls');
    const [ring, chance, again] = [timeOf(ringTime, dial.take()), dial.take(), dial.take()];
    const cell = Math.floor((center.now * reach.length) / plan.horizon);
    const isReached = chance < reach[cell]!;
    const record = takeRecord(type);
    center.count({ type, interval: center.interval }, 'dialed');
    if (waiting === null) air[type]!++;
    else {
      waiting.agent.ringing = type;
      center.count({ type, interval: center.interval }, 'dialTime', ring);
    }
    const endRing = (isEvent: boolean) => {
      if (waiting === null) air[type]!--;
      else waiting.agent.ringing = null;
      if (isReached) connect(type, waiting);
      else miss(type, record, timeOf(retryAfter, again), waiting?.agent ?? null, isEvent);
    };
    // An agent who called in vain is free after what happens now, not within it.
    const endsNow = ring === 0 && (isReached || waiting === null);
    if (endsNow) endRing(false);
    else center.schedule(center.now + ring, 'endOfRing', () => endRing(true));
  };

  const miss = (type: number, record: PlainRecord, after: number, agent: PlainAgent | null, isEvent: boolean) => {
    record.calls++;
    if (record.calls < outboundOf(type).attempts) dueAfter(type, record, after);
    if (agent !== null) rules.finish(agent);
    if (isEvent) rules.dial(type);
  };

  const connect = (type: number, waiting: PlainChoice | null) => {
    const attempt = firstAttempt(plan, draws, center.customers, {
      type,
      service: Number.NaN,
      patience: Number.NaN,
    });
    attempt.interval = center.interval;
    center.count(attempt, 'reached');
    const choice = waiting ?? center.freeAgent(type, 0);
    if (choice !== undefined) rules.answer(choice.agent, attempt, choice.skill, 0);
    else if (center.closed && !center.staysOpen(type)) rules.expireOutbound(attempt);
    else {
      attempt.patienceEnd = center.now + outboundOf(type).connectWithin;
      rules.stand(attempt, false);
    }
  };

  const mayDial = (type: number): boolean => {
    const { opens, closes } = outboundOf(type);
    return !center.closed && opens.some((from, index) => from <= center.now && center.now < closes[index]!);
  };

  /** How the calls of each mode start, when there may be calls at all. */
  const start = {
    preview(type: number) {
      const { among, reserve, capable } = outboundOf(type);
      while (hasRecord(type) && idle(among) > reserve && idle(capable) >= 1) {
        const choice = center.freeAgent(type, 0);
        if (choice === undefined) throw new Error('no agent is free');
        call(type, choice);
      }
    },
    progressive(type: number) {
      const { among, reserve, capable } = outboundOf(type);
      const isCovered = () => idle(among) - air[type]! > reserve && idle(capable) - air[type]! >= 1;
      while (hasRecord(type) && isCovered()) call(type, null);
    },
    predictive(type: number) {
      const { among, reserve, capable, pacing } = outboundOf(type);
      if (idle(among) <= reserve || idle(capable) < 1) return;
      const calls = Math.floor(pacing * idle(capable)) - air[type]!;
      for (let made = 0; made < calls && hasRecord(type); made++) call(type, null);
    },
  };

  return {
    dial(type) {
      if (mayDial(type)) start[outboundOf(type).dialing](type);
    },
    release(type, records) {
      fresh[type]! += records;
    },
    addRecord(type, after) {
      dueAfter(type, { calls: 0 }, after);
    },
    expireOutbound(attempt: PlainAttempt) {
      center.count(attempt, 'nuisance');
    },
  };
}
