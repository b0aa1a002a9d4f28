import fc from 'fast-check';
import { sampleCovariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { AGENT_LAYOUT } from '../../src/statistics/agentMeasures.ts';
import { CONTACT_LAYOUT, CONTACT_QUANTITIES, type ContactQuantity } from '../../src/statistics/contactMeasures.ts';
import { journeyMeasures } from '../../src/statistics/journeyMeasures.ts';
import type { Layout } from '../../src/statistics/layout.ts';
import { type CellMoments, createMoments, type Moments, mergeMoments } from '../../src/statistics/moments.ts';
import { moneyMeasures } from '../../src/statistics/moneyMeasures.ts';
import { observe } from '../../src/statistics/observe.ts';
import { createSample } from '../../src/statistics/sample.ts';
import { anyDays, DAYS_FRAME } from './estimateAnyDay.ts';
import { type Day, momentsOf, tallyOf } from './estimateDays.ts';

/** Sums of the quantities themselves. */
function sums({ origin, sums }: CellMoments, replications: number): number[] {
  return Array.from(sums, (sum, place) => replications * (origin[place] ?? 0) + sum);
}

/** How far apart two sets of products are, each pair on the scale of the standard deviations of its two quantities. */
function distance(a: CellMoments, b: CellMoments, layout: Layout): number {
  const pairs = layout.first.length;
  let worst = 0;
  for (let start = 0; start < a.products.length; start += pairs) {
    for (let pair = 0; pair < pairs; pair++) {
      const difference = Math.abs((a.products[start + pair] ?? 0) - (b.products[start + pair] ?? 0));
      const scale = Math.sqrt(variation(a, layout, start, pair, 'first') * variation(a, layout, start, pair, 'second'));
      if (difference > 0) worst = Math.max(worst, difference / scale);
    }
  }
  return worst;
}

function variation(
  moments: CellMoments,
  layout: Layout,
  start: number,
  pair: number,
  which: 'first' | 'second',
): number {
  const place = layout[which][pair] ?? 0;
  return moments.products[start + (layout.pairOf[place * layout.quantities + place] ?? 0)] ?? 0;
}

function merged(days: readonly Day[], cuts: readonly number[]): Moments {
  const all = createMoments(DAYS_FRAME);
  const ends = [...new Set([...cuts.map((cut) => cut % (days.length + 1)), days.length])].sort((a, b) => a - b);
  let first = 0;
  for (const end of ends) {
    mergeMoments(all, structuredClone(momentsOf(DAYS_FRAME, days.slice(first, end))));
    first = end;
  }
  return all;
}

describe('moments', () => {
  it('are the same whether days are added one by one or merged in batches: sums exactly, products to 1e-12', () => {
    fc.assert(
      fc.property(anyDays(1, 12), fc.array(fc.nat(12), { maxLength: 4 }), (days, cuts) => {
        const one = momentsOf(DAYS_FRAME, days);
        const many = merged(days, cuts);
        expect(many.replications).toBe(days.length);
        for (const block of ['contacts', 'journeys', 'agents', 'money', 'phases', 'handled'] as const) {
          expect(sums(many[block], days.length)).toEqual(sums(one[block], days.length));
          expect(many[block].active).toEqual(one[block].active);
        }
        expect(distance(one.contacts, many.contacts, CONTACT_LAYOUT)).toBeLessThan(1e-12);
        expect(distance(one.agents, many.agents, AGENT_LAYOUT)).toBeLessThan(1e-12);
        expect(distance(one.journeys, many.journeys, journeyMeasures.layout)).toBeLessThan(1e-12);
        expect(distance(one.money, many.money, moneyMeasures.layout)).toBeLessThan(1e-12);
      }),
    );
  });

  it('merge to the same bits each time', () => {
    fc.assert(
      fc.property(anyDays(2, 12), fc.array(fc.nat(12), { maxLength: 4 }), (days, cuts) => {
        expect(merged(days, cuts)).toEqual(merged(days, cuts));
      }),
    );
  });

  it('hold the covariances of the quantities, as computed in two passes', () => {
    fc.assert(
      fc.property(anyDays(2, 12), (days) => {
        const { products } = momentsOf(DAYS_FRAME, days).contacts;
        const size = CONTACT_QUANTITIES.length;
        const sample = createSample(DAYS_FRAME);
        const rows = days.map((day) => {
          observe(sample, tallyOf(DAYS_FRAME, day), DAYS_FRAME);
          return Array.from(sample.contacts);
        });
        const column = (place: number) => rows.map((row) => row[place] ?? 0);
        const pairs = CONTACT_LAYOUT.first.length;
        const cells = products.length / pairs;
        for (let cell = 0; cell < cells; cell += 5) {
          for (let pair = 0; pair < pairs; pair++) {
            const first = column(cell * size + (CONTACT_LAYOUT.first[pair] ?? 0));
            const second = column(cell * size + (CONTACT_LAYOUT.second[pair] ?? 0));
            const truth = sampleCovariance(first, second) * (days.length - 1);
            const scale = Math.max(...first) * Math.max(...second) * days.length;
            expect(Math.abs((products[cell * pairs + pair] ?? 0) - truth)).toBeLessThanOrEqual(1e-13 * scale);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('have no spread at all when every day is the same', () => {
    fc.assert(
      fc.property(anyDays(1, 1), fc.integer({ min: 2, max: 40 }), ([day], times) => {
        const days = Array.from({ length: times }, () => day ?? {});
        for (const moments of [momentsOf(DAYS_FRAME, days), merged(days, [3, 7])]) {
          expect(moments.contacts.products.every((product) => product === 0)).toBe(true);
          expect(moments.agents.products.every((product) => product === 0)).toBe(true);
          expect(moments.money.products.every((product) => product === 0)).toBe(true);
        }
      }),
    );
  });

  it('take no more memory for more days', () => {
    const size = (moments: Moments) =>
      [moments.contacts, moments.journeys, moments.agents, moments.money, moments.phases, moments.handled].flatMap(
        (cells) => Object.values(cells).map(({ byteLength }) => byteLength),
      );
    const [day] = fc.sample(anyDays(1, 1), { numRuns: 1, seed: 1 })[0] ?? [];
    const days = Array.from({ length: 50 }, () => day ?? {});
    expect(size(momentsOf(DAYS_FRAME, days))).toEqual(size(createMoments(DAYS_FRAME)));
  });

  it('keep products only for pairs that a definition brings together', () => {
    const size = CONTACT_QUANTITIES.length;
    const place = (name: ContactQuantity) => CONTACT_QUANTITIES.indexOf(name);
    const pair = (a: ContactQuantity, b: ContactQuantity) => CONTACT_LAYOUT.pairOf[place(a) * size + place(b)];
    expect(pair('answeredWithin', 'offered')).toBeGreaterThanOrEqual(0);
    expect(pair('offered', 'answeredWithin')).toBe(pair('answeredWithin', 'offered'));
    expect(pair('answeredWithin', 'abandonedWithin')).toBeGreaterThanOrEqual(0);
    expect(pair('blocked', 'handle')).toBe(-1);
    expect(CONTACT_LAYOUT.first.length).toBeLessThan((size * (size + 1)) / 4);
  });
});
