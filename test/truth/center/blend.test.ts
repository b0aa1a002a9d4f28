import { describe, expect, it } from 'vitest';
import type { ContactEstimates } from '../../../src/statistics/estimates.ts';
import cases from './cases.json' with { type: 'json' };
import { expectTruth, minutes, simulatedFile } from './simulated.ts';

const REPLICATIONS = 200;
const COUNTED_HOURS = 50;

describe('an ideal dialer on the agents whom inbound calls leave free agrees with theory', () => {
  it('BL-R0: no reserve, so that nobody is ever idle', async () => {
    const { expected } = cases['BL-R0'];
    const { result } = await simulatedFile('blend-reserve-0');
    expectFlow(result.contactTypes, expected);
    expect(result.agents.idleHours?.mean).toBe(0);
    expect(result.contactTypes.inbound?.delayProbability?.mean).toBe(1);
  });

  it('BL-R4: four agents stay idle for those who call', async () => {
    const { expected } = cases['BL-R4'];
    const { result } = await simulatedFile('blend-reserve-4');
    expectFlow(result.contactTypes, expected);
    const { inbound } = result.contactTypes;
    expectTruth(inbound?.delayProbability ?? null, expected.P_wait, 'share', REPLICATIONS, 'delayed');
    expectTruth(result.agents.occupancy, expected.occupancy, 'share', REPLICATIONS, 'occupancy');
  });

  function expectFlow(
    { inbound, outbound }: { readonly [type: string]: ContactEstimates },
    truth: (typeof cases)['BL-R0']['expected'],
  ): void {
    const compared = [
      ['abandonment', inbound?.abandonment, truth.P_abandon, 'share'],
      ['service level', inbound?.serviceLevel, truth.P_served_within_T, 'share'],
      ['without quick abandons', inbound?.serviceLevels.excludeQuickAbandons, truth.SL_excl_short_abandons, 'share'],
      ['mean wait', inbound?.meanWait, minutes(truth.E_wait), 'time'],
      ['wait of the answered', inbound?.asa, minutes(truth.E_wait_served), 'time'],
      ['mean queue', inbound?.meanQueue, truth.mean_queue, 'time'],
      ['outbound contacts', outbound?.reached, truth.outbound_rate * 60 * COUNTED_HOURS, 'count'],
    ] as const;
    for (const [label, estimate, value, scale] of compared)
      expectTruth(estimate ?? null, value, scale, REPLICATIONS, label);
    // An ideal dialer calls exactly those for whom somebody is free.
    expect(outbound?.dialed?.mean).toBe(outbound?.reached?.mean);
    expect(outbound?.nuisance?.mean).toBe(0);
  }
});
