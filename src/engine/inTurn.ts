import type { PlanSkill } from '../plan/plan.ts';

/** The skills that a rule would choose, one after another, each time without those before. */
export function inTurn(
  skills: readonly PlanSkill[],
  choose: (rest: readonly PlanSkill[]) => PlanSkill | undefined,
): readonly PlanSkill[] {
  const chosen: PlanSkill[] = [];
  let rest = skills;
  for (let next = choose(rest); next !== undefined; next = choose(rest)) {
    const taken = next;
    chosen.push(taken);
    rest = rest.filter((skill) => skill !== taken);
  }
  return chosen;
}
