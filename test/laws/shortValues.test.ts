import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortValues } from '../../src/report/sweep/shortValues.ts';

describe('the values of a factor on an axis', () => {
  it('have one digit more than tells them apart', () => {
    expect(shortValues(['80%', '84.1025641026%', '90.2564102564%', '120%'])).toEqual(['80%', '84.1%', '90.3%', '120%']);
    expect(shortValues(['0.123456', '0.123556'])).toEqual(['0.1235', '0.1236']);
    expect(shortValues(['101.33333/h', '12.5 / day'])).toEqual(['101/h', '12.5 / day']);
    expect(shortValues(['0.14499', '0.14501'])).toEqual(['0.14499', '0.14501']);
    expect(shortValues(['1m30.123s', '1m30.987s', '2m'])).toEqual(['1m30.1s', '1m31s', '2m']);
  });

  it('keep what is no fraction as it is written', () => {
    const words = ['fifo', '1234567', '08:30', '12/h', 'never', 'plan-1.2500.csv', '{"exponential":"4m3.2500s"}'];
    expect(shortValues(words)).toEqual(words);
    expect(shortValues(['1234.5678%', '1234.9678%'])).toEqual(['1234.57%', '1234.97%']);
  });

  it('stay as different as they are, and as near as three digits are', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => String(Number(value.toFixed(9))));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (values) => {
        const short = shortValues(values);
        expect(new Set(short).size).toBe(new Set(values).size);
        for (const [index, value] of values.entries()) {
          expect(Math.abs(Number(short[index]) - Number(value))).toBeLessThanOrEqual(0.0051 * Number(value));
        }
      }),
    );
  });
});
