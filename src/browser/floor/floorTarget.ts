import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import { targetShare, targetText } from '../../report/verdict.ts';

/** The target of all contacts together: `80% in 20 s`, without the time where types have their own. */
export function floorTarget({ total: { target }, queues }: FloorDay): string {
  const isOne = queues.every((queue) => queue.target.within === target.within);
  return isOne ? targetText(target) : targetShare(target);
}
