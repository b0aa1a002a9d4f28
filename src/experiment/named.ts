/** Values by the names of what they belong to. Any name is an ordinary key, `__proto__` too. */
export function named<Value>(
  owners: readonly { readonly name: string }[],
  values: readonly Value[],
): { [name: string]: Value } {
  return Object.fromEntries(
    owners.flatMap(({ name }, index) => (index in values ? [[name, values[index] as Value]] : [])),
  );
}
