/** What would not stay the text that it is, or is a time of day, which readers of older YAML take for a number. */
const NEEDS_QUOTES =
  /^$|^[\s\d.+-]*$|^(?:true|false|null|yes|no|on|off|~)$|^\d[\d-]*[T ]?\d*:\d|[:#](?:\s|$)|^[\s?!&*|>'"%@`{[]|[,[\]{}]|\s$/;

/** A value as a scenario file would have it on one line: `{ mean: 3m, cv: 1.1 }`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, content]) => `${flowText(key)}: ${flowText(content)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && NEEDS_QUOTES.test(value) ? JSON.stringify(value) : String(value);
}
