import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html.ts';
import { table } from '../../src/report/table.ts';
import { HOSTILE_NAMES } from '../frozen/hostileNames.ts';
import { tinyRun } from '../frozen/sampleRun.ts';

/** The page of a day where the scenario, a type, a group and a warning have the name, as a browser reads it; its script does not run. */
function pageOf(name: string): Document {
  const { run, scenario } = tinyRun(namesOf(name));
  return new JSDOM(html(run, scenario, { plotly: '' })).window.document;
}

function namesOf(name: string) {
  return { scenario: name, types: [`${name}.`], groups: [name], warnings: [name] };
}

/** How many elements of each kind. */
function census(document: Document): readonly string[] {
  return [...document.querySelectorAll('*')].map(({ tagName }) => tagName).toSorted();
}

const tame = census(pageOf('a'));

/** What a terminal would act on, but for the ends of lines. */
const ACTED_ON = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 50), name]))('the name %s', (_, name) => {
  it('stands in the report as text, and makes no element of its own', () => {
    const document = pageOf(name);
    expect(census(document)).toEqual(tame);
    expect(document.title).toBe(`${name} – busyhour report`);
    expect(document.querySelector('h1')?.textContent).toBe(name);
    expect(document.querySelector('.warnings li')?.textContent).toBe(name);
    const isolated = [...document.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(isolated).toContain(`${name}.`);
  });

  it('gives the terminal nothing to act on', () => {
    const { run, scenario } = tinyRun(namesOf(name));
    expect(table(run, scenario, { color: false, width: 100 })).not.toMatch(ACTED_ON);
  });
});
