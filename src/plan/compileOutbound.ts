import type { ContactType, Outbound } from '../scenario/scenario.ts';
import { toMicroseconds } from '../time.ts';
import type { PlanSkill } from './plan.ts';
import type { PlanOutbound } from './planSteps.ts';

/** How the center calls the customers of a type; `skills` are those for the type, `groupOf` finds a group by name. */
export function compileOutbound(
  { list, hours, reserve, reach, ...rest }: Outbound,
  { name }: ContactType,
  skills: readonly PlanSkill[],
  groupOf: (name: string) => number,
): PlanOutbound {
  return {
    dialing: rest.dialing,
    pacing: rest.pacing,
    ring: rest.ring,
    attempts: rest.attempts,
    retryAfter: rest.retryAfter,
    list: list && Float64Array.from(list),
    opens: Float64Array.from(hours, ({ from }) => toMicroseconds(from)),
    closes: Float64Array.from(hours, ({ to }) => toMicroseconds(to)),
    reserve: reserve.agents,
    among: Int32Array.from(reserve.among, groupOf),
    capable: Int32Array.from(skills.filter(({ after }) => after === 0).map(({ group }) => group)),
    reach: Float64Array.from(reach),
    connectWithin: toMicroseconds(rest.connectWithin),
    purpose: `dial/${name}`,
  };
}
