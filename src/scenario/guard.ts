import { Lexer } from 'yaml';
import { LIMITS } from './limits.ts';

/** A reason not to let the parser near a text. */
export interface Refusal {
  /** Into the text. */
  readonly offset: number;
  readonly message: string;
}

const DOCUMENT = '\u0002';
const SCALAR = '\u001f';
const FLOW_ERROR = '\u0018';
/** A block level can be written at the same column as the one around it (`a:` over `- b`), so twice the depth. */
const DEEPEST_COLUMNS = 2 * LIMITS.depth;

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^&/, 'anchors (&name) are not supported; write the value out, or put what is shared into a file to extend'],
  [/^\*/, 'aliases (*name) are not supported; write the value out, or put the text in quotes'],
  [/^!/, 'tags (!name) are not supported; write the plain value, or put the text in quotes'],
  [/^%/, 'directives (%YAML, %TAG) are not supported; remove the line'],
];

/**
 * Looks through a YAML text, token by token and without recursion, for what the parser must not be given: anchors,
 * aliases and tags (a few lines of them make gigabytes), directives (they change what words mean), a second document,
 * and nesting so deep that a recursive parser runs out of stack.
 */
export function findRefusals(text: string): Refusal[] {
  const control = CONTROL.exec(text);
  if (control)
    return [{ offset: control.index, message: `a control character (${unicodeName(control[0])}); remove it` }];

  const refusals: Refusal[] = [];
  const columns: number[] = [];
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let documents = 0;
  let content = false;
  let scalarNext = false;
  // A block level begins at the first token of a line, and after `-` and `?`.
  let opensLevel = true;
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR || token === FLOW_ERROR) {
      scalarNext = token === SCALAR;
      continue;
    }
    if (token === DOCUMENT) {
      documents++;
      continue;
    }
    const kind = token.charAt(0);
    if (!scalarNext) {
      const refused = REFUSED.find(([pattern]) => pattern.test(token));
      if (refused) refusals.push({ offset, message: refused[1] });
    }
    const blank = !scalarNext && /^[\s#]/.test(kind);
    // The lexer marks a document once it has text of its own; a bare `---` after text begins one as well.
    const secondDocument = !blank && (documents > 1 || (documents === 1 && content && token === '---'));
    if (secondDocument)
      return [...refusals, { offset, message: 'a second document begins here; one scenario to a file' }];
    content ||= !blank && token !== '---';
    if (!blank && brackets === 0 && opensLevel) {
      const column = offset - lineStart;
      while ((columns.at(-1) ?? -1) > column) columns.pop();
      if ((columns.at(-1) ?? -1) < column) columns.push(column);
      opensLevel = !scalarNext && (kind === '-' || kind === '?') && token.length === 1;
    }
    if (!scalarNext && (token === '{' || token === '[')) brackets++;
    if (!scalarNext && (token === '}' || token === ']')) brackets = Math.max(0, brackets - 1);
    if (brackets > LIMITS.depth || columns.length > DEEPEST_COLUMNS)
      return [...refusals, { offset, message: TOO_DEEP }];
    offset += token.length;
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) {
      lineStart = offset - (token.length - newline - 1);
      opensLevel = true;
    }
    scalarNext = false;
  }
  return refusals;
}

export const TOO_DEEP = `nested more than ${LIMITS.depth} deep; a scenario needs no more than 8`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function unicodeName(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
