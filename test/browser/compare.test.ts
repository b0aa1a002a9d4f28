import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { compareHtml } from '../../src/report/compare/compareHtml.ts';
import { pageOfPlans } from '../../src/report/compare/pageOfPlans.ts';
import { verdictText } from '../../src/report/compare/verdictText.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { NARROW, type OpenedPage, openForAll, openPage, pagesFolder, WIDE } from './chromium.ts';
import { barriers, hostileScriptRan, sidewaysScroll } from './pageChecks.ts';

const comparisons: { [name: string]: Comparison } = {};

function bank(file: string): Scenario {
  return loadScenario(`scenarios/${file}.yaml`, { replications: 8 });
}

/** The bank with names that would do harm if a page took them for anything but text. */
function hostile(file: string): Scenario {
  const { contactTypes, agentGroups, ...rest } = bank(file);
  const name = (names: readonly string[], index: number) => names[index] ?? `${names[0]}${index}`;
  const types = new Map(contactTypes.map((type, index) => [type.name, name(HOSTILE_TYPES, index)]));
  return {
    ...rest,
    currency: '<b>$',
    contactTypes: contactTypes.map((type) => ({ ...type, name: types.get(type.name) ?? '' })),
    agentGroups: agentGroups.map((group, index) => ({
      ...group,
      name: name(HOSTILE_GROUPS, index),
      skills: group.skills.map((skill) => ({ ...skill, type: types.get(skill.type) ?? '' })),
    })),
  };
}

beforeAll(async () => {
  const [a, b] = [bank('retail-bank'), bank('retail-bank-moved')];
  const cases = {
    two: [a, b].map((scenario, index) => ({ name: ['as it is', 'moved'][index] ?? '', scenario })),
    many: [a, b, a, b, a, b, a, b, a].map((scenario, index) => ({ name: `plan ${index}`, scenario })),
    hostile: ['retail-bank', 'retail-bank-moved'].map((file, index) => ({
      name: HOSTILE_TYPES[index] ?? '',
      scenario: hostile(file),
    })),
  };
  const plotly = plotlySource();
  for (const [name, candidates] of Object.entries(cases)) {
    const comparison = await compare(candidates, { crew: inlineCrew });
    comparisons[name] = comparison;
    writeFileSync(join(pagesFolder(), `${name}.html`), compareHtml(comparison, { plotly }));
  }
}, 60_000);

describe.each([
  ['two', 'wide', WIDE],
  ['two', 'narrow', NARROW],
  ['many', 'narrow', NARROW],
  ['hostile', 'wide', WIDE],
] as const)('the comparison %s in Chromium, %s', (name, _, viewport) => {
  let view: OpenedPage;
  beforeAll(async () => {
    view = await openForAll(`${name}.html`, { viewport });
  });
  afterAll(() => view.page.context().close());

  it('draws all its figures, runs nothing else, asks for nothing and is no wider than the screen', async () => {
    const { page, complaints } = view;
    expect(complaints).toEqual([]);
    expect(await page.locator('[data-figure]').count()).toBe(6);
    expect(await page.locator('[data-figure] svg.main-svg').count()).toBeGreaterThanOrEqual(6);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('opens with the verdict, to the letter', async () => {
    const comparison = comparisons[name];
    if (comparison === undefined) throw new Error('the comparison was made');
    const text = (await view.page.locator('#answer').textContent()) ?? '';
    expect(text.replaceAll('\u00a0', ' ')).toBe(verdictText(pageOfPlans(comparison)));
  });

  it('names every plan in its table, with a difference for all but the first', async () => {
    const rows = view.page.locator('table').first().locator('tbody tr');
    const names = comparisons[name]?.plans.map((plan) => ` ${plan.name}`);
    expect(await rows.locator('th').allTextContents()).toEqual(names);
    expect(await rows.nth(0).locator('small').count()).toBe(0);
    expect(await rows.nth(1).locator('small').count()).toBeGreaterThan(4);
  });
});

it.each(['light', 'dark'] as const)(
  'the comparison of two plans has nothing that axe objects to, in %s',
  async (colorScheme) => {
    const { page } = await openPage('two.html', { colorScheme });
    expect(await barriers(page)).toEqual([]);
  },
);
