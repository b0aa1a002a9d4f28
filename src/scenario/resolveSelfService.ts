import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import { resolveReturn } from './resolveReturn.ts';
import type { SelfServiceStage } from './scenario.ts';
import type { SelfServiceSpec } from './selfServiceSchema.ts';
import { formatShare, sumOfShares } from './share.ts';
import { itemPath, keyPlaceOf } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/**
 * The stages before a type's queue, with names; `undefined` when something about them is wrong. `phases` are those of
 * the type's talk, if it is sound.
 */
export function resolveSelfService(
  spec: SelfServiceSpec,
  path: Path,
  phases: readonly string[] | undefined,
  context: Context,
): SelfServiceStage[] | undefined {
  const names = spec.map(({ name }, index) => name ?? (index === 0 ? 'self-service' : `self-service ${index + 1}`));
  const stages = spec.flatMap((stage, index): SelfServiceStage[] => {
    const at = itemPath(context.root, path, index);
    const name = names[index] ?? '';
    if (names.indexOf(name) < index) {
      refuse(context, [...at, 'name'], `two stages are called ${quote(name)}; give each a name of its own`);
    }
    checkShares(stage, at, context);
    if (phases) checkSaves(stage, at, phases, context);
    const time = resolveDistribution(stage.time, [...at, 'time'], context);
    const returns = resolveReturn(stage.returns, [...at, 'returns'], context);
    if (!time || returns === undefined) return [];
    const { share, contained, abandoned } = stage;
    const saves = stage.saves.map(({ name, content }) => ({ phase: name, share: content }));
    return [{ name, share, time, contained, abandoned, saves, returns }];
  });
  return stages.length === spec.length ? stages : undefined;
}

function checkShares({ contained, abandoned, returns }: SelfServiceSpec[number], path: Path, context: Context): void {
  const ending = sumOfShares([contained, abandoned]);
  if (ending > 1) {
    const message = `"contained" and "abandoned" add up to ${formatShare(ending)}; at most 100%, the rest go on to the queue`;
    refuse(context, [...path, 'abandoned'], message);
  }
  if (returns && contained === 0) {
    refuse(context, [...path, 'returns'], 'those who are contained return, and nobody is; give "contained" a share');
  }
}

function checkSaves({ saves }: SelfServiceSpec[number], path: Path, phases: readonly string[], context: Context): void {
  const { root, files } = context;
  for (const { name } of saves.filter((save) => !phases.includes(save.name))) {
    const at = [...path, 'saves', name];
    const advice = phases.length > 0 ? didYouMean(name, phases) : '; the type has no talk of its own';
    files.report.add(keyPlaceOf(root, at), at, `unknown phase of talk ${quote(name)}${advice}`);
  }
}
