import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** A center with two plans for the same two hours: the second has one agent more in the busiest half hour. */
export interface CoverageCenter {
  readonly plans: readonly [plan: Scenario, oneMore: Scenario];
}

interface Hours {
  /** Expected calls and agents in each of four half hours; a call takes four minutes in the mean. */
  readonly calls: readonly number[];
  readonly agents: readonly number[];
  readonly callback?: object;
}

const BUSIEST = 2;

/** Offered loads of an agent: 0.72 to 0.82, 0.91 to 0.97, 1.08 to 1.41. */
const HOURS = {
  moderate: { calls: [70, 95, 110, 90], agents: [13, 16, 18, 15] },
  tight: {
    calls: [130, 150, 160, 140],
    agents: [19, 21, 22, 20],
    callback: { offer: { wait: '2m' }, accept: '40%' },
  },
  overloaded: { calls: [130, 160, 190, 170], agents: [16, 17, 18, 18] },
} as const satisfies { readonly [name: string]: Hours };

export type CoverageCenterName = keyof typeof HOURS;

/** Small centers, from quiet to more calls than its agents can take. Days differ (by 10% in the standard deviation of the volume). */
export const COVERAGE_CENTERS: { readonly [Name in CoverageCenterName]: CoverageCenter } = {
  moderate: center(HOURS.moderate),
  tight: center(HOURS.tight),
  overloaded: center(HOURS.overloaded),
};

function center(hours: Hours): CoverageCenter {
  const more = hours.agents.map((agents, place) => agents + (place === BUSIEST ? 1 : 0));
  return { plans: [scenario(hours, hours.agents), scenario(hours, more)] };
}

function scenario({ calls, callback }: Hours, agents: readonly number[]): Scenario {
  const text = JSON.stringify({
    horizon: { start: '10:00', end: '12:00', interval: '30m' },
    costs: { lineMinute: 0.02 },
    contactTypes: {
      calls: {
        arrivals: { counts: calls, dayVariation: '10%' },
        patience: { exponential: '4m' },
        talk: { lognormal: { mean: '3m30s', cv: 1 } },
        wrap: { exponential: '30s' },
        value: { abandoned: -5 },
        ...(callback && { callback }),
      },
    },
    agentGroups: { agents: { skills: ['calls'], staff: { counts: agents }, pay: { perHour: 25 } } },
  });
  return parseScenario('center', () => new TextEncoder().encode(text));
}
