import type { Plan, PlanType } from '../plan/plan.ts';
import { lawOf } from '../random/lawOf.ts';
import type { Estimates } from '../statistics/estimates.ts';
import { MICROSECONDS } from '../time.ts';

/**
 * Mean time in seconds that a contact of a type takes of an agent: as `found` by the simulation, or by the scenario and the agents who take
 * it first. Of an agent who holds as many chats as bring the most work done at once, a chat takes that share of its work.
 */
export function handleTime(plan: Plan, type: PlanType, index: number, found: Estimates | null): number {
  const [first] = type.skills;
  const atOnce = type.isShared ? Math.max(1, ...(plan.groups[first?.group ?? -1]?.concurrency ?? [])) : 1;
  return (foundWork(type, index, found) ?? expectedWork(plan, type, index) / (first?.speed ?? 1)) / atOnce;
}

/** A chat's handle time lasts while others are written too; its talk and wrap are its own. */
function foundWork({ isShared }: PlanType, index: number, found: Estimates | null): number | null {
  const measures = found?.contactTypes[index];
  if (measures?.handleTime == null) return null;
  if (!isShared) return measures.handleTime.mean;
  const parts = [...(found?.phases[index] ?? []), ...(found?.wrap.slice(index, index + 1) ?? [])];
  const answered = (measures.answered?.mean ?? 0) + (measures.callbacksAnswered?.mean ?? 0);
  return parts.reduce((sum, { mean }) => sum + mean, 0) / answered;
}

/** Handle times given with the calls come before those of the type. */
function expectedWork({ calls }: Plan, { talk, wrap }: PlanType, index: number): number {
  const given = (calls?.services ?? new Float64Array()).filter(
    (service, call) => calls?.types[call] === index && !Number.isNaN(service),
  );
  if (given.length > 0) return given.reduce((sum, value) => sum + value, 0) / given.length / MICROSECONDS;
  return [...talk, ...(wrap === null ? [] : [wrap])].reduce((sum, part) => sum + lawOf(part).mean, 0);
}
