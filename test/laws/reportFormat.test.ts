import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateText, meanText, rangeText } from '../../src/report/estimateText.ts';
import { clock, count, decimal, duration, list, money, percent } from '../../src/report/format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers as people read them', () => {
  it('groups thousands and keeps the digits asked for', () => {
    expect(decimal(1452.26, 1)).toBe('1,452.3');
    expect(decimal(1234567)).toBe('1,234,567');
    expect(decimal(-1234.5, 1)).toBe('−1,234.5');
  });

  it('never writes a negative zero', () => {
    expect(decimal(-0.001, 1)).toBe('0.0');
  });

  it('writes a dash for what is no number', () => {
    for (const format of [decimal, percent, duration, count, (value: number) => money(value, 'USD')])
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(format(value)).toBe('–');
  });

  it('says a percentage is all or nothing only when it is', () => {
    expect([0, 1, 0.0001, 0.99996, 0.713].map((share) => percent(share))).toEqual([
      '0%',
      '100%',
      '<0.1%',
      '>99.9%',
      '71.3%',
    ]);
  });

  it('never rounds a share strictly between 0 and 1 to either', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (share, digits) => {
          expect(percent(share, digits)).not.toMatch(/^(0|0\.0+|100|100\.0+)%$/);
        },
      ),
    );
  });

  it('writes durations in the units that fit them', () => {
    const written = [0, 0.01, 0.4, 3.25, 20, 59.7, 65, 3599.8, 7500].map((seconds) => plain(duration(seconds)));
    expect(written).toEqual(['0 s', '<0.1 s', '0.4 s', '3.3 s', '20 s', '1 min', '1 min 5 s', '1 h', '2 h 5 min']);
  });

  it('never writes sixty seconds or sixty minutes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
        expect(plain(duration(seconds))).not.toMatch(/\b60 (s|min)\b/);
      }),
    );
  });

  it('names the end of a day 24:00 and its start 00:00', () => {
    expect([0, 30600, 86400, 90000].map(clock)).toEqual(['00:00', '08:30', '24:00', '01:00']);
  });

  it('joins a list as prose and says how many are left out', () => {
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(list(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });
});

describe('estimates as text', () => {
  it('write a unit once where both ends of the interval share it', () => {
    expect(estimateText({ mean: 0.713, low: 0.704, high: 0.722 }, percent)).toBe('71.3% (70.4–72.2%)');
    expect(plain(rangeText({ mean: 26, low: 25, high: 27 }, duration))).toBe('25–27 s');
    expect(plain(rangeText({ mean: 62, low: 58, high: 65 }, duration))).toBe('58 s – 1 min 5 s');
  });

  it('have no interval without bounds and no number without an estimate', () => {
    expect(estimateText({ mean: 0.5, low: null, high: null }, percent)).toBe('50.0%');
    expect(rangeText({ mean: 0.5, low: null, high: null }, percent)).toBe('');
    expect(meanText(null, percent)).toBe('–');
  });
});
