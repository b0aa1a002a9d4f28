/** A name as a cell of our tables has it: without white space around it, and with a quote before what a spreadsheet would take for a formula. */
export function unescapedName(cell: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.trim() === cell) ?? names.find((name) => `'${name}`.trim() === cell);
}
