import type { Files } from './files.ts';
import type { Path } from './path.ts';
import type { Horizon } from './scenario.ts';
import { type MapSource, placeOf, sourceAt } from './source.ts';

/** What the stages after the schema share. */
export interface Context {
  readonly root: MapSource;
  readonly files: Files;
  /** `undefined` when the file gives no sound one. */
  readonly horizon: Horizon | undefined;
  /** Paths, as JSON, of fields whose absence is excused. */
  readonly waived: ReadonlySet<string>;
}

/** Reports a problem at the place of the value at `path`. */
export function refuse({ root, files }: Context, path: Path, message: string): void {
  files.report.add(placeOf(root, path), path, message);
}

/** Whether the file gives a field, or has a misspelled one that was meant for it. */
export function isGiven({ root, waived }: Context, path: Path): boolean {
  return sourceAt(root, path) !== undefined || (waived.size > 0 && waived.has(JSON.stringify(path)));
}

/** Reports a field that is needed for a reason the schema does not know. */
export function refuseMissing(context: Context, path: Path, advice: string): void {
  if (context.waived.has(JSON.stringify(path))) return;
  refuse(context, path, `missing field "${path.at(-1)}"; ${advice}`);
}
