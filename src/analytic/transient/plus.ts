/** Two records of numbers added name by name. */
export function plus<Record extends { readonly [Name in keyof Record]: number }>(one: Record, other: Record): Record {
  const names = Object.keys(one) as (keyof Record)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Record;
}
