import { luckFrom, type PlainAttempt } from './plainAttempt.ts';
import type { Place, PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

type Queueing = 'offer' | 'receive' | 'stand' | 'block' | 'disconnect' | 'leaveBehind';

/** The queue, and how an attempt ends without an agent. */
export function plainQueueing(center: PlainCenter, rules: PlainRules): Pick<PlainRules, Queueing> {
  const { plan } = center;

  const mustWait = (attempt: PlainAttempt): boolean => {
    const { isDeferrable, capacity } = plan.types[attempt.type]!;
    attempt.interval = center.interval;
    const free = center.freeAgent(attempt.type, 0);
    if (free) {
      center.count(attempt, 'offered');
      rules.answer(free.agent, attempt, free.skill, 0);
    } else if (center.closed && isDeferrable) {
      center.count(attempt, 'offered');
      center.count(attempt, 'delayed');
      rules.leaveBehind(attempt, 0);
    } else if (center.closed && !center.staysOpen(attempt.type)) {
      center.count(attempt, 'offered');
      rules.disconnect(attempt, 0);
    } else if (center.callers(attempt.type).length >= capacity) {
      rules.block(attempt);
    } else {
      center.count(attempt, 'offered');
      center.count(attempt, 'delayed');
      return true;
    }
    return false;
  };

  const giveUp = (attempt: PlainAttempt) => {
    center.hangUp(attempt);
    rules.letHolderWrapUp(attempt, 0);
    const { retry } = plan.types[attempt.type]!;
    if (retry === null || attempt.customer.attempts >= retry.attempts) return;
    if (attempt.luck.retry < retry.probability) {
      rules.comeBack(attempt, 'retried', retry.after, attempt.luck.retryDelay);
    }
  };

  const hangUp = (place: Place) => {
    const { attempt, joined } = place;
    center.leave(place);
    if (plan.types[attempt.type]!.outbound !== null) {
      rules.expireOutbound(attempt);
      return;
    }
    center.countEnd(attempt, 'abandoned', center.now - joined);
    giveUp(attempt);
  };

  const goElsewhere = (place: Place, to: number) => {
    const { attempt, joined } = place;
    center.leave(place);
    center.countEnd(attempt, 'overflowed', center.now - joined);
    if (!plan.types[to]!.usesLine) center.hangUp(attempt);
    // Who has left a message does not hang up.
    if (plan.types[to]!.isDeferrable) attempt.patienceEnd = Number.POSITIVE_INFINITY;
    attempt.type = to;
    if (attempt.rightType === to) attempt.rightType = null;
    // Patience, talk and wrap stay the customer's own; what may be decided from here on is the other type's.
    attempt.luck = luckFrom(plan, center.ownStreams(attempt.customer), to).luck;
    rules.receive(attempt, false);
  };

  return {
    offer(attempt) {
      attempt.patienceEnd = center.now + attempt.patience;
      if (!mustWait(attempt)) return;
      const { balk, callback } = plan.types[attempt.type]!;
      if (attempt.luck.balk < balk) {
        center.count(attempt, 'balked');
        center.countEnd(attempt, 'abandoned', 0);
        giveUp(attempt);
        return;
      }
      if (callback !== null && rules.wouldBeOffered(attempt.type)) {
        center.count(attempt, 'callbacksOffered');
        if (attempt.luck.accept < callback.accept) {
          rules.promise(attempt);
          return;
        }
      }
      rules.stand(attempt, false);
    },

    receive(attempt, ahead) {
      center.count({ type: attempt.type, interval: center.interval }, 'received');
      if (mustWait(attempt)) rules.stand(attempt, ahead);
    },

    stand(attempt, ahead) {
      const place: Place = { attempt, joined: center.now, ahead };
      const { overflow } = plan.types[attempt.type]!;
      center.waiting.push(place);
      center.scheduleFor(place, attempt.patienceEnd, 'hangUp', () => hangUp(place));
      center.whenMatured(place, () => {
        const free = center.freeAgent(attempt.type, center.now - place.joined);
        if (free) rules.answerWaiting(free.agent, place, free.skill);
      });
      if (overflow === null) return;
      center.scheduleFor(place, place.joined + overflow.after, 'overflow', () => goElsewhere(place, overflow.to));
    },

    block(attempt) {
      center.count(attempt, 'blocked');
      giveUp(attempt);
    },

    disconnect(attempt, wait) {
      center.countEnd(attempt, 'disconnected', wait);
      center.hangUp(attempt);
      rules.letHolderWrapUp(attempt, 0);
    },

    leaveBehind(attempt, wait) {
      center.count(attempt, 'leftWaiting');
      if (wait <= plan.types[attempt.type]!.within) center.count(attempt, 'open');
    },
  };
}
