import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { InputError } from '../../src/problem.ts';
import { lawOf } from '../../src/random/lawOf.ts';
import { formatPath } from '../../src/scenario/path.ts';
import type { Distribution, Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario } from './anyScenario.ts';
import { parseFiles, SHOP } from './parseFiles.ts';

type Draws = { readonly [path: string]: (uniform: number) => number };

/** Every patience, talk phase and wrap of a scenario as code that does the same. */
function asCode({ contactTypes }: Scenario): Draws {
  const draws = contactTypes.flatMap(({ name, patience, talk, wrap, menu }) => {
    if (menu !== null) return [];
    const isBare = talk.length === 1 && talk[0]?.name === 'talk';
    const at = (distribution: Distribution | null, ...path: readonly string[]) =>
      distribution === null ? [] : [[formatPath(['contactTypes', name, ...path]), lawOf(distribution).draw] as const];
    return [
      ...at(patience, 'patience'),
      ...talk.flatMap((phase) => at(phase.time, 'talk', ...(isBare ? [] : [phase.name]))),
      ...at(wrap, 'wrap'),
    ];
  });
  return Object.fromEntries(draws);
}

const run = (scenario: Scenario, distributions?: Draws) =>
  simulate(scenario, { crew: inlineCrew, ...(distributions && { custom: { distributions } }) });

const problemsWith = async (distributions: Draws) => {
  const error: unknown = await run(parseFiles({ 'main.yaml': SHOP }), distributions).catch((thrown: unknown) => thrown);
  return error instanceof InputError ? error.message : error;
};

describe('a distribution given as code', () => {
  it('gives what the family gives whose inverse cdf it is, in 25 random scenarios', async () => {
    await fc.assert(
      // What is predicted of a wait, and offered by that, depends on the mean, which of code is known nearly.
      fc.asyncProperty(anyScenario.map(withoutPredictions), async (scenario) => {
        const draws = asCode(scenario);
        const [own, builtIn] = [await run(scenario, draws), await run(scenario)];
        expect(own.estimates).toEqual(builtIn.estimates);
        expect(own.result.scenario).toEqual(builtIn.result.scenario);
        const parts = Object.keys(draws).sort();
        expect(own.result.custom).toEqual(parts.length > 0 ? parts : undefined);
      }),
      { numRuns: 25 },
    );
  });

  it('has a mean, which the formulas are told', async () => {
    const scenario = parseFiles({ 'main.yaml': SHOP });
    // Two kinds of calls: four in five take a minute, the others 11.
    const { result } = await run(scenario, { 'contactTypes.billing.talk': (uniform) => (uniform < 0.8 ? 60 : 660) });
    expect(result.total.handleTime?.mean).toBeGreaterThan(150);
    expect(result.total.handleTime?.mean).toBeLessThan(210);
    for (const { pools } of result.intervals) expect(pools[0]?.load).toBeCloseTo(180 / 60, 3);
    expect(result.warnings[0]).toBe(
      'made with code that the scenario does not hold: contactTypes.billing.talk; "busyhour verify" cannot run it again',
    );
  });

  it('may stand where the scenario has none', async () => {
    const { result } = await run(parseFiles({ 'main.yaml': SHOP }), { 'contactTypes.billing.wrap': () => 30 });
    const without = await run(parseFiles({ 'main.yaml': SHOP }));
    const longer = (result.total.handleTime?.mean ?? 0) - (without.result.total.handleTime?.mean ?? 0);
    expect(longer).toBeGreaterThan(0);
  });

  it('does not stay with the scenario', async () => {
    const scenario = parseFiles({ 'main.yaml': SHOP });
    const before = await run(scenario);
    await run(scenario, { 'contactTypes.billing.talk': () => 1 });
    expect(await run(scenario)).toEqual(before);
  });

  it('is refused where there is none, with the likely path', async () => {
    expect(await problemsWith({ 'contactTypes.biling.talk': () => 1, 'contactTypes.billing.patience': () => 1 })).toBe(
      'custom: error: there is no distribution "contactTypes.biling.talk"; did you mean "contactTypes.billing.talk"?  [distributions]',
    );
  });

  it('is refused when it gives no time', async () => {
    for (const wrong of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      expect(await problemsWith({ 'contactTypes.billing.talk': () => wrong })).toMatchObject({
        message: expect.stringMatching(
          /^a distribution gave (NaN|-1|Infinity) for .*; it has to give a number of seconds/,
        ),
      });
    }
  });
});

function withoutPredictions(scenario: Scenario): Scenario {
  return { ...scenario, contactTypes: scenario.contactTypes.map((type) => ({ ...type, callback: null })) };
}
