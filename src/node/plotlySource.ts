import { readFileSync } from 'node:fs';

/**
 * The chart library as a report carries it: its one file, compressed by gzip, in base64. Packed when the program is built: it takes
 * longer than a simulation.
 */
export function plotlySource(): string {
  return readFileSync(new URL('../../dist/plotly.txt', import.meta.url), 'utf8');
}
