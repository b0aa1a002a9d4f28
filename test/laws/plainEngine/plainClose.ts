import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

/** The horizon's end: who stays on, and what becomes of those who wait. */
export function plainClose(center: PlainCenter, rules: PlainRules): Pick<PlainRules, 'close'> {
  const { plan } = center;

  /** Takes everybody who waits for a type out of the line. */
  const clear = (type: number) => {
    const { isDeferrable, outbound } = plan.types[type]!;
    const promises = center.idlePromises.filter(({ attempt }) => attempt.type === type);
    for (const place of [...center.inTurn(type), ...promises]) {
      const { attempt, joined } = place;
      center.leave(place);
      if (attempt.promisedAt !== null) continue;
      if (isDeferrable) rules.leaveBehind(attempt, center.now - joined);
      else if (outbound !== null) rules.expireOutbound(attempt);
      else rules.disconnect(attempt, center.now - joined);
    }
  };

  return {
    close() {
      center.closed = true;
      // Breaks that are due are void: whoever works stays on, but for those whose shift was over before.
      for (const { missed } of center.shifts) missed.length = 0;
      for (const type of plan.typeOrder) {
        if (plan.types[type]!.isDeferrable || !center.staysOpen(type)) clear(type);
        else for (const { attempt } of center.inTurn(type)) rules.letHolderWrapUp(attempt, 0);
      }
    },
  };
}
