/** An affine map of the plane, as SVG writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const MAPS: { readonly [name: string]: (values: readonly number[]) => Matrix } = {
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = 0, x = 0, y = 0]) => {
    const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    return multiply([cosine, sine, -sine, cosine, x, y], [1, 0, 0, 1, -x, -y]);
  },
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
};

/** The map of a `transform` attribute. */
export function matrixOf(transform: string | null): Matrix {
  const steps = [...(transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)];
  return steps.reduce(
    (whole, [, name = '', values = '']) =>
      multiply(
        whole,
        MAPS[name]?.(
          values
            .trim()
            .split(/[\s,]+/)
            .map(Number),
        ) ?? IDENTITY,
      ),
    IDENTITY,
  );
}
