import type { Scenario } from '../../../scenario/scenario.ts';
import { onlyTypes } from './onlyTypes.ts';

/** The center without the calls that it makes itself, and without whoever only makes these. */
export function withoutOutbound(scenario: Scenario): Scenario {
  const types = scenario.contactTypes.filter(({ outbound }) => outbound === null);
  return onlyTypes(
    scenario,
    types.map((type) => ({ ...type, followUp: [] })),
  );
}
