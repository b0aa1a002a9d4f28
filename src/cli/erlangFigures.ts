import { erlangAFigures } from '../analytic/erlangAFigures.ts';
import { erlangBFigures } from '../analytic/erlangBFigures.ts';
import { erlangCFigures } from '../analytic/erlangCFigures.ts';
import type { QueueFigures } from '../analytic/queueFigures.ts';
import type { ErlangQuestion } from './erlangQuestion.ts';

/** A question with its load and agents known. */
export interface ErlangQueue extends Pick<ErlangQuestion, 'aht' | 'within' | 'target' | 'patience'> {
  readonly load: number;
  readonly agents: number;
}

/** What each formula says of one queue; Erlang A where callers lose patience. */
export interface ErlangFigures {
  readonly erlangB: ReturnType<typeof erlangBFigures>;
  readonly erlangC: QueueFigures;
  readonly erlangA: QueueFigures | null;
}

export function erlangFigures({ load, agents, aht, within, target, patience }: ErlangQueue): ErlangFigures {
  const queue = { load, agents, within, aht: aht ?? 1, ...(target !== null && { target }) };
  const erlangC = erlangCFigures(queue);
  return {
    erlangB: erlangBFigures(queue),
    // Without a handle time the load tells who waits, and nothing of how long.
    erlangC: aht === null ? { ...erlangC, serviceLevel: null, asa: null } : erlangC,
    erlangA: patience === null ? null : erlangAFigures({ ...queue, patience }),
  };
}
