import type { Plan } from '../../plan/plan.ts';
import { isDeferrable } from '../../scenario/isDeferrable.ts';
import type { ContactType, Scenario } from '../../scenario/scenario.ts';
import { USUAL_TARGETS } from '../../scenario/targets.ts';
import { AGENT_TABLES } from '../../statistics/agentMeasures.ts';
import { CONTACT_TABLES } from '../../statistics/contactMeasures.ts';
import type { Measure } from '../../statistics/definition.ts';
import { journeyMeasures } from '../../statistics/journeyMeasures.ts';
import type { Ratio } from '../../statistics/ratios.ts';

export const TARGET_MEASURES = ['serviceLevel', 'abandonment', 'asa', 'occupancy', 'nuisance'] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** One target of one contact type or agent group. */
export interface Target {
  readonly measure: TargetMeasure;
  /** Place of the contact type, or of the agent group, among those of the scenario. */
  readonly contactType: number | null;
  readonly agentGroup: number | null;
  /** A share, or seconds. */
  readonly bound: number;
  /** Whether the measure is to be at least or at most the bound. */
  readonly direction: 'least' | 'most';
  /** In every interval, or over the horizon. */
  readonly byInterval: boolean;
  /** What the measure is the ratio of, and what one of its units is in that ratio's. */
  readonly ratio: Ratio;
  readonly unit: number;
}

type Place = { readonly contactType: number } | { readonly agentGroup: number };

/** All that a staffing of a scenario has to meet, in the order of the measures; nothing of what the scenario cannot miss. */
export function targetsOf(scenario: Scenario): readonly Target[] {
  const { contactTypes, agentGroups, targets = USUAL_TARGETS } = scenario;
  const byInterval = targets.per === 'interval';
  const target = (
    measure: TargetMeasure,
    of: Place,
    made: Measure,
    bound: number | null,
    always = byInterval,
  ): readonly Target[] => {
    if (bound === null || made.over === null || typeof made.unit !== 'number') return [];
    const block = 'contactType' in of ? 'contacts' : 'agents';
    const row = 'contactType' in of ? of.contactType : of.agentGroup;
    return [
      {
        measure,
        contactType: null,
        agentGroup: null,
        ...of,
        bound,
        direction: measure === 'serviceLevel' ? 'least' : 'most',
        byInterval: always,
        ratio: { block, row, of: made.of, over: made.over },
        unit: made.unit,
      },
    ];
  };
  const types = (measure: TargetMeasure, each: (type: ContactType, of: Place) => readonly Target[]) =>
    contactTypes.flatMap((type, contactType) => (TYPES[measure](type) ? each(type, { contactType }) : []));
  const { abandonment, asa } = CONTACT_TABLES.measures;
  return [
    ...types('serviceLevel', ({ serviceLevel, channel }, of) => {
      const level = CONTACT_TABLES.serviceLevels[serviceLevel.formula];
      return target('serviceLevel', of, level, serviceLevel.target, byInterval && !isDeferrable(channel));
    }),
    ...types('abandonment', (_, of) => target('abandonment', of, abandonment, targets.abandonment)),
    ...types('asa', (_, of) => target('asa', of, asa, targets.asa)),
    ...agentGroups.flatMap((_, agentGroup) =>
      target('occupancy', { agentGroup }, AGENT_TABLES.group.occupancy, targets.occupancy),
    ),
    ...types('nuisance', ({ outbound }, of) =>
      target('nuisance', of, NUISANCE, targets.nuisance ?? outbound?.nuisanceLimit ?? null),
    ),
  ];
}

const NUISANCE = journeyMeasures.tables.journey.nuisanceRate;

/** Which contact types have a measure. */
const TYPES: { readonly [Measure in TargetMeasure]: (type: ContactType) => boolean } = {
  serviceLevel: isQueued,
  abandonment: (type) => isQueued(type) && (type.patience !== null || type.balk > 0),
  asa: (type) => isQueued(type) && !isDeferrable(type.channel),
  occupancy: () => false,
  nuisance: ({ outbound }) => outbound !== null,
};

function isQueued({ menu, outbound }: ContactType): boolean {
  return menu === null && outbound === null;
}

/** The share of days in which each target is to hold; `null` is on average. */
export function chanceOf({ targets = USUAL_TARGETS }: Scenario): number | null {
  return targets.chance;
}

/** A target in one counted interval, or over the horizon (`null`). */
export interface Goal {
  readonly target: number;
  readonly interval: number | null;
}

export function goalsOf(
  targets: readonly Target[],
  { intervals, firstCounted }: Pick<Plan, 'intervals' | 'firstCounted'>,
): readonly Goal[] {
  const counted = Array.from({ length: intervals - firstCounted }, (_, interval) => interval);
  return targets.flatMap(({ byInterval }, target): readonly Goal[] =>
    byInterval ? counted.map((interval) => ({ target, interval })) : [{ target, interval: null }],
  );
}
