import { type QueueFigures, type QueueQuestion, queueFigures } from './queueFigures.ts';

/** Erlang A: those who wait abandon after an exponential time of mean `patience`. */
export function erlangAFigures(question: QueueQuestion & { readonly patience: number }): QueueFigures {
  return queueFigures('erlangA', question);
}
