import { type Layout, layerCount, placeAfter } from './layout.ts';
import { stepBack } from './transitions.ts';
import { type Rates, stretch, uniformize, uniformRate } from './uniformization.ts';

/** Two things that a waiting contact may expect, by layer and number ahead. */
export type Prospect = readonly [Float64Array, Float64Array];

/** What each place earns per unit of time towards the two, given what the places are worth. */
export type Earnings = (worth: Prospect) => Prospect;

/** The prospect `time` earlier in the same interval. */
export function earlier(prospect: Prospect, layout: Layout, rates: Rates, time: number, earnings: Earnings): Prospect {
  // Arrivals do not concern those who wait.
  const rate = uniformRate(layout, { ...rates, arriving: 0 });
  const step = (from: Prospect, to: Prospect) => {
    const earning = earnings(from);
    stepBack(from[0], to[0], layout, rates, rate, earning[0]);
    stepBack(from[1], to[1], layout, rates, rate, earning[1]);
  };
  let values = prospect;
  for (let left = time; left > 0; ) {
    const part = stretch(left, rate);
    values = uniformize(values, step, rate, part);
    left = part < left ? left - part : 0;
  }
  return values;
}

/** The prospect just before a staffing change; `answered` is what it is worth to be answered by it. */
export function before(prospect: Prospect, from: Layout, to: Layout, answered: readonly [number, number]): Prospect {
  const values = nothing(from);
  for (let layer = 0, index = 0; layer <= from.excess; layer++) {
    for (let ahead = 0; ahead <= from.waiting; ahead++, index++) {
      const place = placeAfter(from, to, layer, ahead);
      values[0][index] = place < 0 ? answered[0] : prospect[0][place]!;
      values[1][index] = place < 0 ? answered[1] : prospect[1][place]!;
    }
  }
  return values;
}

/** Of no worth anywhere. */
export function nothing(layout: Layout): Prospect {
  return [new Float64Array(layerCount(layout)), new Float64Array(layerCount(layout))];
}

/** The means of the wait to come and of half its square where the level never changes again: a recursion from the front. */
export function finalWaits(layout: Layout, { service, abandoning }: Rates): Prospect {
  const waits = nothing(layout);
  const width = layout.waiting + 1;
  for (let layer = 0, index = 0; layer <= layout.excess; layer++) {
    const ending = (layout.agents + layer) * service;
    for (let ahead = 0; ahead < width; ahead++, index++) {
      const forward = (layer === 0 ? ending : 0) + ahead * abandoning;
      const mean = (of: Float64Array, earning: number) =>
        (earning + (ahead > 0 ? forward * of[index - 1]! : 0) + (layer > 0 ? ending * of[index - width]! : 0)) /
        (ending + (ahead + 1) * abandoning);
      waits[0][index] = mean(waits[0], 1);
      waits[1][index] = mean(waits[1], waits[0][index]!);
    }
  }
  return waits;
}
