import { type QueueFigures, type QueueQuestion, queueFigures } from './queueFigures.ts';

/** Erlang B: whoever finds no agent free is lost, nobody waits, and the service level is the share that is not lost. */
export function erlangBFigures(question: QueueQuestion): QueueFigures {
  return queueFigures('erlangB', question);
}
