import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from './base64.ts';

/**
 * The page's Content-Security-Policy: nothing is fetched, and no script runs but the one with this digest and what it
 * unpacks into a blob. Plotly writes style attributes and makes images of itself, hence the two looser entries.
 */
export function contentPolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${base64(sha256(utf8ToBytes(script)))}' blob:`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
