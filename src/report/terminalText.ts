const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\s]+/gu;
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const COMBINING = /\p{M}/u;

/**
 * A user's text for a terminal: without escape sequences and other control characters, without marks that turn the
 * direction of writing, on one line.
 */
export function terminalText(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}

/** The text, cut with an ellipsis to so many terminal columns. */
export function cut(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Columns that a text takes on a terminal; colors (SGR sequences) take none. */
export function textWidth(text: string): number {
  return [...text.replace(SGR, '')].reduce((width, character) => width + characterWidth(character), 0);
}

/** Breaks text at spaces into lines of at most so many columns. */
export function wrap(text: string, columns: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(last) + 1 + textWidth(word) <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const SGR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

function characterWidth(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
