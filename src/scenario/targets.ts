/** What a staffing has to meet, beside the service level of each contact type. `null` is no target. */
export interface Targets {
  /**
   * Each target holds in every interval in which anybody is offered, or over the horizon. A service level of email and tasks is one over the
   * horizon in any case: what comes in one interval may wait for another.
   */
  readonly per: 'interval' | 'day';
  /** The share of replications (days) in which each target holds; `null` is on average, as a ratio of sums over all of them. */
  readonly chance: number | null;
  /** Largest share that abandons, of each contact type that customers can abandon. */
  readonly abandonment: number | null;
  /** Longest average speed of answer of each contact type that is answered at once or waits on the line, seconds. */
  readonly asa: number | null;
  /** Largest occupancy of each agent group. */
  readonly occupancy: number | null;
  /** Largest share of nuisance calls of each outbound type; `null` is the type's own limit. */
  readonly nuisance: number | null;
}

/** What holds where a scenario names no targets: service levels and nuisance limits, on average in every interval. */
export const USUAL_TARGETS: Targets = {
  per: 'interval',
  chance: null,
  abandonment: null,
  asa: null,
  occupancy: null,
  nuisance: null,
};
