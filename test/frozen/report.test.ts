import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/csv.ts';
import { html } from '../../src/report/html.ts';
import { table } from '../../src/report/table.ts';
import { centerRun, outboundRun } from './sampleCenter.ts';
import { bankRun, tinyRun } from './sampleRun.ts';

// Snapshots: they say that the output changed, not that it was right. Look at the difference, then update with `vitest -u`.
describe('the reports as they were', () => {
  it('the table of the bank', () => {
    const { run, scenario } = bankRun();
    expect(table(run, scenario, { color: false, width: 80 })).toMatchSnapshot();
  });

  it('the CSV of one interval', () => {
    const { run, scenario } = tinyRun();
    expect(csv(run, scenario)).toMatchSnapshot();
  });

  it.each([
    ['bank', bankRun],
    ['center with everything', centerRun],
    ['center that only calls', outboundRun],
  ])('the words of the page of the %s', (_, sample) => {
    const { run, scenario } = sample();
    const page = html(run, scenario, { plotly: '' });
    const sentences = page.match(/<p\b[\s\S]*?<\/p>|<h[123][\s\S]*?<\/h[123]>|<dd>[\s\S]*?<\/dd>/g) ?? [];
    expect(sentences.map((sentence) => sentence.replace(/<[^>]*>/g, '').trim())).toMatchSnapshot();
  });
});
