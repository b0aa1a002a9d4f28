import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countUpTo, valueAt } from '../../src/experiment/floor/course.ts';
import type { FloorDay } from '../../src/experiment/floor/floorDay.ts';
import { floor } from '../../src/experiment/floor.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { busyhour } from '../cli/busyhour.ts';
import { HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { LAYOUTS, NARROW, openPage, pagesFolder } from './chromium.ts';
import { floorPage } from './floorPage.ts';
import { barriers, hostileScriptRan, sidewaysScroll } from './pageChecks.ts';

const START_OF_DAY = 7 * 3600;

let bank: Scenario;
let day: FloorDay;

/** The bank with names that would run, break out or turn around wherever they are not treated as text. */
function hostile(scenario: Scenario): Scenario {
  const names = new Map(scenario.contactTypes.map(({ name }, type) => [name, HOSTILE_TYPES[type] ?? `${type}`]));
  const renamed = (name: string) => names.get(name) ?? name;
  return {
    ...scenario,
    contactTypes: scenario.contactTypes.map((type) => ({
      ...type,
      name: renamed(type.name),
      transfer: type.transfer.map((transfer) => ({ ...transfer, to: renamed(transfer.to) })),
    })),
    agentGroups: scenario.agentGroups.map((group, index) => ({
      ...group,
      name: HOSTILE_GROUPS[index] ?? group.name,
      skills: group.skills.map((skill) => ({ ...skill, type: renamed(skill.type) })),
    })),
  };
}

beforeAll(async () => {
  bank = loadScenario('scenarios/retail-bank.yaml');
  day = floor(bank, 0);
  const blended = loadScenario('scenarios/blended-center.yaml');
  for (const [name, scenario] of Object.entries({ bank, blended, hostile: hostile(bank) })) {
    writeFileSync(join(pagesFolder(), `${name}.html`), await floorPage(scenario));
  }
});

const clock = (page: Page) => page.locator('.floor-clock').textContent();
const slider = (page: Page) => page.locator('.floor-slider');

/** The big number of a name. */
const big = (page: Page, key: string) => page.locator(`.floor-tile [data-floor=${key}]`).textContent();

/** Moves the slider to a number of seconds since the horizon's start, as dragging does. */
async function dragTo(page: Page, seconds: number): Promise<void> {
  await slider(page).evaluate((input: HTMLInputElement, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, String(seconds));
}

/** Seconds since the horizon's start that the wallboard's clock shows. */
async function shownTime(page: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = ((await clock(page)) ?? '').split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds - START_OF_DAY;
}

describe.each(LAYOUTS)('the floor in Chromium, %s', (_, viewport, colorScheme) => {
  it.each(['bank', 'blended'])(
    'shows the %s without a complaint, a sideways scroll, or anything that axe finds',
    async (name) => {
      const { page, complaints } = await openPage(`${name}.html`, { viewport, colorScheme });
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

describe('the floor in Chromium', () => {
  it('shows at any time what the day was like, of all contacts, each type and each group', async () => {
    const { page } = await openPage('bank.html');
    for (const seconds of [3600, 4 * 3600, 9 * 3600 + 1230]) {
      await dragTo(page, seconds);
      const time = seconds * 1e6;
      expect(await big(page, 'waiting')).toBe(String(valueAt(day.total.waiting, time)));
      expect(await big(page, 'answered')).toBe(String(countUpTo(day.total.answered, time)));
      const level = valueAt(day.total.serviceLevel, time);
      expect(await big(page, 'serviceLevel')).toBe(`${(100 * level).toFixed(1)}%`);
      const waiting = await page.locator('.floor-table td[data-floor=waiting]').allTextContents();
      expect(waiting).toEqual(day.queues.map((queue) => String(valueAt(queue.waiting, time))));
      for (const state of ['talking', 'wrapping', 'idle'] as const) {
        const agents = await page.locator(`.floor-table td[data-floor=${state}]`).allTextContents();
        expect(agents).toEqual(day.groups.map((group) => String(valueAt(group[state], time))));
      }
    }
  });

  it('says when the target was lost, marks it, and goes there', async () => {
    const { page } = await openPage('bank.html');
    const lostAt = (day.total.lostAt ?? Number.NaN) / 1e6;
    await page.getByRole('button', { name: /when the target was lost/ }).click();
    expect(await shownTime(page)).toBe(Math.floor(lostAt));
    const tile = page.locator('.floor-tile[data-standing]');
    expect(await tile.getAttribute('data-standing')).toBe('missed');
    expect(await tile.textContent()).toContain(`lost at ${(await clock(page))?.slice(0, 5)}`);
    await dragTo(page, Math.floor(lostAt / 10) * 10);
    expect(await tile.textContent()).not.toMatch(/lost/);
    const left = await page
      .locator('.floor-lost')
      .evaluate((mark) => Number.parseFloat((mark as HTMLElement).style.left));
    expect(left).toBeCloseTo((100 * lostAt * 1e6) / day.end, 4);
  });

  it('is moved and played by keyboard', async () => {
    const { page, complaints } = await openPage('bank.html');
    await slider(page).focus();
    await page.keyboard.press('Home');
    expect(await clock(page)).toBe('07:00:00');
    await page.keyboard.press('ArrowRight');
    expect(await clock(page)).toBe('07:00:10');
    await page.keyboard.press('PageUp');
    expect(await clock(page)).toBe('07:05:10');
    await page.keyboard.press('Space');
    await expect.poll(() => shownTime(page)).toBeGreaterThan(310);
    await page.keyboard.press('Space');
    const paused = await clock(page);
    await page.waitForTimeout(200);
    expect(await clock(page)).toBe(paused);
    expect(await slider(page).getAttribute('aria-valuetext')).toContain(`${paused}: `);
    expect(complaints).toEqual([]);
  });

  it('plays to the end of the last contact, stops there, and starts anew', async () => {
    const { page } = await openPage('bank.html');
    await slider(page).focus();
    await page.keyboard.press('End');
    expect(await clock(page)).toContain('closed');
    expect(await big(page, 'offered')).toBe(String(day.total.offered.length));
    await dragTo(page, Math.floor(day.end / 1e6) - 60);
    await page.locator('.floor-play').click();
    await expect.poll(() => page.locator('.floor-play').textContent()).toBe('Play');
    expect(await big(page, 'abandoned')).toBe(String(day.total.abandoned.length));
    await page.locator('.floor-play').click();
    await expect.poll(() => shownTime(page)).toBeLessThan(3600);
  });

  it('keeps the time and the focus when it is shown another day, and shows nothing when cleared', async () => {
    const { page } = await openPage('bank.html');
    await dragTo(page, 12_000);
    await slider(page).focus();
    await page.evaluate('showDay(1)');
    const other = floor(bank, 1);
    expect(await shownTime(page)).toBe(12_000);
    expect(await big(page, 'offered')).toBe(String(countUpTo(other.total.offered, 12_000e6)));
    expect(await slider(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.evaluate('clearDay()');
    expect(await page.locator('.floor').isVisible()).toBe(false);
    await page.evaluate('showDay(0)');
    expect(await page.locator('.floor').isVisible()).toBe(true);
  });

  it('goes where the reader clicks in the picture of the day', async () => {
    const { page } = await openPage('bank.html');
    const box = await page.locator('.floor-strips').boundingBox();
    if (box === null) throw new Error('there is no picture of the day');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(Math.abs((await shownTime(page)) - day.end / 2e6)).toBeLessThan(120);
  });

  it('shows in the what-if page the day that the reader asks for', async () => {
    const written = await busyhour(['explore', 'scenarios/retail-bank.yaml', '--out', pagesFolder(), '--quiet']);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    const { page, complaints } = await openPage('retail-bank/explore.html', { ready: 'html[data-sharp]' });
    expect(await page.locator('.floor').isVisible()).toBe(false);
    await page.getByRole('spinbutton', { name: 'Simulated day' }).fill('2');
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.locator('.floor').waitFor();
    const second = floor(bank, 1);
    await dragTo(page, 12_000);
    expect(await big(page, 'offered')).toBe(String(countUpTo(second.total.offered, 12_000e6)));
    expect(await big(page, 'waiting')).toBe(String(valueAt(second.total.waiting, 12_000e6)));
    expect(complaints).toEqual([]);
  });

  it('shows hostile names as text', async () => {
    const { page, complaints } = await openPage('hostile.html', { viewport: NARROW });
    const names = await page.locator('.floor-table bdi').allTextContents();
    for (const name of [...HOSTILE_TYPES, ...HOSTILE_GROUPS]) expect(names).toContain(name);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
