import type { Distribution } from '../../../src/scenario/scenario.ts';
import { type PlainAttempt, timeOf } from './plainAttempt.ts';
import type { PlainCenter } from './plainCenter.ts';

/** Takes an attempt through its stages of self-service, in order, to the queue. */
export function plainSelfService(
  center: PlainCenter,
  offer: (attempt: PlainAttempt) => void,
  comeBack: (attempt: PlainAttempt, why: 'returned', after: Distribution, luck: number) => void,
): (attempt: PlainAttempt) => void {
  const selfService = (attempt: PlainAttempt) => {
    const next = attempt.stages.shift();
    if (next === undefined) {
      offer(attempt);
      return;
    }
    const { stage, luck } = next;
    if (luck.enter >= stage.share) {
      selfService(attempt);
      return;
    }
    center.schedule(center.now + timeOf(stage.time, luck.time), 'endOfStage', () => {
      if (luck.outcome < stage.contained) {
        center.count(attempt, 'contained');
        center.hangUp(attempt);
        if (stage.returns && luck.returns < stage.returns.probability) {
          comeBack(attempt, 'returned', stage.returns.after, luck.returnDelay);
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
  return selfService;
}
