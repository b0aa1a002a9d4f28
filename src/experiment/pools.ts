import type { Plan } from '../plan/plan.ts';

/** A connected part of the type-group graph: agents who can, directly or through others, relieve one another. */
export interface Pool {
  readonly types: readonly number[];
  readonly groups: readonly number[];
}

/** The pools of a plan, in the order of their first contact type; types that no agent takes are in none. */
export function pools(plan: Plan): Pool[] {
  const poolOfGroup = new Int32Array(plan.groups.length).fill(-1);
  const poolOfType = plan.types.map((_, type) => type);
  // Types joined by a group take the smallest of their numbers, until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    plan.groups.forEach(({ skills }, group) => {
      const joined = Math.min(...skills.map(({ type }) => poolOfType[type] ?? type));
      poolOfGroup[group] = joined;
      for (const { type } of skills) {
        if (poolOfType[type] !== joined) {
          poolOfType[type] = joined;
          changed = true;
        }
      }
    });
  }
  return [...new Set(poolOfType)]
    .filter((pool) => poolOfGroup.includes(pool))
    .map((pool) => ({
      types: plan.types.flatMap((_, type) => (poolOfType[type] === pool ? [type] : [])),
      groups: plan.groups.flatMap((_, group) => (poolOfGroup[group] === pool ? [group] : [])),
    }));
}
