import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { schedule } from '../../src/experiment/schedule/schedule.ts';
import { staff } from '../../src/experiment/staff/staff.ts';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { solveWithHighs } from '../../src/node/solver/solveWithHighs.ts';
import { scheduleHtml } from '../../src/report/schedule/scheduleHtml.ts';
import { staffHtml } from '../../src/report/staff/staffHtml.ts';
import { parseFiles } from '../laws/parseFiles.ts';
import { LAYOUTS, NARROW, openPage, pagesFolder } from './chromium.ts';
import { barriers, hostileScriptRan, navigation, sidewaysScroll } from './pageChecks.ts';

const HOSTILE = '<img src=x onerror="globalThis.ran=1">\u202e%{x}';

/** A morning of one group. */
const MORNING = {
  name: 'Morning',
  replications: 50,
  horizon: { start: '08:00', end: '12:00', interval: '30m' },
  contactTypes: { calls: { arrivals: { counts: [10, 20, 20, 15] }, patience: '3m', talk: '3m' } },
  agentGroups: {
    desk: {
      skills: ['calls'],
      staff: 3,
      pay: { perHour: 20 },
      schedule: [
        { name: 'half', length: '2h', starts: { from: '08:00', to: '10:00' } },
        {
          name: 'long',
          length: '4h',
          cost: 45,
          starts: ['08:00'],
          breaks: [{ length: '30m', between: ['1h', '2h'], paid: false }],
        },
      ],
    },
  },
};

/** Two dated days of two groups with hostile names, nobody paid; every kind of axis. */
const CENTER = {
  name: HOSTILE,
  seed: HOSTILE,
  replications: 50,
  horizon: { start: '2026-03-02 09:00', end: '2026-03-03 12:00', interval: '1h' },
  targets: { asa: '40s', occupancy: '95%' },
  contactTypes: {
    [HOSTILE]: {
      arrivals: { counts: [20, 20, 20, ...Array.from({ length: 21 }, () => 0), 20, 20, 20] },
      patience: '3m',
      talk: '3m',
    },
  },
  agentGroups: {
    [HOSTILE]: {
      skills: [HOSTILE],
      schedule: { name: HOSTILE, length: '3h', starts: ['09:00', '10:00'] },
    },
    fixed: { skills: [HOSTILE], staff: 1 },
  },
};

const OPTIONS = { crew: inlineCrew, search: 50, proof: 250 };

beforeAll(async () => {
  const plotly = plotlySource();
  const solver = { solve: solveWithHighs };
  for (const [name, file] of Object.entries({ morning: MORNING, center: CENTER })) {
    const scenario = parseFiles({ 'main.yaml': JSON.stringify(file) });
    const staffing = await staff(scenario, { ...OPTIONS, fixed: name === 'center' ? ['fixed'] : [] });
    writeFileSync(join(pagesFolder(), `${name}-staff.html`), staffHtml(staffing, scenario, { plotly }));
    const found = await schedule(scenario, { ...OPTIONS, solver, requirement: staffing.plan.plan });
    if (found.kind === 'infeasible') throw new Error('these shifts cover whatever is asked for');
    writeFileSync(join(pagesFolder(), `${name}-schedule.html`), scheduleHtml(found, scenario, { plotly }));
  }
});

function figures(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[data-figure]:has(svg.main-svg)')
    .evaluateAll((places) => places.map((place) => place.getAttribute('data-figure')));
}

/** What is drawn on each page, in its order. */
const FIGURES = {
  'morning-staff': ['requirement0', 'goal0', 'cost'],
  'center-staff': ['requirement0', 'goal0', 'goal1', 'goal2', 'goal3', 'cost'],
  'morning-schedule': ['coverage0', 'shifts', 'paidHours', 'goal0'],
  'center-schedule': ['coverage0', 'shifts', 'paidHours', 'goal0', 'goal1', 'goal2', 'goal3'],
} as const;

const NAMES = Object.keys(FIGURES) as readonly (keyof typeof FIGURES)[];

/** The widest in light and the narrowest in dark colors. */
const EXTREMES = LAYOUTS.filter((_, place) => place === 0 || place === LAYOUTS.length - 1);

describe.each(EXTREMES)('the pages of a staffing and a schedule in Chromium, %s', (_, viewport, colorScheme) => {
  it.each(NAMES)(
    'open %s from a file, every figure drawn, without a complaint, sideways scroll or barrier',
    async (name) => {
      const { page, complaints } = await openPage(`${name}.html`, { viewport, colorScheme });
      expect(await figures(page)).toEqual(FIGURES[name]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
      expect(await barriers(page)).toEqual([]);
    },
  );
});

describe('the pages of a staffing and a schedule in Chromium', () => {
  it.each(['center-staff', 'center-schedule'])('show hostile names whole in %s and run none of them', async (name) => {
    const { page, complaints } = await openPage(`${name}.html`, { viewport: NARROW });
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
    expect(await page.locator('footer bdi').textContent()).toBe(HOSTILE);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['morning-staff', ['#requirement', '#targets', '#costs', '#how']],
    ['morning-schedule', ['#coverage', '#shapes', '#targets', '#how']],
  ] as const)('lead from each entry of the navigation of %s to a heading', async (name, targets) => {
    const { page } = await openPage(`${name}.html`);
    expect(await navigation(page)).toEqual(targets.map((target) => ({ target, headings: 1 })));
  });

  it('draw a bar for each shift beside its times, and cut its break out', async () => {
    const { page } = await openPage('morning-schedule.html');
    const rows = await page.locator('#shapes ~ .table').first().locator('tbody tr').count();
    expect(await page.locator('[data-figure=shifts] .ytick text').count()).toBe(rows);
    const breaks = await page.locator('#shapes ~ .table').first().getByText('for 30 min unpaid').count();
    expect(breaks).toBeGreaterThan(0);
    expect(await page.locator('[data-figure=shifts] .bars .point').count()).toBe(rows + breaks);
  });
});
