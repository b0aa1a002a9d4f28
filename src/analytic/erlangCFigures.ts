import { type QueueFigures, type QueueQuestion, queueFigures } from './queueFigures.ts';

/** Erlang C: everyone waits as long as it takes. With agents at or below the load, `stable` is false and figures are `null`. */
export function erlangCFigures(question: QueueQuestion): QueueFigures {
  return queueFigures('erlangC', question);
}
