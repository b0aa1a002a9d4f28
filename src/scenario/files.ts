import { decodeText, type TextFault } from './decodeText.ts';
import { LIMITS } from './limits.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import type { Place } from './source.ts';
import { quoteWhole } from './suggest.ts';
import { thousands } from './thousands.ts';
import type { Workbook } from './workbook.ts';

/**
 * Gives the content of a file, that of a spreadsheet as its sheets, or throws an error whose message says why not. `maxBytes` is what
 * busyhour will take, so that a larger file need not be read.
 */
export type ReadFile = (path: string, maxBytes: number) => string | Uint8Array | Workbook;

type Content<Value> = { readonly value: Value } | Fault;
type Fault = { readonly fault: string } | TextFault;

/** The files of one scenario: opened in order, each read once. */
export interface Files {
  readonly report: Report;
  /** The text of a file, or why it has none: a fault in the text has a place in the file. */
  text(path: string, maxBytes: number): Content<string>;
  /** The same of a file that may be a spreadsheet. */
  table(path: string): Content<string | Workbook>;
}

export function createFiles(read: ReadFile, report: Report): Files {
  const opened = new Map<string, Content<string | Workbook>>();
  const open = (path: string, maxBytes: number) => {
    report.open(path);
    const known = opened.get(path);
    if (known) return known;
    const content = readContent(read, path, maxBytes);
    opened.set(path, content);
    return content;
  };
  return {
    report,
    text(path, maxBytes) {
      const content = open(path, maxBytes);
      if ('fault' in content) return content;
      const { value } = content;
      return typeof value === 'string' ? { value } : { fault: 'it is a spreadsheet; name a text file' };
    },
    table: (path) => open(path, LIMITS.csvBytes),
  };
}

function readContent(read: ReadFile, path: string, maxBytes: number): Content<string | Workbook> {
  let content: string | Uint8Array | Workbook;
  try {
    content = read(path, maxBytes);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  if (typeof content === 'object' && 'sheets' in content) return { value: content };
  return content.length > maxBytes ? { fault: tooLarge(content.length, maxBytes) } : decodeText(content);
}

/** Why a file of so many bytes is not read. */
export function tooLarge(bytes: number, maxBytes: number): string {
  const kind = maxBytes === LIMITS.scenarioBytes ? 'scenario' : 'CSV';
  return `the file has ${thousands(bytes)} bytes; a ${kind} file may have ${thousands(maxBytes)}`;
}

/** Reports why a file gives no text: in the file itself when it could be opened, else where it is named. */
export function reportUnreadable(
  file: string,
  fault: Fault,
  namedAt: Place | undefined,
  path: Path,
  report: Report,
): void {
  if ('line' in fault) report.add({ file, line: fault.line, column: fault.column }, path, fault.fault);
  else if (namedAt) report.add(namedAt, path, `cannot read ${quoteWhole(file)}: ${fault.fault}`);
  else report.add({ file, line: 0, column: 0 }, path, `cannot be read: ${fault.fault}`);
}
