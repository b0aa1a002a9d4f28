import type { Context } from './context.ts';
import type { Path } from './path.ts';
import { resolveDelay } from './resolveDelay.ts';
import type { ReturnSpec } from './returnSchema.ts';
import type { Return } from './scenario.ts';

/** Customers who come back, `null` for none; `undefined` when something about them is wrong. */
export function resolveReturn(
  spec: ReturnSpec | null | undefined,
  path: Path,
  context: Context,
): Return | null | undefined {
  if (!spec) return spec;
  const after = resolveDelay(spec.after, 'customers take', [...path, 'after'], context);
  return after && { probability: spec.probability, after };
}
