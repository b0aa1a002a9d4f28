import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { digest } from '../../scenario/digest.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { VERSION } from '../../version.ts';

/**
 * Names all that a cell's stored result depends on by 64 hexadecimal digits: the scenario (with its seed and its rule of replications),
 * the program, its engine and its streams, and what is kept. The order of types and groups, which means nothing to the scenario, is that of
 * the names in the result.
 */
export function cellDigest(scenario: Scenario, intervals: boolean): string {
  const { contactTypes, agentGroups } = scenario;
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
  const parts = [
    VERSION,
    ENGINE_VERSION,
    STREAM_VERSION,
    digest(scenario),
    names(contactTypes),
    names(agentGroups),
    intervals,
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
}
