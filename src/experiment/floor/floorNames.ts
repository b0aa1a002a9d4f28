import type { Horizon, Scenario } from '../../scenario/scenario.ts';

/** What the numbers of a `FloorDay` are called. */
export interface FloorNames {
  readonly contactTypes: readonly string[];
  readonly agentGroups: readonly string[];
  readonly horizon: Horizon;
}

export function floorNames({ contactTypes, agentGroups, horizon }: Scenario): FloorNames {
  return {
    contactTypes: contactTypes.map(({ name }) => name),
    agentGroups: agentGroups.map(({ name }) => name),
    horizon,
  };
}
