import { describe, expect, it } from 'vitest';
import type { MakeRouter } from '../../../src/experiment/custom/router.ts';
import { inlineCrew } from '../../../src/experiment/inlineCrew.ts';
import { simulate } from '../../../src/experiment/simulate.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { expectTruth } from './simulated.ts';

const AGENTS = 10;
const RESERVED = 2;
/** Calls a minute, and minutes of talk, which are exponential and alike for both. */
const URGENT = 1.6;
const USUAL = 2;
const TALK = 3;
const HOURS = 20;
const REPLICATIONS = 40;

/** Usual calls are taken only while more agents idle than are reserved for urgent ones. */
const reserves: MakeRouter = () => ({
  chooseGroup: ({ contactType }, groups, { idle }) =>
    contactType === 'usual' && idle('agents') <= RESERVED ? null : (groups[0] ?? null),
});

/**
 * How likely it is that so many agents are busy: a birth and death process whose births are fewer when no more agents idle than are
 * reserved (trunk reservation; Kelly, Loss networks, Annals of Applied Probability 1, 1991, pages 319 to 378).
 */
function busyAgents(): readonly number[] {
  const weights = [1];
  for (let busy = 1; busy <= AGENTS; busy++) {
    const births = URGENT + (AGENTS - (busy - 1) > RESERVED ? USUAL : 0);
    weights.push(((weights.at(-1) ?? 0) * births * TALK) / busy);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

describe('a router that reserves agents', () => {
  it('loses the calls, and keeps the agents as busy, as theory says', async () => {
    const calls = (perMinute: number) => ({
      arrivals: { rate: `${perMinute * 60}/h` },
      talk: { exponential: TALK * 60 },
      queue: { capacity: 0 },
    });
    const text = JSON.stringify({
      seed: 'trunk reservation',
      replications: REPLICATIONS,
      horizon: { length: `${HOURS + 1}h`, interval: '1h', warmUp: '1h' },
      contactTypes: { urgent: calls(URGENT), usual: calls(USUAL) },
      agentGroups: { agents: { skills: ['urgent', 'usual'], staff: AGENTS } },
    });
    const scenario = parseScenario('case.yaml', () => text);
    const { result } = await simulate(scenario, { crew: inlineCrew, custom: { router: reserves } });
    const busy = busyAgents();
    const full = busy.at(-1) ?? 0;
    const withheld = busy.slice(AGENTS - RESERVED).reduce((sum, share) => sum + share, 0);
    const mean = busy.reduce((sum, share, agents) => sum + share * agents, 0);
    const { urgent, usual } = result.contactTypes;
    expectTruth(urgent?.blocked ?? null, URGENT * 60 * HOURS * full, 'count', REPLICATIONS, 'urgent calls lost');
    expectTruth(usual?.blocked ?? null, USUAL * 60 * HOURS * withheld, 'count', REPLICATIONS, 'usual calls lost');
    expectTruth(result.agents.occupancy, mean / AGENTS, 'share', REPLICATIONS, 'occupancy');
    // What makes the difference: without the router both are alike likely to be lost.
    expect(withheld / full).toBeGreaterThan(3);
  });
});
