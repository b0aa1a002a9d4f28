import { figureText, LONGEST_NAME } from '../../figures/drawing.ts';

const MOST_LINES = 3;

/**
 * A name or a value in lines that end at a dot or a space where they can. A part may be longer than a line, and what remains
 * makes the last: both are cut as any text in a figure.
 */
export function textLines(text: string, longest = 22): readonly string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[ ]|[.](?!\d))/)) {
    const last = lines.at(-1);
    const joined = `${last ?? ''}${part}`;
    if (last !== undefined && (letters(joined) <= longest || lines.length === MOST_LINES))
      lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** The same as plotly takes them. */
export function figureLines(text: string, longest?: number): string {
  return textLines(text, longest).map(figureText).join('<br>');
}

/** How many a figure shows, near enough to know how wide the text is. */
export function letters(text: string): number {
  return Math.min(LONGEST_NAME, [...text.trim()].length);
}
