import { describe, expect, it } from 'vitest';
import { extreme } from '../../src/report/extremes.ts';
import { targetNotes } from '../../src/report/figures/targetNotes.ts';
import { cutBands } from '../../src/report/figures/timeFigure.ts';
import { isClosed } from '../../src/report/formulaFigures.ts';
import { html } from '../../src/report/html.ts';
import { judgedIntervals } from '../../src/report/judged.ts';
import { missedIntervals } from '../../src/report/missed.ts';
import { pageOf } from '../../src/report/page.ts';
import { asaTogether } from '../../src/report/queueWaits.ts';
import { table } from '../../src/report/table.ts';
import type { ContactEstimates, Estimate, MaybeEstimate } from '../../src/statistics/estimates.ts';
import { centerRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, type Sample } from '../frozen/sampleRun.ts';

const center = centerRun();
const bank = bankRun();

function words({ run, scenario }: Sample): string {
  const page = html(run, scenario, { plotly: 'H4sIAAAA' }).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return page.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
}

/** The center with every inbound type turned into tasks: nobody is left who waits there and then. */
function onlyTasks(): Sample {
  const contactTypes = center.scenario.contactTypes.map((type) =>
    type.outbound === null ? { ...type, channel: 'task' as const, patience: null } : type,
  );
  const agentGroups = center.scenario.agentGroups.map((group) => ({ ...group, concurrency: { chat: [1] } }));
  const intervals = center.run.result.intervals.map((interval) => ({
    ...interval,
    pools: interval.pools.map((pool) => ({ ...pool, load: 0 })),
  }));
  const { result } = center.run;
  return {
    run: { ...center.run, result: { ...result, intervals } },
    scenario: { ...center.scenario, contactTypes, agentGroups },
  };
}

const cell = (answered: Estimate, asa: MaybeEstimate) => ({ answered, asa, offered: answered }) as ContactEstimates;
const about = (mean: number, error: number): Estimate => ({ mean, low: mean - error, high: mean + error });

describe('the mean wait of several types together', () => {
  it('is that of all their answered contacts', () => {
    expect(asaTogether([cell(about(300, 0), about(10, 0)), cell(about(100, 0), about(50, 0))])).toEqual(about(20, 0));
  });

  it('has bounds as if all types erred the same way at once, in their waits and in their numbers', () => {
    const both = asaTogether([cell(about(300, 0), about(10, 2)), cell(about(100, 0), about(50, 6))]);
    expect(both).toEqual(about(20, (2 * 300 + 6 * 100) / 400));
    const numbers = asaTogether([cell(about(300, 20), about(10, 0)), cell(about(100, 10), about(50, 0))]);
    expect(numbers).toEqual(about(20, (20 * 10 + 10 * 30) / 400));
  });

  it('is never below 0, has no bounds where a type has none, and is none where nobody was answered', () => {
    expect(asaTogether([cell(about(1, 0), about(1, 5)), cell(about(1, 0), about(1, 5))])?.low).toBe(0);
    const unbounded = { mean: 10, low: null, high: null };
    expect(asaTogether([cell(unbounded, unbounded), cell(about(10, 1), about(20, 1))])).toEqual({
      mean: 15,
      low: null,
      high: null,
    });
    expect(asaTogether([cell(about(0, 0), null)])).toBeNull();
  });
});

describe('where email is among calls and chats', () => {
  it('the waits of all contacts are those of calls and chats, everywhere', () => {
    const [total] = pageOf(center.run, center.scenario).views;
    const prompt = center.run.estimates.contactTypes.slice(0, 3);
    expect(total?.waits.overall.asa).toEqual(asaTogether(prompt));
    expect(total?.waits.intervals[3]?.asa).toEqual(
      asaTogether(center.run.estimates.intervals[3]?.contactTypes.slice(0, 3) ?? []),
    );
    const text = words(center);
    expect(text).toContain('The answered calls and chats waited 26 s');
    expect(text).toContain('mean wait of the answered calls and chats');
    expect(text).toContain('The answered calls and chats wait longest at 10:30');
    expect(text).toContain('Their waits are those of calls and chats, without email.');
    expect(table(center.run, center.scenario, { color: false, width: 120 })).toContain(
      'ASA of all contacts: calls and chats only.',
    );
  });

  it('the mean is that of the one type that is not', () => {
    const [service, ...others] = center.scenario.contactTypes;
    if (!service) throw new Error('the bank has types');
    const contactTypes = [
      service,
      ...others.map((type) => (type.outbound ? type : { ...type, channel: 'email' as const })),
    ];
    const [total] = pageOf(center.run, { ...center.scenario, contactTypes }).views;
    expect(total?.waits.overall).toBe(center.run.estimates.contactTypes[0]);
  });

  it('calls alone keep the waits of all', () => {
    const [total] = pageOf(bank.run, bank.scenario).views;
    expect(total?.waits.overall).toBe(bank.run.estimates.total);
  });
});

describe('a center of tasks alone', () => {
  const tasks = onlyTasks();
  const text = words(tasks);

  it('has no sentence on formulas that nobody asks, nor on idle time that they would split', () => {
    for (const phrase of [
      'erlangs',
      'Erlang A',
      'Erlang C',
      'The load stays below',
      'mismatch',
      'hung up',
      'Abandonment/',
    ])
      expect([phrase, text.includes(phrase)]).toEqual([phrase, false]);
    expect(table(tasks.run, tasks.scenario, { color: false, width: 120 })).not.toMatch(/erlang|Erl\./i);
  });

  it('tells the response time and what is left, in place of a wait and of those who hang up', () => {
    expect(text).toContain('Mean response');
    expect(text).toContain('Left at the end');
    expect(html(tasks.run, tasks.scenario, { plotly: '' })).not.toContain('data-figure="abandonment"');
  });
});

describe('closed hours', () => {
  const [pool] = bank.run.result.intervals[0]?.pools ?? [];
  if (!pool) throw new Error('the bank has pools');
  const empty = { ...pool, contactTypes: ['a', 'b'], erlangC: { ...pool.erlangC, agents: 0 } };

  it('are those in which nobody works and fewer than one contact comes for the first time', () => {
    expect(isClosed(empty, () => 0.4)).toBe(true);
    expect(isClosed(empty, () => 0.5)).toBe(false);
    expect(isClosed({ ...empty, erlangC: { ...empty.erlangC, agents: 0.5 } }, () => 0)).toBe(false);
  });

  it('are not called unstable for customers who knock again', () => {
    const again = (cells: readonly ContactEstimates[]) => cells.map((each) => ({ ...each, retried: each.offered }));
    const last = bank.run.estimates.intervals.length - 1;
    const intervals = bank.run.estimates.intervals.map((each, at) =>
      at === last ? { ...each, contactTypes: again(each.contactTypes) } : each,
    );
    const run = { ...bank.run, estimates: { ...bank.run.estimates, intervals } };
    const [before] = pageOf(bank.run, bank.scenario).views;
    const [after] = pageOf(run, bank.scenario).views;
    expect(before?.formulas[last]?.erlangC.stable).toBe(false);
    expect(after?.formulas[last]).toBeNull();
    const unstable = ({ run: each, scenario }: Sample) =>
      html(each, scenario, { plotly: '' }).split('<span class="unstable">').length;
    expect(unstable({ run, scenario: bank.scenario })).toBeLessThan(unstable(bank));
  });
});

describe('quiet intervals', () => {
  const offered = (...means: readonly number[]) => means.map((mean) => ({ offered: about(mean, 0) }));

  it('are those with fewer than one contact on average, unless all are', () => {
    expect(judgedIntervals(offered(0.9, 1, 20))).toEqual([false, true, true]);
    expect(judgedIntervals(offered(0.9, 0.1))).toEqual([true, true]);
    expect(judgedIntervals([{ offered: null }, ...offered(3)])).toEqual([false, true]);
  });

  it('are no extremes', () => {
    const shares = [about(0.1, 0), about(0.5, 0), about(0.9, 0)];
    expect(extreme(offered(0.9, 2, 2), shares, 'lowest', 1000)?.interval).toBe(1);
    expect(extreme(offered(0.9, 0.5, 0.5), shares, 'lowest', 1000)?.interval).toBe(0);
  });

  it('are not among those below the target, and are counted in a note', () => {
    const { grid, views } = pageOf(bank.run, bank.scenario);
    const [view] = views;
    if (!view) throw new Error('a page has views');
    const all = missedIntervals(grid, view);
    expect(all.note).toBe('');
    const night = view.intervals.map((each, at) => (at === 33 ? { ...each, offered: about(0.7, 0) } : each));
    const left = missedIntervals(grid, { ...view, intervals: night });
    expect(left.number).toBe(all.number - 1);
    expect(left.note).toBe(' Left out: 1 interval with fewer than one contact on average.');
    expect(all.spans.join()).toContain('23:30');
    expect(left.spans.join()).not.toContain('23:30');
  });

  it('do not press the others to the floor of a figure', () => {
    expect(cutBands([about(10, 2), { mean: 0, low: 0, high: 200 }], [])).toEqual({ range: [0, 30] });
    expect(cutBands([about(10, 2), { mean: 0, low: 0, high: 25 }], [])).toEqual({});
    expect(cutBands([about(10, 2), { mean: 0, low: 0, high: 200 }], [80])).toEqual({});
  });
});

describe('a type without self-service', () => {
  it('has no share of deflection, rather than one of 0', () => {
    const journey = journeyRun();
    const rows = html(journey.run, journey.scenario, { plotly: '' })
      .split('Gross deflection is of attempts, net of customers.')[1]
      ?.split('</table>')[0]
      ?.match(/<tr>[\s\S]*?<\/tr>/g);
    const cells = rows
      ?.slice(1)
      .map((row) => [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].slice(0, 2).map(([, text]) => text));
    const uses = journey.scenario.contactTypes
      .filter(({ menu }) => menu === null)
      .map(({ selfService }) => selfService.length > 0);
    expect(uses).toContain(false);
    expect(cells?.slice(0, uses.length).map((pair) => pair.every((text) => text !== '–'))).toEqual(uses);
  });
});

describe('the names of targets', () => {
  const rows = (...targets: readonly number[]) => {
    const { annotations } = targetNotes(targets, Math.log10(targets[targets.length - 1] ?? 1) * 1.1);
    return annotations.map((each) => each as { readonly x: number; readonly y: number; readonly xanchor: string });
  };

  it('stand on either side of two lines that are near each other', () => {
    expect(targetNotes([30, 60], 3).annotations).toMatchObject([
      { xanchor: 'right', y: 1 },
      { xanchor: 'left', y: 1 },
    ]);
  });

  it('never meet on a line of writing, and take no more room than they say', () => {
    const notes = rows(1800, 3600, 7200, 43_200, 86_400);
    const end = Math.log10(86_400) * 1.1;
    const spans = notes.map(({ x, y, xanchor }) => ({
      y,
      from: x / end - (xanchor === 'right' ? 0.2 : 0),
      to: x / end + (xanchor === 'right' ? 0 : 0.2),
    }));
    for (const [at, one] of spans.entries())
      for (const other of spans.slice(at + 1))
        expect(one.y !== other.y || one.to <= other.from || other.to <= one.from).toBe(true);
    const { room } = targetNotes([1800, 3600, 7200, 43_200, 86_400], end);
    expect(1 - Math.min(...notes.map(({ y }) => y)) + 0.1).toBeCloseTo(room, 9);
  });
});

describe('a day of a dated horizon', () => {
  it('is named once, by weekday and date, and not at all where it is the only one', () => {
    const horizon = { ...bank.scenario.horizon, date: '2026-03-02' };
    expect(pageOf(bank.run, { ...bank.scenario, horizon }).grid.span(0, 34)).toBe('07:00–24:00');
    const days = { ...horizon, start: 0, length: 34 * 7200, interval: 7200 };
    const { grid } = pageOf(bank.run, { ...bank.scenario, horizon: days });
    expect(grid.span(0, 3).replaceAll('\u00a0', ' ')).toBe('Mon 2 Mar 00:00–06:00');
    expect(grid.span(11, 12).replaceAll('\u00a0', ' ')).toBe('Mon 2 Mar 22:00–Tue 3 Mar 00:00');
    expect(grid.label(34).replaceAll('\u00a0', ' ')).toBe('Wed 4 Mar 20:00');
  });
});

describe('contacts that are not all calls', () => {
  it('are not called calls', () => {
    const journey = journeyRun();
    expect(words(journey)).toContain('calls per day are of customers who called before');
    const contactTypes = journey.scenario.contactTypes.map((type, at) =>
      at === 1 ? { ...type, channel: 'chat' as const } : type,
    );
    expect(words({ ...journey, scenario: { ...journey.scenario, contactTypes } })).toContain(
      'contacts per day are of customers who came before',
    );
  });
});
