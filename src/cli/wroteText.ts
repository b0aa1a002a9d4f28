import { join } from 'node:path';
import type { RenderedFile } from '../node/writeFiles.ts';
import { list } from '../report/format.ts';
import { wrap } from '../report/terminalText.ts';

/** Says which files stand in a folder now, in lines of so many columns; nothing where none were written. */
export function wroteText(
  folder: string | null,
  [first, ...others]: readonly RenderedFile[],
  { width }: { readonly width: number },
): string {
  if (folder === null || first === undefined) return '';
  const beside = others.length > 0 ? ` and, beside it, ${list(others.map(({ name }) => name))}` : '';
  return `\n${wrap(`Wrote ${join(folder, first.name)}${beside}`, width)}\n`;
}
