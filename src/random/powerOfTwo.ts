const LEAST = -1074;
const GREATEST = 1023;
const POWERS = new Float64Array(GREATEST - LEAST + 1);
// Doubling and halving are exact; `**` is left to each engine's own accuracy.
POWERS[-LEAST] = 1;
for (let index = 1 - LEAST; index < POWERS.length; index++) POWERS[index] = POWERS[index - 1]! * 2;
for (let index = -LEAST - 1; index >= 0; index--) POWERS[index] = POWERS[index + 1]! / 2;

/** 2^exponent for a whole exponent from -1074 to 1023, exactly, by look-up (quicker than assembling the bits). */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent - LEAST]!;
}
