import type { Plan } from '../plan/plan.ts';
import { type Pay, type Scenario, SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import type { Frame, FramePay } from '../statistics/frame.ts';
import { flatRate } from './flatRate.ts';
import { scheduledTime } from './scheduledTime.ts';

/** What statistics has to know of a scenario and its plan. */
export function frameOf(scenario: Scenario, plan: Plan): Frame {
  const { contactTypes, costs, serviceLevel } = scenario;
  const targets = [...contactTypes.map((type) => type.serviceLevel), serviceLevel];
  const phases = plan.types.map(({ talk }) => talk.length);
  const skills = plan.groups.flatMap((group) => group.skills).sort((a, b) => a.index - b.index);
  const value = (of: 'answered' | 'abandoned' | 'contained') =>
    Float64Array.from(contactTypes, (type) => type.value[of]);
  return {
    types: plan.types.length,
    groups: plan.groups.length,
    intervals: plan.intervals,
    intervalLength: plan.intervalLength,
    countedLength: null,
    firstInterval: plan.firstCounted,
    phaseOffsets: Int32Array.from([
      ...plan.types.map(({ firstPhase }) => firstPhase),
      phases.reduce((a, b) => a + b, 0),
    ]),
    targets: Float64Array.from(targets, ({ target }) => target),
    formulas: Uint8Array.from(targets, ({ formula }) => SERVICE_LEVEL_FORMULAS.indexOf(formula)),
    outbound: Uint8Array.from(plan.types, ({ outbound }) => (outbound === null ? 0 : 1)),
    skills: {
      group: Int32Array.from(skills, ({ group }) => group),
      type: Int32Array.from(skills, ({ type }) => type),
    },
    scheduled: Float64Array.from(plan.groups.flatMap((group) => [...scheduledTime(plan, group)])),
    pay: payOf(scenario, plan),
    values: { answered: value('answered'), abandoned: value('abandoned'), contained: value('contained') },
    costs: { lineMinute: costs.lineMinute, selfServiceContact: costs.selfServiceContact },
  };
}

function payOf({ agentGroups }: Scenario, plan: Plan): FramePay {
  const each = (rate: (pay: Pay) => number) => Float64Array.from(agentGroups, ({ pay }) => rate(pay));
  return {
    perHour: each(({ perHour }) => perHour),
    overtime: each(({ perHour, overtime }) => perHour * overtime),
    flat: Float64Array.from(
      plan.groups.flatMap((group, index) => {
        const { pay, shifts } = agentGroups[index] ?? { pay: { perDay: 0 }, shifts: [] };
        return [...flatRate(pay.perDay, shifts, group, plan)];
      }),
    ),
    perContact: each(({ perContact }) => perContact),
    perMinute: each(({ perMinute }) => perMinute),
    commission: each(({ commission }) => commission),
  };
}
