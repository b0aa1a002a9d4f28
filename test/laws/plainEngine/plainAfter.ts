import { timeOf } from './plainAttempt.ts';
import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

/** What a contact leads to that ends with this agent: an answer to a survey, a record on a list, a further call. */
export function plainAfter(center: PlainCenter, rules: PlainRules): Pick<PlainRules, 'follow'> {
  return {
    follow(attempt) {
      if (rules.isPassedOn(attempt)) return;
      const { luck } = attempt;
      const { repeat, survey, followUp } = center.plan.types[attempt.type]!;
      const isUnresolved = repeat !== null && luck.repeat < repeat.probability;
      if (survey !== null && luck.respond < survey.respond) {
        const base = isUnresolved ? survey.unresolved : survey.satisfied;
        const minutes = attempt.waited / 60e6;
        center.count(attempt, 'surveyed');
        const share = Math.min(1, Math.max(0, base + survey.perMinuteWaited * minutes));
        if (luck.satisfied < share) center.count(attempt, 'satisfied');
      }
      const next = followUp.find(({ upTo }) => luck.followUp < upTo);
      if (next !== undefined) {
        const after = timeOf(next.after, luck.followUpDelay);
        if (center.now + after < center.plan.horizon) {
          center.count(attempt, 'followUps');
          rules.addRecord(next.to, after);
        }
      }
      if (isUnresolved) rules.comeBack(attempt, 'repeated', repeat.after, luck.repeatDelay);
    },
  };
}
