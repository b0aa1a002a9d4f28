import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { digest } from '../../scenario/digest.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { VERSION } from '../../version.ts';
import type { SweepCell } from './sweep.ts';

/** What a cell's scenario and its result are called. */
export type CellDigests = Pick<SweepCell, 'scenarioDigest' | 'digest'>;

/**
 * The digest of a cell is of all that its stored result depends on: the scenario (with its seed and its rule of replications),
 * the program, its engine and its streams, and what is kept. The order of types and groups, which means nothing to the scenario, is that of
 * the names in the result.
 */
export function cellDigests(scenario: Scenario, intervals: boolean): CellDigests {
  const { contactTypes, agentGroups } = scenario;
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
  const scenarioDigest = digest(scenario);
  const parts = [
    VERSION,
    ENGINE_VERSION,
    STREAM_VERSION,
    scenarioDigest,
    names(contactTypes),
    names(agentGroups),
    intervals,
  ];
  return { scenarioDigest, digest: bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))) };
}
