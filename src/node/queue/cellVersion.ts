import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { VERSION } from '../../version.ts';

/** Programs of one version give a cell the same bytes: only they share a queue. */
export const CELL_VERSION = `${VERSION}-${ENGINE_VERSION}-${STREAM_VERSION}`;

/** `busyhour 0.1.0 (engine 3, streams 1)` of `0.1.0-3-1`; what else it may be, as it is. */
export function describeVersion(version: string): string {
  const [, program, engine, streams] = /^([\w.+-]+)-(\d+)-(\d+)$/.exec(version) ?? [];
  return program === undefined ? 'another version' : `busyhour ${program} (engine ${engine}, streams ${streams})`;
}
