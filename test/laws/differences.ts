/** Paths at which two plain values differ: `contactTypes.0.patience.mean`. Lists of different lengths differ as a whole. */
export function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (Object.is(a, b)) return [];
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return [path];
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(Reflect.get(a, key), Reflect.get(b, key), path === '' ? key : `${path}.${key}`),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
