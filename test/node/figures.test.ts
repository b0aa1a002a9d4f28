import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../src/node/figures/drawFigure.ts';
import { figureSet } from '../../src/report/figureSet.ts';
import type { Picture } from '../../src/report/picture/picture.ts';
import { HOSTILE, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { centerRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, emptyRun, type Sample } from '../frozen/sampleRun.ts';

const pictures = ({ run, scenario }: Sample) => figureSet(run, scenario);

/** Malformed XML throws. */
function parsed(svg: string): Document {
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
}

function picture(all: readonly Picture[], name: string): Picture {
  const found = all.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no picture ${name} among ${all.map((each) => each.name).join(', ')}`);
  return found;
}

describe('the pictures of a report', () => {
  it('are one for each figure, and one for each contact type that the reader may choose', () => {
    const names = pictures(bankRun()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['demand', 'serviceLevel', 'waits', 'paidTime', 'idleCost']));
    const ofType = names.filter((name) => name.startsWith('serviceLevel-'));
    expect(ofType).toHaveLength(bankRun().scenario.contactTypes.length);
    expect(names.filter((name) => name.startsWith('paidTime'))).toEqual(['paidTime']);
  });

  it('have names that any disk takes, no two the same, whatever the types are called', () => {
    const types = ['Crédit & loans', 'credit loans', '…/../etc', ...HOSTILE_TYPES, '漢字', 'type1'];
    const names = pictures(centerRun({ ...HOSTILE, types })).map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]+(-[a-z0-9]+)*$/i);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('hold no figure without anything to see', () => {
    const names = pictures(emptyRun()).map(({ name }) => name);
    expect(names).not.toContain('serviceLevel');
  });
});

describe('a drawn picture', () => {
  const all = pictures(bankRun());

  it('has the same bytes each time, whatever was drawn in between', async () => {
    const first = await drawFigure(picture(all, 'demand'));
    await drawFigure(picture(all, 'idleCost'));
    expect(await drawFigure(picture(all, 'demand'))).toBe(first);
  });

  it('says by itself what it shows: title, scenario, legend, unit', async () => {
    const { scenario } = bankRun();
    const texts = [...parsed(await drawFigure(picture(all, 'serviceLevel'))).querySelectorAll('text')].map(
      ({ textContent }) => textContent,
    );
    expect(texts[0]).toBe('Service level');
    expect(texts[1]).toContain(scenario.name);
    for (const text of ['simulated', 'Erlang C', 'Erlang A', 'share of offered contacts answered in time'])
      expect(texts).toContain(text);
  });

  it.each(['demand', 'waits', 'waitDistribution', 'occupancy', 'agentTime'])(
    'draws the marks of %s inside its frame, on white, and names no color by its key',
    async (name) => {
      const sheet = picture(all, name);
      const svg = await drawFigure(sheet);
      const document = parsed(svg);
      expect(document.documentElement.getAttribute('viewBox')).toBe(`0 0 ${sheet.width} ${sheet.height}`);
      expect(document.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
      const marks = [...document.querySelectorAll('.trace path')].filter((path) => path.getAttribute('d')?.length);
      expect(marks.length).toBeGreaterThan(0);
      expect(svg).not.toMatch(/NaN|undefined|(fill|stroke):\s*(accent|muted|ink|series\d)/);
    },
  );

  it('keeps hostile names as text', async () => {
    const hostile = journeyRun(HOSTILE);
    for (const name of ['attemptEnds', 'demand', 'agentTime']) {
      const document = parsed(await drawFigure(picture(pictures(hostile), name)));
      expect(document.querySelectorAll('script, a, image, foreignObject').length).toBe(0);
      const elements = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
      expect(elements.filter(({ name: attribute }) => /^on/i.test(attribute))).toEqual([]);
      expect(document.documentElement.textContent).toContain('</script>');
    }
  });
});
