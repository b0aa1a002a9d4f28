/** A user's name within plain text: its direction of writing ends with it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
