import { lawOf } from '../../../random/lawOf.ts';
import type { ContactType, Scenario } from '../../../scenario/scenario.ts';
import { workOf } from '../demand.ts';

/** Handle times and patience are exponential with the same means: no call is longer for having lasted long. */
export function withoutShape(scenario: Scenario): Scenario {
  return { ...scenario, contactTypes: scenario.contactTypes.map(exponential) };
}

function exponential(type: ContactType): ContactType {
  return {
    ...type,
    talk: [{ name: 'talk', time: { family: 'exponential', mean: workOf(type) } }],
    wrap: null,
    patience: type.patience && { family: 'exponential', mean: lawOf(type.patience).mean },
  };
}
