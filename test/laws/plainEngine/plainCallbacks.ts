import type { PlanSkill } from '../../../src/plan/plan.ts';
import type { PlainAgent } from './plainAgent.ts';
import { type PlainAttempt, timeOf } from './plainAttempt.ts';
import type { Place, PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

type Callbacks = 'wouldBeOffered' | 'promise' | 'isReached' | 'callWhileIdle';

/** What becomes of those who ask to be called back. */
export function plainCallbacks(center: PlainCenter, rules: PlainRules): Pick<PlainRules, Callbacks> {
  const { plan } = center;

  const standInLine = (attempt: PlainAttempt): Place => {
    const place: Place = { attempt, joined: center.now, ahead: false };
    (plan.types[attempt.type]!.callback?.whenIdle ? center.idlePromises : center.waiting).push(place);
    center.whenMatured(place, () => callIfPossible(place));
    return place;
  };

  const callIfPossible = (place: Place) => {
    const { skills, callback } = plan.types[place.attempt.type]!;
    if (callback?.whenIdle) {
      rules.callWhileIdle(skills);
      return;
    }
    const free = center.freeAgent(place.attempt.type, center.now - place.joined);
    if (free) callFromIdle(free.agent, place, free.skill);
  };

  const callFromIdle = (agent: PlainAgent, place: Place, skill: PlanSkill) => {
    center.leave(place);
    if (!rules.isReached(agent, place.attempt, skill)) center.fallIdle(agent);
  };

  return {
    wouldBeOffered(type) {
      const { callback, skills } = plan.types[type]!;
      if (callback === null) return false;
      const waiting = center.callers(type).length;
      const groups = skills.map(({ group }) => group);
      const present = center.agents.filter(({ group }) => groups.includes(group)).length;
      const predicted = present === 0 ? Number.POSITIVE_INFINITY : ((waiting + 1) * callback.handle) / present;
      const byWait = callback.wait < Number.POSITIVE_INFINITY && predicted >= callback.wait;
      return byWait || waiting >= callback.queue;
    },

    promise(attempt) {
      center.countEnd(attempt, 'callbacksAccepted', 0);
      center.hangUp(attempt);
      attempt.promisedAt = center.now;
      standInLine(attempt);
    },

    isReached(agent, attempt, skill) {
      const { callback } = plan.types[attempt.type]!;
      if (callback === null || attempt.promisedAt === null) throw new Error('nothing was promised');
      const { own } = center.ownStreams(attempt.customer);
      const reached = own.uniform() < callback.reach;
      const again = center.now + timeOf(callback.retryAfter, own.uniform());
      attempt.calls++;
      if (!reached && attempt.calls < callback.attempts && again < plan.horizon) {
        center.schedule(again, 'comesBack', () => callIfPossible(standInLine(attempt)));
        return false;
      }
      if (!reached) return false;
      center.count(attempt, 'callbacksAnswered');
      center.count(attempt, 'callbackWait', center.now - attempt.promisedAt);
      rules.serve(agent, attempt, skill);
      return true;
    },

    /** The types that `skills` name, by their order and then by who was promised first, as long as enough agents idle. */
    callWhileIdle(skills) {
      for (;;) {
        const possible = skills.flatMap(({ type, order }) => {
          const { callback, skills: capable } = plan.types[type]!;
          const idle = capable.flatMap(({ group }) => center.idleAgents(group)).length;
          const place = center.idlePromises.find(({ attempt }) => attempt.type === type);
          const free = place && center.freeAgent(type, center.now - place.joined);
          return place && free && idle > (callback?.reserve ?? 0) ? [{ place, ...free, order }] : [];
        });
        const since = ({ place }: { place: Place }) => center.idlePromises.indexOf(place);
        const [best] = possible.sort((a, b) => a.order - b.order || since(a) - since(b));
        if (best === undefined) return;
        callFromIdle(best.agent, best.place, best.skill);
      }
    },
  };
}
