import type { Layout } from './layout.ts';
import type { Rates } from './uniformization.ts';

/** One step of the uniformized queue. */
export function stepState(from: Float64Array, to: Float64Array, layout: Layout, rates: Rates, rate: number): void {
  const { agents, excess, waiting } = layout;
  const { arriving, joining, service, abandoning, places } = rates;
  for (let busy = 0; busy < agents; busy++) {
    const stays = rate - arriving - busy * service;
    const arrived = busy > 0 ? from[busy - 1]! * arriving : 0;
    to[busy] = (from[busy]! * stays + arrived + from[busy + 1]! * (busy + 1) * service) / rate;
  }
  const width = waiting + 1;
  for (let layer = 0, index = agents; layer <= excess; layer++) {
    const ending = (agents + layer) * service;
    const taking = layer === 0 ? ending : 0;
    const endingAbove = layer < excess ? ending + service : 0;
    for (let queue = 0; queue <= waiting; queue++, index++) {
      const leaves = (queue < places ? joining : 0) + ending + queue * abandoning;
      let value = from[index]! * (rate - leaves);
      if (queue > 0) value += from[index - 1]! * joining;
      else if (layer === 0 && agents > 0) value += from[agents - 1]! * arriving;
      if (queue < waiting) value += from[index + 1]! * (taking + (queue + 1) * abandoning);
      if (layer < excess) value += from[index + width]! * endingAbove;
      to[index] = value / rate;
    }
  }
}

/**
 * One step of waiting contacts, each by the number ahead; `joining` times the `source` join where fewer than `places` are
 * ahead. Who joins behind does not matter to them.
 */
export function stepContacts(
  from: Float64Array,
  to: Float64Array,
  layout: Layout,
  { service, abandoning }: Rates,
  rate: number,
  { source, joining, places }: { readonly source: Float64Array; readonly joining: number; readonly places: number },
): void {
  const { agents, excess, waiting } = layout;
  const width = waiting + 1;
  for (let layer = 0, index = 0; layer <= excess; layer++) {
    const ending = (agents + layer) * service;
    const taking = layer === 0 ? ending : 0;
    const endingAbove = layer < excess ? ending + service : 0;
    for (let ahead = 0; ahead <= waiting; ahead++, index++) {
      const impatience = (ahead + 1) * abandoning;
      let value = from[index]! * (rate - ending - impatience);
      if (ahead < waiting) value += from[index + 1]! * (taking + impatience);
      if (layer < excess) value += from[index + width]! * endingAbove;
      if (ahead < places) value += source[index]! * joining;
      to[index] = value / rate;
    }
  }
}

/** One step back in time of what a waiting contact may expect, given what each place earns per unit of time. */
export function stepBack(
  from: Float64Array,
  to: Float64Array,
  layout: Layout,
  { service, abandoning }: Rates,
  rate: number,
  earning: Float64Array,
): void {
  const { agents, excess, waiting } = layout;
  const width = waiting + 1;
  for (let layer = 0, index = 0; layer <= excess; layer++) {
    const ending = (agents + layer) * service;
    const taking = layer === 0 ? ending : 0;
    for (let ahead = 0; ahead <= waiting; ahead++, index++) {
      let value = from[index]! * (rate - ending - (ahead + 1) * abandoning) + earning[index]!;
      if (ahead > 0) value += from[index - 1]! * (taking + ahead * abandoning);
      if (layer > 0) value += from[index - width]! * ending;
      to[index] = value / rate;
    }
  }
}
