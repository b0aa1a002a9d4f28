import type { Json } from '../figures/drawing.ts';
import { PALETTE, type Theme } from '../palette.ts';

/** A figure's data with the colors of one theme for their keys in the palette. Only members whose name ends in "color" hold a key. */
export function paint<Value extends Json>(value: Value, theme: Theme, name = ''): Value {
  return painted(value, theme, name) as Value;
}

function painted(value: Json, theme: Theme, name: string): Json {
  if (typeof value === 'string')
    return name.endsWith('color') && Object.hasOwn(PALETTE, value)
      ? PALETTE[value as keyof typeof PALETTE][theme]
      : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((each) => painted(each, theme, name));
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, painted(each, theme, member)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
