import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/experiment/result.ts';
import cases from './cases.json' with { type: 'json' };
import { expectPublished, simulatedFile } from './simulated.ts';

// The examples of the ContactCenters library, as scenario files in test/truth/contactcenters. Its figures are means of 1,000 days or
// weeks with a 95% interval; z is the difference over both standard errors, and |z| < 4.5 (see simulated.ts).

describe('the SimpleMSK example: three types, two groups, a day of random volume', () => {
  const name = (type: number, period: number) => `type ${type} period ${period}`;

  /**
   * The source counts the last staff as on duty, idle or not, from the close until the last contact is done; our occupancy ends at
   * the close. So theirs is below ours, by less than what those nine agents could idle in half an hour.
   */
  function compareOccupancy(result: Result, published: number): void {
    const { busyHours, idleHours } = result.agentGroups['group 0'] ?? {};
    const busy = busyHours?.mean ?? 0;
    expect(result.agentGroups['group 0']?.occupancy?.mean).toBeGreaterThan(published);
    expect(busy / (busy + (idleHours?.mean ?? 0) + 9 / 2)).toBeLessThan(published);
  }

  it('answers, loses and occupies as published', async () => {
    const { published } = cases['CC-SimpleMSK'];
    const { result } = await simulatedFile('simple-msk');
    expectPublished('served', result.total.answered, published.served);
    expectPublished('abandoned', result.total.abandoned, published.abandoned);
    expectPublished('service level', result.total.serviceLevel, published.service_level);
    compareOccupancy(result, published.occupancy_group0[0] ?? 0);
    published.good_type_period.forEach((periods, type) => {
      periods.forEach((good, period) => {
        const halfWidth = published.good_type_period_CI_halfwidth[type]?.[period] ?? 0;
        const { answeredWithin = null } = result.contactTypes[name(type, period)] ?? {};
        expectPublished(`good ${name(type, period)}`, answeredWithin, [good, good - halfWidth, good + halfWidth]);
      });
    });
  });

  it('answers, loses and occupies as published with rerouting after 12 s', async () => {
    const { published } = cases['CC-SimpleMSKRerouting'];
    const { result } = await simulatedFile('simple-msk-rerouting');
    expectPublished('served', result.total.answered, published.served);
    expectPublished('abandoned', result.total.abandoned, published.abandoned);
    expectPublished('service level', result.total.serviceLevel, published.service_level);
    compareOccupancy(result, published.occupancy_group0[0] ?? 0);
  });
});

describe('the Bilingual example: two languages, agents who speak one or both, customers who call again', () => {
  it('answers as published, week by week of five days', async () => {
    const { published } = cases['CC-Bilingual'];
    const days = 5;
    // Its free agents are chosen at random among those who can serve: of one rank, ours are chosen by longest idle. That moves
    // work between the groups, so that occupancies by group do not compare.
    const { result } = await simulatedFile('bilingual');
    for (const language of ['English', 'Spanish'] as const) {
      const measures = result.contactTypes[language];
      expectPublished(`${language}: attempts`, measures?.arrived ?? null, published.arrivals[language], days);
      expectPublished(`${language}: answered`, measures?.answered ?? null, published.served[language], days);
      // The example keeps a caller's patience at every attempt, so that the hasty hang up again; ours draws it anew with each
      // attempt, and fewer do.
      const abandoned = ((measures?.abandoned?.mean ?? 0) * days) / (published.abandoned[language][0] ?? 1);
      expect(abandoned).toBeLessThan(1);
      expect(abandoned).toBeGreaterThan(0.85);
    }
  });
});

describe('the Telethon example: whoever has waited two minutes leaves a message', () => {
  it('answers, loses and records as published, week by week of five evenings', async () => {
    const { published, params } = cases['CC-Telethon'];
    const days = 5;
    const { result, estimates } = await simulatedFile('telethon');
    const { calls, voicemail } = result.contactTypes;
    expectPublished('served', calls?.answered ?? null, published.served, days);
    expectPublished('abandoned', calls?.abandoned ?? null, published.abandoned, days);
    expectPublished('messages', calls?.overflowed ?? null, published.voicemails, days);
    expectPublished('disconnected', calls?.disconnected ?? null, published.disconnected, days);
    expectPublished('good', calls?.answeredWithin ?? null, published.good, days);
    expectPublished('speed of answer', calls?.asa ?? null, rounded(published.speed_of_answer_min, 0.001), 1 / 60);
    // Its percentage is of the calls expected, not of those that came.
    const percent = 100 / (params.lambda_per_hour * 4);
    expectPublished('service level', calls?.answeredWithin ?? null, published.SL_pct_of_expected_calls, percent);
    // Agents on the phone at the close: their corrected figure ends at the close, as ours does.
    expectPublished('occupancy', result.agents.occupancy, published.occupancy_corrected_pct, 100);
    expect(voicemail?.answered?.mean).toBe(0);
    expect(estimates.journeys.contactTypes[1]?.leftWaiting?.mean).toBe(calls?.overflowed?.mean);
  });

  /** A figure printed to a step: widened by the half step by which it may be off. */
  function rounded([mean = 0, low = 0, high = 0]: readonly number[], step: number): readonly number[] {
    return [mean, Math.min(low, mean) - step / 2, Math.max(high, mean) + step / 2];
  }
});

describe('the Blend example: inbound calls, and a predictive dialer on the agents whom they leave free', () => {
  it('dials, reaches, connects and answers as published', async () => {
    const { published } = cases['CC-Blend'];
    const { result } = await simulatedFile('blend');
    const { inbound, outbound } = result.contactTypes;
    expectPublished('dialed', outbound?.dialed ?? null, published.dialed);
    expectPublished('reached', outbound?.reached ?? null, published.outbound_reached);
    expectPublished('nuisance', outbound?.nuisance ?? null, published.outbound_abandoned);
    expectPublished('arrivals', inbound?.arrived ?? null, published.inbound_arrivals);
    expectPublished('answered', inbound?.answered ?? null, published.inbound_served);
    expectPublished('abandoned', inbound?.abandoned ?? null, published.inbound_abandoned);
    expectPublished('wait', inbound?.meanWait ?? null, published.inbound_wait_min, 1 / 60);
    const { occupancy: inboundOnly = null } = result.agentGroups['inbound only'] ?? {};
    expectPublished('occupancy, inbound only', inboundOnly, published.occupancy_inbound_only_pct, 100);
    const { occupancy: blend = null } = result.agentGroups.blend ?? {};
    expectPublished('occupancy, blend', blend, published.occupancy_blend_pct, 100);
  });
});
