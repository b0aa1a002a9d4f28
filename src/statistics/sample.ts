import { AGENT_LAYOUT } from './agentMeasures.ts';
import { CONTACT_LAYOUT } from './contactMeasures.ts';
import { cellOf, type Frame } from './frame.ts';
import { moneyMeasures } from './moneyMeasures.ts';

/** The quantities of one replication, in every cell that is estimated (see `cellOf`). */
export interface Sample {
  /** `[cellOf(frame, row, interval) * CONTACT_QUANTITIES.length + quantity]` */
  readonly contacts: Float64Array;
  /** The whole horizons of `contacts` once more: `[row * CONTACT_QUANTITIES.length + quantity]` */
  readonly journeys: Float64Array;
  /** `[cellOf(frame, row, interval) * AGENT_QUANTITIES.length + quantity]` */
  readonly agents: Float64Array;
  /** `[quantity]` of the center over the whole horizon. */
  readonly money: Float64Array;
  /** Talk time by phase, as in the tally. */
  readonly phases: Float64Array;
  /** Contacts taken by skill over the whole horizon. */
  readonly handled: Float64Array;
}

export function createSample(frame: Frame): Sample {
  return {
    contacts: new Float64Array(cellOf(frame, frame.types + 1, 0) * CONTACT_LAYOUT.quantities),
    journeys: new Float64Array((frame.types + 1) * CONTACT_LAYOUT.quantities),
    agents: createAgents(frame),
    money: new Float64Array(moneyMeasures.layout.quantities),
    phases: new Float64Array(frame.phaseOffsets[frame.types] ?? 0),
    handled: new Float64Array(frame.skills.group.length),
  };
}

/** An empty sample's agents. */
export function createAgents(frame: Frame): Float64Array {
  return new Float64Array(cellOf(frame, frame.groups + 1, 0) * AGENT_LAYOUT.quantities);
}
