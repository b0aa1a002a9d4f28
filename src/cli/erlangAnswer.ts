import type { QueueFigures } from '../analytic/queueFigures.ts';
import { type ErlangFigures, type ErlangQueue, erlangFigures } from './erlangFigures.ts';
import type { ErlangQuestion } from './erlangQuestion.ts';

/** The third of load, agents and service level, and the figures that go with it. */
export interface ErlangAnswer extends ErlangQueue {
  readonly figures: ErlangFigures;
  /** Agents to schedule so that `agents` take calls, or `null` when the shrinkage was not given. */
  readonly scheduled: number | null;
}

/** Answers by Erlang A when the patience is known, otherwise by Erlang C. */
export function erlangAnswer(question: ErlangQuestion): ErlangAnswer {
  const load = question.load ?? largestLoad(question);
  const agents = question.agents ?? leastAgents(question, load);
  const queue = { ...question, load, agents };
  const scheduled = question.shrinkage === null ? null : Math.ceil(agents / (1 - question.shrinkage));
  return { ...queue, figures: erlangFigures(queue), scheduled };
}

/** The formula that decides: the one that knows most. */
export function decisive({ erlangA, erlangC }: ErlangFigures): QueueFigures {
  return erlangA ?? erlangC;
}

function leastAgents(question: ErlangQuestion, load: number): number {
  const { required } = decisive(erlangFigures({ ...question, load, agents: Math.ceil(load) }));
  if (required === null) throw new Error('a target gives a requirement');
  return required;
}

/** The load at which the service level falls to the target, to the last bit: it only falls as the load grows. */
function largestLoad({ agents, target, ...question }: ErlangQuestion): number {
  if (agents === null || target === null) throw new Error('the load follows from agents and a target');
  const meets = (load: number) => {
    const { serviceLevel } = decisive(erlangFigures({ ...question, load, agents, target: null }));
    return serviceLevel !== null && serviceLevel >= target;
  };
  let above = agents;
  while (meets(above)) above *= 2;
  let below = 0;
  for (let middle = above / 2; below < middle && middle < above; middle = (below + above) / 2) {
    if (meets(middle)) below = middle;
    else above = middle;
  }
  return below;
}
