/** Returns `value`, or throws a RangeError that names it when it is negative or not a number. */
export function nonNegative(name: string, value: number): number {
  if (!(value >= 0)) throw new RangeError(`${name} must be a number of at least 0, not ${value}`);
  return value;
}

/** Returns `value`, or throws a RangeError that names it when it is not above 0. */
export function positive(name: string, value: number): number {
  if (!(value > 0)) throw new RangeError(`${name} must be a number above 0, not ${value}`);
  return value;
}

/** Returns `value`, or throws a RangeError that names it when it is not a whole number of at least 0. */
export function whole(name: string, value: number): number {
  if (!(value >= 0 && Number.isInteger(value))) throw new RangeError(`${name} must be a whole number, not ${value}`);
  return value;
}

/** Returns `value`, or throws a RangeError that names it when it is not between 0 and 1. */
export function share(name: string, value: number): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be between 0 and 1, not ${value}`);
  return value;
}
