import { laterAttempt, type PlainAttempt, timeOf } from './plainAttempt.ts';
import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

/** The way to the queue: a line, stages of self-service; and the way back to the center. */
export function plainArrival(center: PlainCenter, rules: PlainRules): Pick<PlainRules, 'arrive' | 'comeBack'> {
  const { plan } = center;

  const selfService = (attempt: PlainAttempt) => {
    const next = attempt.stages.shift();
    if (next === undefined) {
      rules.offer(attempt);
      return;
    }
    const { stage, luck } = next;
    if (luck.enter >= stage.share) {
      selfService(attempt);
      return;
    }
    if (!attempt.inSelfService) center.count(attempt, 'selfServiceEntered');
    attempt.inSelfService = true;
    center.schedule(center.now + timeOf(stage.time, luck.time), 'endOfStage', () => {
      if (luck.outcome < stage.contained) {
        center.count(attempt, 'contained');
        center.hangUp(attempt);
        if (stage.returns && luck.returns < stage.returns.probability) {
          rules.comeBack(attempt, 'returned', stage.returns.after, luck.returnDelay);
        }
      } else if (luck.outcome < stage.contained + stage.abandoned) {
        center.count(attempt, 'selfServiceAbandoned');
        center.hangUp(attempt);
      } else {
        attempt.phases = attempt.phases.map((time, phase) => Math.round(time * (stage.leaves[phase] ?? 1)));
        selfService(attempt);
      }
    });
  };

  return {
    arrive(attempt) {
      attempt.interval = center.interval;
      center.count(attempt, 'arrived');
      if (plan.types[attempt.type]!.usesLine) {
        if (center.linesInUse >= plan.lines) {
          rules.block(attempt);
          return;
        }
        attempt.lineSince = center.now;
        center.linesInUse++;
      }
      selfService(attempt);
    },

    comeBack({ customer, type: last }, why, after, uniform) {
      const time = center.now + timeOf(after, uniform);
      if (time >= plan.horizon) return;
      // Whom the center called did not call before: that customer comes back to where the last contact was.
      const type = plan.types[customer.type]!.outbound === null ? customer.type : last;
      center.schedule(time, 'comesBack', () => {
        customer.attempts = why === 'retried' ? customer.attempts + 1 : 1;
        const attempt = laterAttempt(plan, center.ownStreams(customer), customer, type);
        center.count({ type: attempt.type, interval: center.interval }, why);
        rules.arrive(attempt);
      });
    },
  };
}
