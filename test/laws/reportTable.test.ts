import { describe, expect, it } from 'vitest';
import { table } from '../../src/report/table.ts';
import { textWidth } from '../../src/report/terminalText.ts';
import { HOSTILE } from '../frozen/hostileNames.ts';
import { centerRun, outboundRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, emptyRun, tinyRun } from '../frozen/sampleRun.ts';

const long = bankRun({
  scenario: 'x'.repeat(40).concat(' ', 'y'.repeat(39)),
  types: [
    'a very long name of a contact type that goes on and on until eighty are used up',
    '日本語の名前がとても長い場合にも表は八十桁に収まる',
    'c',
  ],
});
const samples = {
  bank: bankRun(),
  tiny: tinyRun(),
  empty: emptyRun(),
  hostile: bankRun(HOSTILE),
  journey: journeyRun(),
  center: centerRun(),
  hostileCenter: centerRun(HOSTILE),
  outbound: outboundRun(),
  long,
};

describe.each(Object.entries(samples))('the terminal table of the %s run', (_, { run, scenario }) => {
  it.each([60, 80, 120])('fits %i columns', (width) => {
    for (const line of table(run, scenario, { color: true, width }).split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  it('has no escape sequence without color, and none of a user with it', () => {
    const sgr = String.fromCharCode(27);
    expect(table(run, scenario, { color: false, width: 80 })).not.toContain(sgr);
    const colored = table(run, scenario, { color: true, width: 80 });
    const plain = colored.replaceAll(new RegExp(`${sgr}\\[\\d+m`, 'g'), '').replaceAll('\n', '');
    expect(plain).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(colored).toContain(sgr);
  });
});

describe('the terminal table', () => {
  it('says the verdict in a sentence', () => {
    const { run, scenario } = bankRun();
    const text = table(run, scenario, { color: false, width: 80 }).replaceAll('\n', ' ');
    expect(text).toContain(
      'Service level 67.1% (66.9–67.4%) against a target of 80% in 20 s: missed. 4% of 100 days meet it.',
    );
  });

  it('has a line for each piece before the queue and after the call, and none where the scenario has none of them', () => {
    const { run, scenario } = journeyRun();
    const text = table(run, scenario, { color: false, width: 100 });
    const starts = ['Self-service: ', 'Came back: ', 'Passed on: ', 'Callbacks: '];
    expect(text.match(/^(Self-service|Came back|Passed on|Callbacks): /gm)).toEqual(starts);
    const bank = bankRun();
    expect(table(bank.run, bank.scenario, { color: false, width: 100 })).not.toMatch(new RegExp(starts.join('|')));
  });

  it('has a line for outbound calls, for a backlog and for satisfaction, and the whole of the cost', () => {
    const { run, scenario } = centerRun();
    const text = table(run, scenario, { color: false, width: 120 }).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Outbound welcome calls: 53.1 dialed, 15.9 reached, 15.7 connected; nuisance 1.7%, within the limit of 3%.',
    );
    expect(text).toContain(
      'Outbound feedback calls: 35.4 dialed, 21.3 reached, 20.2 connected; nuisance 5.0%, over the limit of 3%.',
    );
    expect(text).toContain('Backlog email: 4 left of 120; oldest of a day 7 h 13 min on average.');
    expect(text).toContain('Satisfied: 85.4% of 154 who responded.');
    expect(text).toContain('+ lines 96.00 + self-service 42.00 + lost value 380.00 − revenue 4,200.00.');
  });

  it('says of a center that only calls how many it reached, in place of a service level', () => {
    const { run, scenario } = outboundRun();
    const text = table(run, scenario, { color: false, width: 120 });
    expect(text).toContain('35.9 customers connected per day, but nuisance calls over the limit.');
    expect(text).not.toMatch(/service level|Erl/i);
  });

  it('shows the weakest of many intervals', () => {
    const { run, scenario } = bankRun();
    const twice = <T>(entries: readonly T[]) => [...entries, ...entries];
    const doubled = {
      ...run,
      result: { ...run.result, intervals: twice(run.result.intervals) },
      estimates: { ...run.estimates, intervals: twice(run.estimates.intervals) },
    };
    const text = table(doubled, scenario, { color: false, width: 80 });
    expect(text).toContain('The 12 weakest of 68 intervals.');
    expect(text.match(/^10:30 /gm)).toHaveLength(2);
    expect(text).not.toMatch(/^15:00 /m);
  });
});
