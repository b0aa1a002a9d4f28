import { type ErlangModel, type ErlangQueue, figuresOf } from './erlangModels.ts';
import { requiredAgents } from './requiredAgents.ts';

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
  /** Share of contacts that find no agent and are lost: Erlang B only. */
  readonly blocked?: number;
  /** Least whole number of agents that meets the target, or `null` without a target. */
  readonly required: number | null;
  /** Whether the queue has a steady state. */
  readonly stable: boolean;
}

/** A queue, its agents (perhaps a fraction: see `figuresOf`) and perhaps a target. */
export interface QueueQuestion extends ErlangQueue {
  readonly agents: number;
  /** Least share answered within `within`. */
  readonly target?: number;
}

/** The figures of a queue by a formula. */
export function queueFigures(model: ErlangModel, { agents, target, ...queue }: QueueQuestion): QueueFigures {
  const { serviceLevel, asa, delayProbability, abandonment, occupancy, blocked, stable } = figuresOf(
    model,
    queue,
    agents,
  );
  const required = target === undefined ? null : requiredAgents(model, queue, { serviceLevel: target });
  return {
    agents,
    serviceLevel,
    asa,
    delayProbability,
    abandonment,
    occupancy,
    ...(model === 'erlangB' && blocked !== null && { blocked }),
    required,
    stable,
  };
}
