/** Digits that tell the values of a factor apart, at least and at most. */
const FEWEST = 2;
const MOST = 12;
/** A number, share, rate or duration; what else a list may hold is left alone, such as names of files. */
const QUANTITY = /^[+-]?\d+(?:\.\d+)?(?:%|\s*\/.+)?$|^(?:\d+(?:\.\d+)?(?:ms|[dhms]))+$/;

/**
 * Values of a factor as they stand on an axis: of fractions only the digits that are needed to tell them apart and one more, which shows how
 * far apart; the same for all. What is written `84.1025641026%` in the file becomes `84.1%`.
 */
export function shortValues(values: readonly string[]): readonly string[] {
  const apart = new Set(values).size;
  for (let digits = FEWEST; digits < MOST; digits++) {
    // Rounding may part neighbors that the next digit does not.
    const [short, shown] = [withDigits(values, digits), withDigits(values, digits + 1)];
    if (new Set(short).size === apart && new Set(shown).size === apart) return shown;
  }
  return values;
}

function withDigits(values: readonly string[], digits: number): readonly string[] {
  return values.map((value) =>
    QUANTITY.test(value) ? value.replace(/\d+\.\d+/g, (number) => rounded(number, digits)) : value,
  );
}

/** A whole part is never rounded. */
function rounded(number: string, digits: number): string {
  const [whole = ''] = number.split('.');
  return String(Number(Number(number).toPrecision(Math.max(digits, whole.length))));
}
