import { log } from './log.ts';

/**
 * The z at which the standard normal cdf is `probability`, to 1e-15 of itself: algorithm PPND16 of Wichura 1988, "AS 241:
 * The percentage points of the normal distribution", Applied Statistics 37, 477-484.
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * central(0.180625 - q * q);
  const tail = q < 0 ? probability : 1 - probability;
  if (!(tail > 0)) return tail === 0 ? q * Infinity : Number.NaN;
  const r = Math.sqrt(-log(tail));
  const z = r <= 5 ? near(r - 1.6) : far(r - 5);
  return q < 0 ? -z : z;
}

/** The same of the first `count` probabilities of a block, in place: most of them are central, and those are quick. */
export function normalQuantiles(block: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) {
    const q = block[place]! - 0.5;
    if (q >= -0.425 && q <= 0.425) block[place] = q * central(0.180625 - q * q);
    else becomeTail(block, place);
  }
}

function becomeTail(block: Float64Array, place: number): void {
  block[place] = normalQuantile(block[place]!);
}

function central(r: number): number {
  return (
    septic(
      r,
      3.3871328727963665,
      133.14166789178438,
      1971.5909503065513,
      13731.69376550946,
      45921.95393154987,
      67265.7709270087,
      33430.57558358813,
      2509.0809287301227,
    ) /
    septic(
      r,
      1,
      42.31333070160091,
      687.1870074920579,
      5394.196021424751,
      21213.794301586597,
      39307.89580009271,
      28729.085735721943,
      5226.495278852854,
    )
  );
}

/** For tails down to e^-25. */
function near(r: number): number {
  return (
    septic(
      r,
      1.4234371107496835,
      4.630337846156546,
      5.769497221460691,
      3.6478483247632045,
      1.2704582524523684,
      0.2417807251774506,
      0.022723844989269184,
      0.0007745450142783414,
    ) /
    septic(
      r,
      1,
      2.053191626637759,
      1.6763848301838038,
      0.6897673349851,
      0.14810397642748008,
      0.015198666563616457,
      0.0005475938084995345,
      1.0507500716444169e-9,
    )
  );
}

/** For tails from e^-25 down to 1e-316. */
function far(r: number): number {
  return (
    septic(
      r,
      6.657904643501103,
      5.463784911164114,
      1.7848265399172913,
      0.29656057182850487,
      0.026532189526576124,
      0.0012426609473880784,
      2.7115555687434876e-5,
      2.0103343992922881e-7,
    ) /
    septic(
      r,
      1,
      0.599832206555888,
      0.1369298809227358,
      0.014875361290850615,
      0.0007868691311456133,
      1.8463183175100548e-5,
      1.421511758316446e-7,
      2.0442631033899397e-15,
    )
  );
}

/** The polynomial a + b x + … + h x^7, in pairs (Estrin) that the processor works out side by side. */
function septic(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  const square = x * x;
  return a + b * x + square * (c + d * x) + square * square * (e + f * x + square * (g + h * x));
}
