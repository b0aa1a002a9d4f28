/** What spreadsheets read in text as one character by its number: `_x0041_` is `A`. */
const READ_AS_NUMBER = /_(?=x[0-9a-f]{4}_)/gi;
/** Characters that no XML document holds, or that the writer leaves out. */
const NO_XML = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF\uFDD0-\uFDEF]/gu;
const MOST = 32_767;

/**
 * Text as a workbook keeps it, so that a spreadsheet shows it letter by letter: what a file cannot hold is written by its number
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring), and so is what would be read as such a number. Names that every object of the language has, such as
 * `constructor`, begin with one too: the writer keeps its texts in an object.
 */
export function cellText(text: string): string {
  const shown = text.slice(0, MOST).replace(READ_AS_NUMBER, '_x005F_').replace(NO_XML, byNumber);
  return shown in {} ? byNumber(shown) + shown.slice(1) : shown;
}

function byNumber(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
