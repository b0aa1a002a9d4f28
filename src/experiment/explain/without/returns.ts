import type { ContactType, Menu, Scenario } from '../../../scenario/scenario.ts';
import type { Demand, TypeDemand } from '../demand.ts';
import { withCounts } from '../withCounts.ts';

/**
 * Nobody comes back and nobody is turned away: no retries, no repeat calls, no callbacks, lines and queues without limit. The later
 * attempts arrive as first ones of other customers, in the intervals in which they came, so that the load stays.
 */
export function withoutReturns(scenario: Scenario, demand: Demand): Scenario {
  const contactTypes = scenario.contactTypes.map((type): ContactType => {
    const plain: ContactType = {
      ...type,
      retry: null,
      repeat: null,
      callback: null,
      queue: { ...type.queue, capacity: null },
      menu: grownMenu(type.menu, demand),
      selfService: type.selfService.map((stage) => ({ ...stage, returns: null })),
    };
    const grown = growth(type, demand);
    if (type.arrivals.kind === 'none' || grown.every((factor) => factor === 1)) return plain;
    const expected = demand.get(type.name)?.expected ?? [];
    return withCounts(
      plain,
      expected.map((count, interval) => count * (grown[interval] ?? 1)),
    );
  });
  return { ...scenario, lines: null, contactTypes };
}

/** Attempts for each first attempt, by interval; of an entry number those of the types that its menu leads to, by their shares. */
function growth({ name, menu }: ContactType, demand: Demand): readonly number[] {
  const ways = menu?.choices ?? [{ type: name, share: 1 }];
  const arrived = demand.get(ways[0]?.type ?? '')?.arrived ?? [];
  return arrived.map((_, interval) =>
    ways.reduce((sum, { type, share }) => sum + share * attempts(demand.get(type), [interval]), 0),
  );
}

/** A menu from which those who call again choose as they did before. */
function grownMenu(menu: Menu | null, demand: Demand): Menu | null {
  if (menu === null) return null;
  const shares = menu.choices.map(({ type, share }) => {
    const own = demand.get(type);
    return share * attempts(own, own === undefined ? [] : [...own.arrived.keys()]);
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  return { ...menu, choices: menu.choices.map((choice, place) => ({ ...choice, share: (shares[place] ?? 0) / all })) };
}

/** Attempts for each first attempt in some intervals; 1 where nobody called first. */
function attempts(type: TypeDemand | undefined, intervals: readonly number[]): number {
  const total = (of: readonly number[]) => intervals.reduce((sum, interval) => sum + (of[interval] ?? 0), 0);
  const customers = type === undefined ? 0 : total(type.customers);
  return type === undefined || customers <= 0 ? 1 : total(type.arrived) / customers;
}
