import type { PlanTransfer } from '../../../src/plan/planSteps.ts';
import type { PlainService } from './plainAgent.ts';
import { laterAttempt, type PlainAttempt, timeOf } from './plainAttempt.ts';
import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

type Service = 'answer' | 'answerWaiting' | 'serve' | 'passOn' | 'isPassedOn' | 'letHolderWrapUp';

/** Talk, wrap, and what comes between: a customer may go on to another type. */
export function plainService(center: PlainCenter, rules: PlainRules): Pick<PlainRules, Service> {
  const { plan } = center;

  const transferOf = ({ rightType, type, luck }: PlainAttempt): Omit<PlanTransfer, 'upTo'> | undefined =>
    rightType === null
      ? plan.types[type]!.transfer.find(({ upTo }) => luck.transfer < upTo)
      : { to: rightType, after: null, warm: 0, ahead: true };

  const endService = ({ agent, attempt }: PlainService) => {
    agent.service = null;
    rules.follow(attempt);
    rules.finish(agent);
  };

  return {
    isPassedOn: (attempt) => transferOf(attempt) !== undefined,

    answerWaiting(agent, place, skill) {
      center.leave(place);
      rules.answer(agent, place.attempt, skill, center.now - place.joined);
    },

    answer(agent, attempt, skill, wait) {
      if (plan.types[attempt.type]!.outbound === null) {
        center.countEnd(attempt, 'answered', wait);
        attempt.waited = wait;
      } else center.count(attempt, 'connected');
      rules.serve(agent, attempt, skill);
    },

    serve(agent, attempt, skill) {
      const { now, tally, interval } = center;
      const { speed } = skill;
      tally.handled[skill.index * (tally.intervals + 1) + interval]!++;
      if (!attempt.customer.answered) center.count(attempt, 'customersServed');
      attempt.customer.answered = true;
      if (plan.types[attempt.type]!.isShared) {
        rules.takeChat(agent, attempt, skill);
        return;
      }
      const together = attempt.heldBy === null ? 0 : (transferOf(attempt.heldBy.attempt)?.warm ?? 0);
      rules.letHolderWrapUp(attempt, together);
      const talk = together + Math.round(attempt.phases.reduce((sum, time) => sum + time, 0) / speed);
      const wrap = Math.round(attempt.wrap / speed);
      center.count(attempt, 'handle', talk + wrap);
      center.count(attempt, 'wrap', wrap);
      center.countTalk(attempt, talk, speed);
      const service = { agent, attempt, wrap, talkEnd: now + talk };
      agent.service = service;
      const transfer = transferOf(attempt);
      center.schedule(now + talk, 'endOfTalk', () => {
        if (transfer === undefined) center.hangUp(attempt);
        else rules.passOn(attempt, service);
      });
      if (transfer === undefined || transfer.warm === 0) {
        center.schedule(now + talk + wrap, 'endOfService', () => endService(service));
      }
    },

    letHolderWrapUp(attempt, together) {
      const service = attempt.heldBy;
      if (service === null) return;
      attempt.heldBy = null;
      const held = center.now - service.talkEnd + together;
      center.count(service.attempt, 'handle', held);
      center.countTalk({ ...service.attempt, phases: [] }, held, 1);
      center.schedule(center.now + together + service.wrap, 'endOfService', () => endService(service));
    },

    passOn(from, service) {
      const transfer = transferOf(from);
      if (transfer === undefined) return;
      const { to, after, warm, ahead } = transfer;
      const { customer } = from;
      center.count(from, 'transferred');
      customer.attempts = 1;
      const attempt = laterAttempt(plan, center.ownStreams(customer), customer, to);
      const join = () => {
        attempt.patienceEnd = center.now + attempt.patience;
        rules.receive(attempt, ahead);
      };
      if (after !== null || !plan.types[to]!.usesLine) center.hangUp(from);
      if (after !== null) {
        const time = center.now + timeOf(after, from.luck.transferDelay);
        if (time < plan.horizon) center.schedule(time, 'comesBack', join);
        return;
      }
      attempt.lineSince = from.lineSince;
      from.lineSince = null;
      if (warm > 0) attempt.heldBy = service;
      join();
      if (center.closed) rules.letHolderWrapUp(attempt, 0);
    },
  };
}
