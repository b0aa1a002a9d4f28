import type { Call, ContactType, Scenario } from '../../../scenario/scenario.ts';
import type { Demand } from '../demand.ts';
import { withCounts } from '../withCounts.ts';

/**
 * Every day has the volumes that are expected, with no more than Poisson chance. What was replayed from a record is drawn by interval;
 * handle times given with it are drawn from all that were given.
 */
export function withoutDayVariation(scenario: Scenario, demand: Demand): Scenario {
  const { calls } = scenario;
  const contactTypes = scenario.contactTypes.map((type): ContactType => {
    const { arrivals } = type;
    if (calls !== null) return withGivenTimes(withCounts(type, demand.get(type.name)?.expected ?? [], 0), calls);
    if (arrivals.kind === 'times') return withCounts(type, demand.get(type.name)?.expected ?? [], 0);
    return arrivals.kind === 'counts' ? { ...type, arrivals: { ...arrivals, dayVariation: 0 } } : type;
  });
  return { ...scenario, contactTypes, calls: null };
}

function withGivenTimes(type: ContactType, calls: readonly Call[]): ContactType {
  const values = calls.flatMap(({ type: name, service }) => (name === type.name && service !== null ? [service] : []));
  if (values.length === 0) return type;
  return { ...type, talk: [{ name: 'talk', time: { family: 'empirical', values } }], wrap: null };
}
