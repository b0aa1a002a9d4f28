import type { ContactTypeSpec } from './contactTypeSchema.ts';
import type { Context } from './context.ts';
import { isDeferrable } from './isDeferrable.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { Distribution } from './scenario.ts';
import { sourceAt } from './source.ts';

/** Who waits, or sits before a chat, has so much patience on average when the file says nothing; seconds. */
const USUAL: Distribution = { family: 'exponential', mean: 180 };

/** The patience of a type, `null` for never; `undefined` when something about it is wrong. `type` is the type's path. */
export function resolvePatience(
  { patience, channel, outbound }: Partial<ContactTypeSpec>,
  type: Path,
  context: Context,
): Distribution | null | undefined {
  const path = [...type, 'patience'];
  if (patience) return resolveDistribution(patience, path, context);
  if (patience === null || channel === undefined) return patience;
  if (sourceAt(context.root, path) !== undefined) return undefined;
  return outbound || isDeferrable(channel) ? null : USUAL;
}
