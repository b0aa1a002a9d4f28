/** What a formula says of one queue with a number of agents. Shares are fractions, times seconds; `null` = no such number. */
export interface QueueFigures {
  readonly agents: number;
  /** Share of offered contacts answered within the target time. */
  readonly serviceLevel: number | null;
  /** Mean wait of the answered. */
  readonly asa: number | null;
  readonly delayProbability: number | null;
  readonly abandonment: number | null;
  readonly occupancy: number | null;
  /** Least whole number of agents that meets the target, or `null` without a target. */
  readonly required: number | null;
  /** Whether the queue has a steady state. */
  readonly stable: boolean;
}
