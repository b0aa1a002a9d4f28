import { describe, expect, it } from 'vitest';
// Threads run built code: the build that the suite starts with.
import { schedule, staff } from '../../dist/node/index.js';
import { parseScenario } from '../../src/scenario/parseScenario.ts';

/** A week of short days with two desks, one of which can be staffed in shifts; small, and yet with every step of a search. */
function week(desk: object) {
  const hours = { perDay: [8, 14, 10, 0] };
  const fields = {
    name: 'A small week',
    replications: 20,
    serviceLevel: { target: '75%', within: '1m' },
    targets: { per: 'day' },
    horizon: { length: '7d', interval: '6h' },
    contactTypes: {
      orders: {
        arrivals: { counts: Array.from({ length: 7 }, () => hours.perDay).flat() },
        patience: '4m',
        talk: { exponential: '20m' },
      },
    },
    agentGroups: { desk: { skills: ['orders'], pay: { perHour: 20 }, ...desk } },
  };
  return parseScenario('week.yaml', () => JSON.stringify(fields));
}

describe('a week on worker threads', () => {
  it('is staffed to the same bytes by one thread and by two, and again', async () => {
    const scenario = week({ staff: 2 });
    const options = { search: 50, proof: 300 };
    const bytes = async (workers: number) => JSON.stringify(await staff(scenario, { ...options, workers }));
    const first = await bytes(1);
    expect(await bytes(2)).toBe(first);
    expect(await bytes(2)).toBe(first);
  });

  it('is scheduled to the same bytes by one thread and by two, and again', async () => {
    const scenario = week({
      schedule: [
        { name: 'day', length: '12h', starts: { from: '00:00', to: '06:00', every: '6h' }, days: 5, cost: 200 },
      ],
    });
    const bytes = async (workers: number) => JSON.stringify(await schedule(scenario, { proof: 300, workers }));
    const first = await bytes(1);
    expect(await bytes(2)).toBe(first);
    expect(await bytes(2)).toBe(first);
  });
});
