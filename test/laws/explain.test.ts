import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../src/experiment/explain/demand.ts';
import { type Explained, explain } from '../../src/experiment/explain/explain.ts';
import { ladderOf } from '../../src/experiment/explain/ladder.ts';
import { leastShare } from '../../src/experiment/explain/leastShare.ts';
import { quantized } from '../../src/experiment/explain/quantized.ts';
import { wholeLevels } from '../../src/experiment/explain/wholeLevels.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { explainHtml } from '../../src/report/explain/explainHtml.ts';
import { explainJson } from '../../src/report/explain/explainJson.ts';
import { explainText } from '../../src/report/explain/explainText.ts';
import { digest } from '../../src/scenario/digest.ts';

const crew = inlineCrew;
/** Scenarios that together make every assumption there is. */
const SCENARIOS = [
  'bank-branches',
  'blended-center',
  'online-retailer',
  'parcel-carrier',
  'roster',
  'telecom-operator',
];

function explained(name: string, replications: number): Promise<Explained> {
  return explain(loadScenario(`scenarios/${name}.yaml`, { replications }), { crew });
}

describe('an explanation', () => {
  it.each(SCENARIOS)('has parts that add up exactly to the whole: %s', async (name) => {
    const { explanation } = await explained(name, 2);
    const { rungs, gap, misses } = explanation;
    const parts = rungs.map(({ contribution }) => contribution?.mean ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(gap.mean);
    expect(parts.toReversed().reduce((sum, part) => sum + part, 0)).toBe(gap.mean);
    const [first, last] = [rungs[0], rungs.at(-1)];
    expect(gap.mean).toBe(quantized(last?.serviceLevel.mean ?? 0) - quantized(first?.serviceLevel.mean ?? 0));
    expect(misses.length).toBeGreaterThan(0);
    for (const { causes, rest, shortfall } of misses) {
      expect(causes.reduce((sum, { contribution }) => sum + contribution.mean, rest)).toBe(shortfall);
    }
    const hours = rungs.map(({ requirement }) => requirement?.hours ?? 0);
    const steps = hours.slice(1).map((value, place) => value - (hours[place] ?? 0));
    expect(steps.reduce((sum, step) => sum + step, hours[0] ?? 0)).toBe(hours.at(-1));
  });

  it('leaves out what a scenario does not have', async () => {
    const idsOf = async (name: string) => (await explained(name, 1)).explanation.rungs.map(({ id }) => id);
    expect(await idsOf('overload')).toEqual(['erlangC', 'carryOver', 'shape']);
    expect(await idsOf('first-call')).toEqual(['erlangC', 'erlangA', 'carryOver', 'shape']);
    expect(await idsOf('two-skills')).toEqual(['erlangC', 'erlangA', 'carryOver', 'shape', 'skills']);
  });

  it('is the same whoever runs it, in whatever order', async () => {
    const scenario = loadScenario('scenarios/two-skills.yaml', { replications: 4 });
    const [one, two] = [await explain(scenario, { crew }), await explain(scenario, { crew })];
    expect(explainJson(two.explanation)).toBe(explainJson(one.explanation));
    const assets = { plotly: 'AA==' };
    expect(explainHtml(two.explanation, two.run, scenario, assets)).toBe(
      explainHtml(one.explanation, one.run, scenario, assets),
    );
  });

  it('says the same of an interval whether it is asked about alone or with all', async () => {
    const scenario = loadScenario('scenarios/two-skills.yaml', { replications: 4 });
    const all = await explain(scenario, { crew });
    const [one] = all.explanation.misses;
    const alone = await explain(scenario, { crew, interval: one?.start });
    expect(alone.explanation.misses).toEqual([one]);
  });

  it('has no interval of one replication, and still adds up and reads', async () => {
    const { explanation } = await explained('overload', 1);
    expect(explanation.gap).toMatchObject({ low: null, high: null });
    const text = explainText(explanation, { color: false, width: 100 });
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it('tells progress that rises to no more than its whole', async () => {
    const seen: (readonly [number, number])[] = [];
    const scenario = loadScenario('scenarios/overload.yaml', { replications: 2 });
    await explain(scenario, { crew, onProgress: (done, of) => seen.push([done, of]) });
    expect(seen.length).toBeGreaterThan(10);
    for (const [done, of] of seen) expect(done).toBeLessThanOrEqual(of);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const scenario = loadScenario('scenarios/overload.yaml', { replications: 2 });
    const work = explain(scenario, { crew, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toThrow('abort');
  });

  it('refuses where no formula speaks of any contact, and an interval that is not there', async () => {
    await expect(explained('help-desk', 1)).rejects.toThrow('nothing to explain');
    const scenario = loadScenario('scenarios/overload.yaml', { replications: 1 });
    await expect(explain(scenario, { crew, interval: '11:15' })).rejects.toThrow('no interval starts at "11:15"');
  });
});

/**
 * Every model of a ladder is offered as many contacts as the scenario: within 4.5 standard errors of a Poisson number over n = 20
 * replications (a correct program exceeds that with a probability below 0.00001), and one part in a hundred for what is estimated by
 * interval. Days do not vary here, since models differ in whether they do.
 */
describe('the models of a ladder', () => {
  const REPLICATIONS = 20;

  it.each(['bank-branches', 'obstacles', 'parcel-carrier', 'sales-line'])('carry the load of %s', async (name) => {
    const read = loadScenario(`scenarios/${name}.yaml`, { replications: REPLICATIONS });
    const contactTypes = read.contactTypes.map((type) =>
      type.arrivals.kind === 'counts' ? { ...type, arrivals: { ...type.arrivals, dayVariation: 0 } } : type,
    );
    const scenario = { ...read, contactTypes };
    const run = await simulate(scenario, { crew });
    const offered = run.result.total.offered?.mean ?? Number.NaN;
    const { steps } = ladderOf(scenario, demandOf(scenario, run));
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) {
      const { result } = await simulate(step.scenario, { crew });
      const chance = 4.5 * Math.sqrt((2 * offered) / REPLICATIONS);
      expect(Math.abs((result.total.offered?.mean ?? 0) - offered), step.id).toBeLessThan(chance + 0.01 * offered);
    }
  });

  it('end with the scenario itself, untouched', async () => {
    const scenario = loadScenario('scenarios/blended-center.yaml', { replications: 1 });
    const run = await simulate(scenario, { crew });
    const { steps } = ladderOf(scenario, demandOf(scenario, run));
    expect(digest(steps.at(-1)?.scenario ?? scenario)).toBe(digest(scenario));
    expect(steps.at(-1)?.scenario).toBe(scenario);
  });
});

describe('whole levels', () => {
  it('come to the same as fractional ones, to a tenth of an agent over any stretch', () => {
    const level = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 30 }), (levels) => {
        const cells = wholeLevels(levels);
        const each = cells.length / levels.length;
        let owed = 0;
        levels.forEach((wanted, interval) => {
          const own = cells.slice(interval * each, (interval + 1) * each);
          owed += wanted - own.reduce((sum, agents) => sum + agents, 0) / each;
          expect(Math.abs(owed)).toBeLessThan(0.1);
          for (const agents of own) expect(Math.abs(agents - wanted)).toBeLessThanOrEqual(1.1);
          expect(own.every(Number.isInteger)).toBe(true);
        });
      }),
    );
  });
});

describe('the least share of the staff', () => {
  it('is where a level that rises reaches the target, wherever the search begins', async () => {
    const share = fc.double({ min: 0.1, max: 3.9, noNaN: true });
    await fc.assert(
      fc.asyncProperty(share, share, async (truth, guess) => {
        const found = await leastShare(async (staff) => staff / truth / 2, 0.5, guess);
        expect(found).toBeCloseTo(truth, 9);
      }),
    );
  });

  it('is none where four times the staff do not suffice', async () => {
    expect(await leastShare(async () => 0.4, 0.5, 1)).toBeNull();
  });
});
