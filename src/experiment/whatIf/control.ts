/** What a control moves. */
export type Quantity =
  | 'volume'
  | 'handleTime'
  | 'patience'
  | 'selfServiceShare'
  | 'contained'
  | 'staff'
  | 'shift'
  | 'shrinkage'
  | 'absence'
  | 'reserve';

/** The panel of the page that a control stands in. */
export type Panel = 'demand' | 'contacts' | 'selfService' | 'agents' | 'outbound';

/** One thing about a plan that can be moved by a slider. */
export interface Control {
  /** `volume/2`: never made of a user's text. */
  readonly id: string;
  readonly panel: Panel;
  readonly quantity: Quantity;
  /** Name of the contact type or agent group, or `null` for all of them. */
  readonly owner: string | null;
  /** What of the owner, where it has several: a stage of self-service, a shift. */
  readonly part: string | null;
  /**
   * Percent (of the plan's own for volumes and times, of everything for shares), or a number of agents: for `staff` how many more in each
   * interval that has any.
   */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What 100% is, for volumes (contacts) and times (seconds). */
  readonly whole: number | null;
}

const STEPS = [1, 0.5, 0.1];

/** The coarsest step on which a value lies, from 0. */
export function stepFor(value: number): number {
  const lies = (step: number) => Math.abs(value / step - Math.round(value / step)) < 1e-9;
  return STEPS.find(lies) ?? 0.01;
}
