import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

/**
 * The chart library as a report carries it: its one file, compressed by gzip, in base64. The same bytes each time, for
 * the same version of the library and of Node.
 */
export function plotlySource(): string {
  const file = createRequire(import.meta.url).resolve('plotly.js-dist-min');
  return gzipSync(readFileSync(file), { level: 9 }).toString('base64');
}
