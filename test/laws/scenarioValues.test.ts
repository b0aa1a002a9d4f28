import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment, formatTimeOfDay, parseMoment } from '../../src/scenario/clock.ts';
import { distance } from '../../src/scenario/distance.ts';
import { formatDuration, parseDuration } from '../../src/scenario/duration.ts';
import { parseRate } from '../../src/scenario/rate.ts';
import { formatShare, parseFactor, parseShare } from '../../src/scenario/share.ts';
import { nearest } from '../../src/scenario/suggest.ts';

describe('durations', () => {
  it('are read back from their text, to the microsecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3e14 }), (microseconds) => {
        const seconds = microseconds / 1e6;
        expect(parseDuration(formatDuration(seconds))).toEqual({ value: seconds });
      }),
    );
  });

  it('mean the same as a number of seconds, as text of that number, and with units', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.nat(59), (h, m, s) => {
        const value = h * 3600 + m * 60 + s;
        for (const form of [value, `${value}`, `${value}s`, `${h}h${m}m${s}s`, ` ${h * 60 + m}m${s}s `]) {
          expect(parseDuration(form)).toEqual({ value });
        }
      }),
    );
  });

  it('never come from other text, and never in silence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseDuration(text);
        if ('value' in parsed) expect(text).toMatch(/^\s*[\d.]+([dhms]|ms|e[+-]?\d+|[\d.])*\s*$/i);
        else expect(parsed.fault.length).toBeGreaterThan(10);
      }),
    );
  });
});

describe('shares', () => {
  it('are read back from their text exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(parseShare(formatShare(share))).toEqual({ value: share === 0 ? 0 : share });
      }),
    );
  });

  it('are the same number as a percentage and as a decimal', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (hundredths) => {
        const percent = (hundredths / 100).toFixed(2);
        const decimal = (hundredths / 10_000).toFixed(4);
        expect(parseShare(`${percent}%`)).toEqual({ value: Number(decimal) });
        expect(parseShare(Number(decimal))).toEqual({ value: Number(decimal) });
      }),
    );
  });

  it('lie between 0 and 1; a factor may be more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.001, max: 10, noNaN: true }), (factor) => {
        expect(parseShare(factor)).toHaveProperty('fault');
        expect(parseShare(-factor)).toHaveProperty('fault');
        expect(parseFactor(factor)).toEqual({ value: factor });
      }),
    );
  });
});

describe('rates', () => {
  it('give the count and the period, whatever the unit', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.constantFrom(['h', 3600], ['m', 60], ['s', 1], ['d', 86_400], ['30m', 1800]),
        (count, [unit, period]) => {
          expect(parseRate(`${count}/${unit}`)).toEqual({ value: { count, period } });
          expect(parseRate(`${count} / ${unit}`)).toEqual({ value: { count, period } });
        },
      ),
    );
  });
});

describe('times of day', () => {
  it('are read back from their text', () => {
    fc.assert(
      fc.property(fc.nat(86_400), (seconds) => {
        expect(parseMoment(formatTimeOfDay(seconds))).toEqual({ value: { date: null, day: null, seconds } });
      }),
    );
  });

  it('are read back with their date, whose day numbers follow each other', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(86_400), (date, seconds) => {
        const text = date.toISOString().slice(0, 10);
        const day = Math.floor(date.getTime() / 86_400_000);
        const moment = { date: text, day, seconds };
        expect(parseMoment(formatMoment(moment))).toEqual({ value: moment });
        expect(parseMoment(formatMoment(moment).replace(' ', 'T'))).toEqual({ value: moment });
      }),
    );
  });
});

describe('the distance between two words', () => {
  const word = fc.string({ maxLength: 12 });

  it('is nothing only for the same word, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBe(distance(b, a));
      }),
    );
  });

  it('is at least the difference of lengths, at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [long, short] = [Array.from(a).length, Array.from(b).length].sort((x, y) => y - x) as [number, number];
        expect(distance(a, b)).toBeGreaterThanOrEqual(long - short);
        expect(distance(a, b)).toBeLessThanOrEqual(long);
      }),
    );
  });

  it('counts one for a swap of neighbors, and the likely word is found by it', () => {
    fc.assert(
      fc.property(fc.nat(6), (at) => {
        const swapped = `${'channel'.slice(0, at)}${'channel'.charAt(at + 1)}${'channel'.charAt(at)}${'channel'.slice(at + 2)}`;
        expect(distance(swapped.slice(0, 7), 'channel')).toBeLessThanOrEqual(1);
        expect(nearest(swapped.slice(0, 7), ['arrivals', 'channel', 'balk'])).toBe('channel');
      }),
    );
  });
});
