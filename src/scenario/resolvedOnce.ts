import type { Context } from './context.ts';

/**
 * Keeps what is made of a spec as long as that lives, and gives it again while all else that it depends on is the same: the files, the
 * horizon and `inputs`. The cells of a sweep share most of their types and groups. What has a problem is made anew, to tell of it.
 */
export function resolvedOnce<Value>() {
  const known = new WeakMap<object, { readonly value: Value; readonly inputs: readonly unknown[] }>();
  return (
    spec: object,
    inputs: readonly unknown[],
    { root, files, horizon }: Context,
    make: () => Value | undefined,
  ): Value | undefined => {
    const all = [files, root.place.file, horizon, ...inputs];
    const before = known.get(spec);
    if (before?.inputs.length === all.length && before.inputs.every((input, index) => input === all[index])) {
      return before.value;
    }
    const problems = files.report.count;
    const value = make();
    if (value !== undefined && files.report.count === problems) known.set(spec, { value, inputs: all });
    return value;
  };
}
