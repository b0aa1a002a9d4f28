import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFiles } from './parseFiles.ts';
import { tallied } from './tallied.ts';
import { contact } from './tallyCells.ts';

/** The longest wait in each minute in which somebody calls, with so many agents for one queue that nobody leaves. */
function waits(calls: readonly (readonly [time: number, service: number])[], agents: number): number[] {
  const scenario = parseFiles({
    'main.yaml': `
      horizon: { length: 2h, interval: 1m }
      contactTypes:
        billing: { patience: never, talk: { constant: 1m } }
      calls: { file: calls.csv }
      agentGroups:
        tellers: { skills: [billing], staff: ${agents} }
    `,
    'calls.csv': ['time,type,service', ...calls.map(([time, service]) => `${time},billing,${service}`)].join('\n'),
  });
  const tally = tallied(scenario, 0);
  return calls.map(([time]) => contact(tally, 0, Math.floor(time / 60), 'longestWait'));
}

/** Calls of at most one a minute, so that each has an interval of its own. */
const anyCalls = fc
  .array(fc.option(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 900 })), { freq: 3 }), {
    minLength: 1,
    maxLength: 119,
  })
  .map((minutes) =>
    minutes.flatMap((call, minute) => (call === null ? [] : [[minute * 60 + call[0], call[1]] as const])),
  )
  .filter((calls) => calls.length > 0);

describe('one more agent for a single queue in order of arrival', () => {
  it('makes no contact wait longer', () => {
    // Kiefer and Wolfowitz 1955: the work before each contact falls with the number of servers, contact by contact.
    fc.assert(
      fc.property(anyCalls, fc.integer({ min: 1, max: 6 }), (calls, agents) => {
        const [fewer, more] = [waits(calls, agents), waits(calls, agents + 1)];
        more.forEach((wait, call) => {
          expect(wait).toBeLessThanOrEqual(fewer[call] ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('makes somebody wait less where three call while one talks', () => {
    const calls = [
      [10, 600],
      [70, 600],
      [130, 600],
    ] as const;
    expect(waits(calls, 1)).toEqual([0, 540e6, 1080e6]);
    expect(waits(calls, 2)).toEqual([0, 0, 480e6]);
    expect(waits(calls, 3)).toEqual([0, 0, 0]);
  });
});
