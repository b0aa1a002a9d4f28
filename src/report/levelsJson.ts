/** Plain data with levels by interval as JSON: two spaces deep, the levels as plain lists, and a line end. */
export function levelsJson(data: object): string {
  const plain = (_: string, value: unknown) => (value instanceof Int32Array ? [...value] : value);
  return `${JSON.stringify(data, plain, 2)}\n`;
}
