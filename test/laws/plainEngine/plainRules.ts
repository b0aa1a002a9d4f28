import type { PlanSkill } from '../../../src/plan/plan.ts';
import type { PlanTransfer } from '../../../src/plan/planSteps.ts';
import type { Generator } from '../../../src/random/generator.ts';
import type { Distribution } from '../../../src/scenario/scenario.ts';
import {
  laterAttempt,
  luckFrom,
  type PlainAgent,
  type PlainAttempt,
  type PlainCustomer,
  type PlainService,
  timeOf,
} from './plainAttempt.ts';
import { plainCallbacks } from './plainCallbacks.ts';
import type { Place, PlainCenter } from './plainCenter.ts';
import { plainSelfService } from './plainSelfService.ts';

/** What happens in a center, rule by rule. */
export interface PlainRules {
  arrive(attempt: PlainAttempt): void;
  /** Gives an agent who is free the next thing to do. */
  seekWork(agent: PlainAgent): void;
  close(): void;
}

export function plainRules(center: PlainCenter, ownStream: (customer: PlainCustomer) => Generator): PlainRules {
  const { plan } = center;

  const arrive = (attempt: PlainAttempt) => {
    attempt.interval = center.interval;
    center.count(attempt, 'arrived');
    if (center.linesInUse >= plan.lines) {
      block(attempt);
      return;
    }
    attempt.holdsLine = true;
    center.linesInUse++;
    selfService(attempt);
  };

  const comeBack = (
    { customer }: PlainAttempt,
    why: 'retried' | 'repeated' | 'returned',
    after: Distribution,
    luck: number,
  ) => {
    const time = center.now + timeOf(after, luck);
    if (time >= plan.horizon) return;
    center.schedule(time, 'comesBack', () => {
      customer.attempts = why === 'retried' ? customer.attempts + 1 : 1;
      const attempt = laterAttempt(plan, ownStream(customer), customer, customer.type);
      center.count({ type: attempt.type, interval: center.interval }, why);
      arrive(attempt);
    });
  };

  // The queue

  const mustWait = (attempt: PlainAttempt): boolean => {
    const { type } = attempt;
    attempt.interval = center.interval;
    const free = center.freeAgent(type, 0);
    if (free) {
      center.count(attempt, 'offered');
      answer(free.agent, attempt, free.skill, 0);
    } else if (center.closed && !staysOpen(type)) {
      center.count(attempt, 'offered');
      disconnect(attempt, 0);
    } else if (center.callers(type).length >= plan.types[type]!.capacity) {
      block(attempt);
    } else {
      center.count(attempt, 'offered');
      center.count(attempt, 'delayed');
      return true;
    }
    return false;
  };

  const offer = (attempt: PlainAttempt) => {
    attempt.patienceEnd = center.now + attempt.patience;
    if (!mustWait(attempt)) return;
    const { balk, callback } = plan.types[attempt.type]!;
    if (attempt.luck.balk < balk) {
      center.count(attempt, 'balked');
      center.countEnd(attempt, 'abandoned', 0);
      giveUp(attempt);
      return;
    }
    if (callback !== null && callbacks.wouldBeOffered(attempt.type)) {
      center.count(attempt, 'callbacksOffered');
      if (attempt.luck.accept < callback.accept) {
        callbacks.promise(attempt);
        return;
      }
    }
    queue(attempt, false);
  };

  /** The customer comes from another type: nobody balks or is offered a callback. */
  const receive = (attempt: PlainAttempt, ahead: boolean) => {
    center.count({ type: attempt.type, interval: center.interval }, 'received');
    if (mustWait(attempt)) queue(attempt, ahead);
  };

  const queue = (attempt: PlainAttempt, ahead: boolean) => {
    const place: Place = { attempt, joined: center.now, ahead };
    const { overflow } = plan.types[attempt.type]!;
    center.waiting.push(place);
    const waited = () => center.now - place.joined;
    const hangUp = () => {
      center.leave(place);
      center.countEnd(attempt, 'abandoned', waited());
      giveUp(attempt);
    };
    center.schedule(attempt.patienceEnd, 'hangUp', hangUp, place);
    center.whenMatured(place, () => {
      const free = center.freeAgent(attempt.type, waited());
      if (free) answerWaiting(free.agent, place, free.skill);
    });
    if (overflow === null) return;
    const goElsewhere = () => {
      center.leave(place);
      center.countEnd(attempt, 'overflowed', waited());
      attempt.type = overflow.to;
      if (attempt.rightType === overflow.to) attempt.rightType = null;
      // Patience, talk and wrap stay the customer's own; what may be decided from here on is the other type's.
      attempt.luck = luckFrom(ownStream(attempt.customer));
      receive(attempt, false);
    };
    center.schedule(place.joined + overflow.after, 'overflow', goElsewhere, place);
  };

  // How an attempt ends without an agent

  const block = (attempt: PlainAttempt) => {
    center.count(attempt, 'blocked');
    giveUp(attempt);
  };

  const giveUp = (attempt: PlainAttempt) => {
    center.hangUp(attempt);
    letHolderWrapUp(attempt, 0);
    const { retry } = plan.types[attempt.type]!;
    if (retry === null || attempt.customer.attempts >= retry.attempts) return;
    if (attempt.luck.retry < retry.probability) comeBack(attempt, 'retried', retry.after, attempt.luck.retryDelay);
  };

  const disconnect = (attempt: PlainAttempt, wait: number) => {
    center.countEnd(attempt, 'disconnected', wait);
    center.hangUp(attempt);
    letHolderWrapUp(attempt, 0);
  };

  // Agents

  const answerWaiting = (agent: PlainAgent, place: Place, skill: PlanSkill) => {
    center.leave(place);
    answer(agent, place.attempt, skill, center.now - place.joined);
  };

  const answer = (agent: PlainAgent, attempt: PlainAttempt, skill: PlanSkill, wait: number) => {
    center.countEnd(attempt, 'answered', wait);
    serve(agent, attempt, skill);
  };

  const serve = (agent: PlainAgent, attempt: PlainAttempt, { speed }: PlanSkill) => {
    const { now } = center;
    if (!attempt.customer.answered) center.count(attempt, 'customersServed');
    attempt.customer.answered = true;
    const together = attempt.heldBy === null ? 0 : (transferOf(attempt.heldBy.attempt)?.warm ?? 0);
    letHolderWrapUp(attempt, together);
    const talk = together + Math.round(attempt.phases.reduce((sum, time) => sum + time, 0) / speed);
    const wrap = Math.round(attempt.wrap / speed);
    center.count(attempt, 'handle', talk + wrap);
    center.count(attempt, 'wrap', wrap);
    center.countTalk(attempt, talk, speed);
    const service = { agent, attempt, wrap, talkEnd: now + talk };
    agent.service = service;
    const transfer = transferOf(attempt);
    center.schedule(now + talk, 'endOfTalk', () => (transfer ? passOn(service, transfer) : center.hangUp(attempt)));
    if (transfer === undefined || transfer.warm === 0) {
      center.schedule(now + talk + wrap, 'endOfService', () => endService(service));
    }
  };

  /** The agent who stays with a customer is let go, when another has answered and both have talked or when the customer is gone. */
  const letHolderWrapUp = (attempt: PlainAttempt, together: number) => {
    const service = attempt.heldBy;
    if (service === null) return;
    attempt.heldBy = null;
    const held = center.now - service.talkEnd + together;
    center.count(service.attempt, 'handle', held);
    center.countTalk({ ...service.attempt, phases: [] }, held, 1);
    center.schedule(center.now + together + service.wrap, 'endOfService', () => endService(service));
  };

  const endService = ({ agent, attempt }: PlainService) => {
    agent.service = null;
    const { repeat } = plan.types[attempt.type]!;
    if (repeat !== null && transferOf(attempt) === undefined && attempt.luck.repeat < repeat.probability) {
      comeBack(attempt, 'repeated', repeat.after, attempt.luck.repeatDelay);
    }
    const present = center.agents.filter(({ group }) => group === agent.group).length;
    if (present > center.levels[agent.group]!) center.agents.splice(center.agents.indexOf(agent), 1);
    else seekWork(agent);
  };

  const seekWork = (agent: PlainAgent) => {
    const { skills } = plan.groups[agent.group]!;
    for (;;) {
      const firsts = skills.flatMap((skill) => {
        const ripe = center.inTurn(skill.type).filter(({ joined }) => center.now - joined >= skill.after);
        return ripe.slice(0, 1).map((place) => ({ place, skill }));
      });
      const longest = ({ place }: { place: Place }) => center.waiting.indexOf(place);
      const [best] = firsts.sort((a, b) => a.skill.order - b.skill.order || longest(a) - longest(b));
      if (best === undefined) break;
      if (best.place.attempt.promisedAt === null) {
        answerWaiting(agent, best.place, best.skill);
        return;
      }
      center.leave(best.place);
      if (callbacks.isReached(agent, best.place.attempt, best.skill)) return;
    }
    center.fallIdle(agent);
    callbacks.callWhileIdle(skills);
  };

  const transferOf = ({ rightType, type, luck }: PlainAttempt): Omit<PlanTransfer, 'upTo'> | undefined =>
    rightType === null
      ? plan.types[type]!.transfer.find(({ upTo }) => luck.transfer < upTo)
      : { to: rightType, after: null, warm: 0, ahead: true };

  const passOn = (service: PlainService, { to, after, warm, ahead }: Omit<PlanTransfer, 'upTo'>) => {
    const from = service.attempt;
    const { customer } = from;
    center.count(from, 'transferred');
    customer.attempts = 1;
    const attempt = laterAttempt(plan, ownStream(customer), customer, to);
    const join = () => {
      attempt.patienceEnd = center.now + attempt.patience;
      receive(attempt, ahead);
    };
    if (after !== null) {
      center.hangUp(from);
      const time = center.now + timeOf(after, from.luck.transferDelay);
      if (time < plan.horizon) center.schedule(time, 'comesBack', join);
      return;
    }
    attempt.holdsLine = from.holdsLine;
    from.holdsLine = false;
    if (warm > 0) attempt.heldBy = service;
    join();
    if (center.closed) letHolderWrapUp(attempt, 0);
  };

  // The end

  const staysOpen = (type: number) =>
    !plan.disconnect && plan.types[type]!.skills.some(({ group }) => center.levels[group]! > 0);

  const close = () => {
    center.closed = true;
    for (const type of plan.typeOrder) {
      if (staysOpen(type)) {
        for (const { attempt } of center.inTurn(type)) letHolderWrapUp(attempt, 0);
        continue;
      }
      for (const place of [
        ...center.inTurn(type),
        ...center.idlePromises.filter(({ attempt }) => attempt.type === type),
      ]) {
        center.leave(place);
        if (place.attempt.promisedAt === null) disconnect(place.attempt, center.now - place.joined);
      }
    }
  };

  const selfService = plainSelfService(center, offer, comeBack);
  const callbacks = plainCallbacks(center, ownStream, serve);
  return { arrive, seekWork, close };
}
