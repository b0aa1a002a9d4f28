import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/experiment/result.ts';
import type { MaybeEstimate } from '../../src/statistics/estimates.ts';
import { busyhour } from '../cli/busyhour.ts';
import { HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { NARROW, pagesFolder, WIDE } from './chromium.ts';
import { openExplorePage, REPLICATIONS, sharp } from './explorePage.ts';
import { addForeignScript, barriers, hostileScriptRan, sidewaysScroll } from './pageChecks.ts';

const BANK = 'scenarios/retail-bank.yaml';

/** What the results say, to the last digit, by measure. */
async function read(page: Page): Promise<{ readonly [measure: string]: MaybeEstimate }> {
  const entries = await page.locator('.score').evaluateAll((items) =>
    items.map((item) => {
      const data = item.querySelector('data');
      const [mean = '', low = '', high = ''] = [data?.value, data?.dataset.low, data?.dataset.high];
      const estimate = mean === '' ? null : { mean: Number(mean), low: Number(low), high: Number(high) };
      return [item.getAttribute('data-measure') ?? '', estimate] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** The same numbers in the result that the command line prints. */
function readJson({ total, agents, cost }: Result): { readonly [measure: string]: MaybeEstimate } {
  const { serviceLevel, targetMet, asa, abandonment } = total;
  return {
    serviceLevel,
    targetMet,
    asa,
    abandonment,
    occupancy: agents.occupancy,
    idleCost: cost.idle,
    cost: cost.total,
  };
}

/** What the command line gives. */
async function run(...options: readonly string[]): Promise<Result> {
  const { code, stdout, stderr } = await busyhour(['run', ...options, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** Moves a slider by keys, as anyone could, and waits for the last picture. */
async function press(page: Page, selector: string, keys: readonly string[]): Promise<void> {
  await page.locator(selector).focus();
  for (const key of keys) await page.keyboard.press(key);
  await sharp(page);
}

const times = (count: number, key: string) => Array.from({ length: count }, () => key);

describe('the what-if page in Chromium', () => {
  it('gives the numbers of the command line, and saves a variant that gives them again', async () => {
    const { page, complaints } = await openExplorePage(BANK);
    const plan = readJson(await run(BANK, '--replications', REPLICATIONS));
    expect(await read(page)).toEqual(plan);
    expect(await page.locator('#save').isDisabled()).toBe(true);

    await press(page, '#control-volume', times(7, 'ArrowRight'));
    await press(page, '#control-shrinkage-0', times(3, 'ArrowLeft'));
    await press(page, '.staffing-plot', ['Home', ...times(6, 'ArrowRight'), 'Shift+ArrowRight', 'ArrowUp', 'ArrowUp']);
    const changed = await read(page);
    for (const [measure, estimate] of Object.entries(changed))
      if (measure !== 'targetMet') expect(estimate).not.toEqual(plan[measure]);

    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(download.suggestedFilename()).toBe('retail-bank-what-if.yaml');
    const variant = join(pagesFolder(), download.suggestedFilename());
    await download.saveAs(variant);
    expect(readFileSync(variant, 'utf8')).toBe(await page.locator('#variant-text').textContent());
    for (const file of ['retail-bank.yaml', 'retail-bank.csv'])
      writeFileSync(join(pagesFolder(), file), readFileSync(`scenarios/${file}`));
    // The variant says its replications itself.
    expect(readJson(await run(variant))).toEqual(changed);
    expect(complaints).toEqual([]);
  });

  it('moves a step of the staffing under the pointer, and goes back and forth over what was done', async () => {
    const { page, complaints } = await openExplorePage('scenarios/first-call.yaml');
    const before = await read(page);
    const plot = page.locator('.staffing-plot');
    const box = await plot.boundingBox();
    if (box === null) throw new Error('the staffing is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 40, { steps: 8 });
    await page.mouse.up();
    await sharp(page);
    const after = await read(page);
    expect(after.serviceLevel?.mean).toBeLessThan(before.serviceLevel?.mean ?? 0);
    const text = (await page.locator('#variant-text').textContent()) ?? '';
    const counts = /counts: \[([^\]]*)\]/.exec(text)?.[1]?.split(',').map(Number) ?? [];
    expect(counts.length).toBe(20);
    expect(counts.filter((agents) => agents !== 14)).toEqual([Math.min(...counts)]);

    await page.keyboard.press('Control+z');
    await sharp(page);
    expect(await read(page)).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await sharp(page);
    expect(await read(page)).toEqual(after);
    await page.getByRole('button', { name: 'Back to the plan' }).click();
    await sharp(page);
    expect(await read(page)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  it('says the answer aloud once it is settled', async () => {
    const { page } = await openExplorePage('scenarios/first-call.yaml');
    const status = page.locator('#status');
    expect(await status.textContent()).toMatch(/^The plan as it is: /);
    await press(page, '#control-volume-0', times(5, 'ArrowRight'));
    expect(await status.textContent()).toMatch(/^With your changes: /);
    expect(await status.textContent()).toBe(await page.locator('.sentence').textContent());
  });

  it('looks at one contact type when the reader chooses it', async () => {
    const { page } = await openExplorePage(BANK);
    await page.selectOption('#view', { label: 'trading' });
    const { contactTypes } = await run(BANK, '--replications', REPLICATIONS);
    const { serviceLevel, asa } = contactTypes.trading ?? {};
    expect(await read(page)).toMatchObject({ serviceLevel, asa });
  });

  it('replays a day on the floor', async () => {
    const { page, complaints } = await openExplorePage('scenarios/first-call.yaml');
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.locator('#floor .floor').waitFor({ state: 'visible' });
    expect(await page.locator('#floor table').first().textContent()).toContain('calls');
    expect(complaints).toEqual([]);
  });

  it('says where and why a change cannot be simulated, and goes on with the next', async () => {
    const plan = join(pagesFolder(), 'crowd.yaml');
    writeFileSync(
      plan,
      'horizon: { length: 1h, interval: 30m }\nreplications: 2\ncontactTypes: { calls: { arrivals: { rate: 6/h }, talk: 1m } }\n' +
        'agentGroups: { many: { skills: [calls], staff: 9000 }, as many: { skills: [calls], staff: 9000 } }\n',
    );
    const { page, complaints } = await openExplorePage(plan);
    await page.locator('#control-staff-0').fill('4000');
    const problems = page.locator('#problems');
    await problems.waitFor({ state: 'visible' });
    expect(await problems.textContent()).toMatch(/crowd\.yaml:4:1: error: 22,000 agents at once.* at most 20,000/);
    await page.locator('#control-staff-0').fill('10');
    await problems.waitFor({ state: 'hidden' });
    await sharp(page);
    expect(complaints).toEqual([]);
  });

  it('shows hostile names whole and runs none of them', async () => {
    const plan = join(pagesFolder(), 'hostile.yaml');
    const name = (text: string) => JSON.stringify(text);
    const types = HOSTILE_TYPES.map((type) => `${name(type)}: { "arrivals": { "rate": "20/h" }, "talk": "2m" }`);
    const groups = HOSTILE_GROUPS.map(
      (group) => `${name(group)}: { "skills": [${HOSTILE_TYPES.map(name)}], "staff": 2, "shrinkage": "10%" }`,
    );
    writeFileSync(
      plan,
      `{ "name": ${name('<svg onload=globalThis.ran=3>&amp;<!--')}, "replications": 3, "horizon": { "length": "2h", "interval": "30m" }, ` +
        `"contactTypes": {${types}}, "agentGroups": {${groups}} }`,
    );
    const { page, complaints } = await openExplorePage(plan, { viewport: NARROW });
    await press(page, '#control-volume', times(2, 'ArrowRight'));
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.locator('#floor .floor').waitFor({ state: 'visible' });
    const labels = await page.locator('#controls label').allTextContents();
    for (const each of [...HOSTILE_TYPES, ...HOSTILE_GROUPS]) expect(labels).toContain(each);
    expect(await page.locator('#view option').allTextContents()).toEqual(['All contacts', ...HOSTILE_TYPES]);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await page.locator('main :is(img, script)').count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('refuses a script that is not its own', async () => {
    const { page, complaints } = await openExplorePage('scenarios/first-call.yaml');
    await addForeignScript(page);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(complaints.join()).toContain('Content Security Policy');
  });
});

describe.each([
  ['wide, light', WIDE, 'light'],
  ['narrow, dark', NARROW, 'dark'],
] as const)('the what-if page, %s', (_, viewport, colorScheme) => {
  it.each(['roster', 'telecom-operator'])(
    'opens %s from a file, everything drawn and within reach, without a complaint',
    async (name) => {
      const { page, complaints } = await openExplorePage(`scenarios/${name}.yaml`, { viewport, colorScheme });
      await page.locator('#controls input').first().press('ArrowRight');
      await sharp(page);
      await page.getByRole('button', { name: /^Show this/ }).click();
      await page.locator('#floor .floor').waitFor({ state: 'visible' });
      for (const box of await page.locator('[data-figure] svg.main-svg:first-child, .staffing-plot svg').all())
        expect((await box.boundingBox())?.width).toBeGreaterThan(250);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
