/**
 * What is changed in a plan: the values of the controls that were moved, by the control's id. What is not in it stands as
 * the plan has it.
 */
export type Changes = ReadonlyMap<string, number>;

export const NO_CHANGES: Changes = new Map();

/** The changes with one value set, or taken out where it is the plan's own. */
export function changed(changes: Changes, id: string, value: number, unchanged: number): Changes {
  const next = new Map(changes);
  if (value === unchanged) next.delete(id);
  else next.set(id, value);
  return next;
}
