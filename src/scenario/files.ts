import { decodeText, type TextFault } from './decodeText.ts';
import { LIMITS } from './limits.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import type { Place } from './source.ts';
import { quoteWhole } from './suggest.ts';

/**
 * Gives the content of a file, or throws an error whose message says why not. `maxBytes` is what busyhour will take, so
 * that a larger file need not be read.
 */
export type ReadFile = (path: string, maxBytes: number) => string | Uint8Array;

type Content = { readonly value: string } | { readonly fault: string } | TextFault;

/** The files of one scenario: opened in order, each read once. */
export interface Files {
  readonly report: Report;
  /** The text of a file, or why it has none: a fault in the text has a place in the file. */
  text(path: string, maxBytes: number): Content;
}

export function createFiles(read: ReadFile, report: Report): Files {
  const opened = new Map<string, Content>();
  return {
    report,
    text(path, maxBytes) {
      report.open(path);
      const known = opened.get(path);
      if (known) return known;
      const text = readText(read, path, maxBytes);
      opened.set(path, text);
      return text;
    },
  };
}

function readText(read: ReadFile, path: string, maxBytes: number): Content {
  let content: string | Uint8Array;
  try {
    content = read(path, maxBytes);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  return content.length > maxBytes ? { fault: tooLarge(content.length, maxBytes) } : decodeText(content);
}

/** Why a file of so many bytes is not read. */
export function tooLarge(bytes: number, maxBytes: number): string {
  const kind = maxBytes === LIMITS.scenarioBytes ? 'scenario' : 'CSV';
  return `the file has ${bytes.toLocaleString('en-US')} bytes; a ${kind} file may have ${maxBytes.toLocaleString('en-US')}`;
}

/** Reports why a file gives no text: in the file itself when it could be opened, else where it is named. */
export function reportUnreadable(
  file: string,
  fault: Exclude<Content, { value: string }>,
  namedAt: Place | undefined,
  path: Path,
  report: Report,
): void {
  if ('line' in fault) report.add({ file, line: fault.line, column: fault.column }, path, fault.fault);
  else if (namedAt) report.add(namedAt, path, `cannot read ${quoteWhole(file)}: ${fault.fault}`);
  else report.add({ file, line: 0, column: 0 }, path, `cannot be read: ${fault.fault}`);
}
