import type { PlanSkill } from '../plan/plan.ts';
import type { Center } from './center.ts';
import { inTurn } from './inTurn.ts';
import { nextWaiting } from './routing.ts';

/** By which skill of its group a free agent takes a waiting contact now, if by any; `skills` by ascending order. */
export function nextContact(center: Center, skills: readonly PlanSkill[]): PlanSkill | undefined {
  const { lines, contacts, routing } = center;
  if (routing === null || routing.chooseContact === null) return nextWaiting(skills, lines, contacts);
  const possible = inTurn(skills, (rest) => nextWaiting(rest, lines, contacts));
  const [first] = possible;
  return first && routing.chooseContact(first.group, possible);
}
