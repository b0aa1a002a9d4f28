import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import type { Result } from '../../src/experiment/result.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import type { ContactEstimates, MaybeEstimate } from '../../src/statistics/estimates.ts';

const FOLDER = 'scenarios';
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

/** Enough for a number that any change of the model would move, and few enough for every test run. */
const REPLICATIONS = 10;

const ALWAYS = ['offered', 'serviceLevel', 'abandonment', 'asa'] as const;
const WHERE_USED = [
  'contained',
  'retried',
  'repeated',
  'transferred',
  'callbacksAccepted',
  'dialed',
  'reached',
  'nuisance',
  'satisfaction',
] as const;

function contactFigures(estimates: ContactEstimates) {
  const used = WHERE_USED.filter((measure) => (estimates[measure]?.mean ?? 0) > 0);
  return means(estimates, [...ALWAYS, ...used]);
}

function means<Measure extends string>(
  estimates: { readonly [Name in Measure]: MaybeEstimate },
  measures: readonly Measure[],
) {
  return Object.fromEntries(measures.map((measure) => [measure, estimates[measure]?.mean ?? null]));
}

/** The numbers of a result that its report begins with. */
function summary({ total, agents, cost }: Result) {
  return { ...contactFigures(total), ...means(agents, ['occupancy']), cost: cost.total?.mean ?? null };
}

describe.each(FILES)('the gallery: %s', (file) => {
  it('opens with the question that it answers', () => {
    const [first = ''] = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n#\n');
    expect(first).toMatch(/^# [A-Z][^?]*\?/);
    expect(first.split('\n').every((line) => line.startsWith('#'))).toBe(true);
  });

  // A snapshot, not a truth: it says that the numbers changed, not that they were right. Where a change is meant, run the
  // scenario in full, correct the figures in its comments, and then renew with `npx vitest run test/frozen/gallery.test.ts -u`.
  it(`has on ${REPLICATIONS} days the numbers that it had`, async () => {
    const scenario = loadScenario(`${FOLDER}/${file}`, { replications: REPLICATIONS });
    const { result } = await simulate(scenario, { crew: inlineCrew });
    expect(summary(result)).toMatchSnapshot();
  });
});

describe('the README', () => {
  it('has the gallery in its table, every scenario in a row', () => {
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([\w-]+\.yaml)`/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(FILES.toSorted());
  });
});
