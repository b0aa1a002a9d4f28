import { type Document, isCollection, isScalar, Scalar, visit, type YAMLError } from 'yaml';
import { quote } from './suggest.ts';

/** What a mistake in YAML most likely is, where it was made (the parser often notices only at the end of the file). */
export function explainSyntaxError(
  error: YAMLError,
  document: Document,
  text: string,
): { readonly offset: number; readonly message: string } {
  const reported = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
  const offset =
    error.code === 'BAD_INDENT' ? reported + (/^ */.exec(text.slice(reported))?.[0].length ?? 0) : reported;
  if (/^Missing closing/.test(error.message)) {
    return {
      offset: lastQuoted(document, error.pos[0]) ?? offset,
      message: 'text in quotes that has no closing quote',
    };
  }
  if (/must end with a|and end with a/.test(error.message)) {
    const opening = lastOpened(document, error.pos[0]) ?? offset;
    const bracket = text.charAt(opening);
    return {
      offset: opening,
      message: `this ${quote(bracket)} is never closed; add ${quote(bracket === '[' ? ']' : '}')}`,
    };
  }
  if (BETWEEN_ENTRIES.has(error.code) && lastOpened(document, offset) !== undefined) {
    const where = error.code === 'MULTILINE_IMPLICIT_KEY' ? 'after' : 'before';
    return { offset, message: `a comma is missing ${where} this, or a bracket or quote is not closed` };
  }
  return { offset, message: messageOf(error, text.slice(offset).split('\n', 1)[0] ?? '') };
}

/** Errors that inside brackets mean that two entries run into each other. */
const BETWEEN_ENTRIES: ReadonlySet<string> = new Set([
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
]);

function messageOf(error: YAMLError, at: string): string {
  const word = quote(/^(?:\w+|.)/u.exec(at)?.[0] ?? at);
  switch (error.code) {
    case 'BAD_INDENT':
      return 'wrong indentation: the fields of one map, and the items of one list, start in the same column';
    case 'TAB_AS_INDENT':
      return 'a tab at the start of a line; indent with spaces';
    case 'BAD_SCALAR_START':
      return `a text cannot start with ${word}; put it in quotes`;
    case 'BAD_DQ_ESCAPE':
      return `${error.message.replace('Invalid escape sequence', 'unknown escape sequence')}; write \\\\ for a backslash, or use single quotes`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'two ": " in one line; start a new line for each field, or put the text in quotes';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return 'expected "field: value"; is the ":" missing?';
    case 'UNEXPECTED_TOKEN':
      return `unexpected ${word}; check the indentation, the brackets and the quotes before it`;
    default:
      return `not readable as YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
  }
}

/** Start of the last quoted text that begins before `end`: the one left open. */
function lastQuoted(document: Document, end: number): number | undefined {
  let found: number | undefined;
  visit(document, (_, node) => {
    if (isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE)) {
      if (node.range && node.range[0] < end) found = Math.max(found ?? 0, node.range[0]);
    }
  });
  return found;
}

/** Start of the innermost bracket that reaches to `end`, or the last one before it. */
function lastOpened(document: Document, end: number): number | undefined {
  let found: number | undefined;
  visit(document, (_, node) => {
    if (isCollection(node) && node.flow && node.range && node.range[0] < end && node.range[1] >= end) {
      found = Math.max(found ?? 0, node.range[0]);
    }
  });
  return found;
}
