import type { ContactTypeSpec } from './contactTypeSchema.ts';
import type { Context } from './context.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { TalkPhase } from './scenario.ts';
import { sourceAt } from './source.ts';

/** The phases of a type's talk with their measured values read in; `undefined` when any cannot be. */
export function resolveTalk(
  phases: NonNullable<ContactTypeSpec['talk']>,
  path: Path,
  context: Context,
): TalkPhase[] | undefined {
  const named = sourceAt(context.root, path);
  const resolved = phases.flatMap((phase) => {
    // A phase called "talk" may also stand for a bare distribution, which has no path of its own.
    const own = sourceAt(context.root, [...path, phase.name]) ? [...path, phase.name] : path;
    const time = resolveDistribution(phase.time, named?.kind === 'map' ? own : path, context);
    return time ? [{ name: phase.name, time }] : [];
  });
  return resolved.length === phases.length ? resolved : undefined;
}
