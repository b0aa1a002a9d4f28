import type { Link } from './links.ts';
import type { Draft } from './salvage.ts';
import { sumOfShares } from './share.ts';

/** Whether anybody may get to the queue of a type: not when a stage before it keeps everyone. */
export function isQueueReached(name: string, types: Draft['contactTypes'], links: readonly Link[]): boolean {
  const stages = types.find((type) => type.name === name)?.content.selfService ?? [];
  const passed = stages.every(
    ({ share, contained, abandoned }) => share < 1 || sumOfShares([contained, abandoned]) < 1,
  );
  return passed || links.some(({ by, to }) => to === name && (by === 'transfer' || by === 'overflow'));
}
