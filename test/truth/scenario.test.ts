import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scenario/digest.ts';
import { distance } from '../../src/scenario/distance.ts';
import { starter } from '../../src/scenario/starter.ts';
import { parseFiles, SHOP } from '../laws/parseFiles.ts';

const withFields = (fields: string, talk = '4m') => `
horizon: { start: 2026-03-02 08:30, end: 2026-03-03T02:30, interval: 1h, warmUp: 2h, close: disconnect }
contactTypes:
  billing:
    arrivals: { rate: 100/30m, scale: 120%, dayVariation: 0.1, within: linear }
    talk: ${talk}
    ${fields}
agentGroups:
  tellers: { skills: [billing], staff: 6 }
`;

describe('a scenario file', () => {
  it('leaves everything to its defaults that it does not say', () => {
    expect(parseFiles({ 'main.yaml': SHOP })).toEqual({
      name: 'Corner shop',
      currency: 'USD',
      seed: 'busyhour',
      replications: 100,
      horizon: { start: 28_800, date: null, length: 36_000, interval: 1800, warmUp: 0, close: 'finish' },
      serviceLevel: { target: 0.8, within: 20, formula: 'offered' },
      lines: null,
      contactTypes: [
        {
          name: 'billing',
          channel: 'voice',
          arrivals: { kind: 'counts', counts: [600], within: 'constant', dayVariation: 0 },
          patience: { family: 'exponential', mean: 180 },
          balk: 0,
          talk: [{ name: 'talk', time: { family: 'lognormal', mean: 240, cv: 1 } }],
          wrap: null,
          priority: 5,
          queue: { capacity: null, overflow: null },
          serviceLevel: { target: 0.8, within: 20, formula: 'offered' },
          selfService: [],
          menu: null,
          retry: null,
          repeat: null,
          transfer: [],
          callback: null,
          outbound: null,
          followUp: [],
          survey: null,
          value: { answered: 0, abandoned: 0, contained: 0 },
        },
      ],
      agentGroups: [
        {
          name: 'tellers',
          skills: [{ type: 'billing', rank: 1, pick: 1, after: 0, speed: 1 }],
          staff: [6],
          shifts: [],
          shrinkage: 0,
          absence: 0,
          concurrency: { chat: [1] },
          pay: { perHour: 0, overtime: 1, perContact: 0, perMinute: 0, perDay: 0, commission: 0 },
        },
      ],
      calls: null,
      costs: { lineMinute: 0, selfServiceContact: 0 },
    });
  });

  it('is called by its file when it has no name', () => {
    expect(parseFiles({ 'main.yaml': SHOP.replace('name: Corner shop', '') }).name).toBe('main');
  });

  it('gives dates, overnight horizons, rates of any period and scaled volumes', () => {
    const { horizon, contactTypes } = parseFiles({ 'main.yaml': withFields('balk: 0.05') });
    expect(horizon).toEqual({
      start: 30_600,
      date: '2026-03-02',
      length: 64_800,
      interval: 3600,
      warmUp: 7200,
      close: 'disconnect',
    });
    expect(contactTypes[0]?.arrivals).toEqual({ kind: 'counts', counts: [4320], within: 'linear', dayVariation: 0.1 });
  });

  it('begins at midnight when only its length is said, and may end at 24:00', () => {
    const of = (horizon: string) =>
      parseFiles({ 'main.yaml': SHOP.replace(/horizon:.*/, `horizon: ${horizon}`) }).horizon;
    expect(of('{ length: 240h }')).toMatchObject({ start: 0, length: 864_000, interval: 1800 });
    expect(of('{ start: 7:00, end: 24:00 }')).toMatchObject({ start: 25_200, length: 61_200 });
    expect(of('{ start: "22:00", length: 8h }')).toMatchObject({ start: 79_200, length: 28_800 });
  });

  it.each([
    ['90', { family: 'lognormal', mean: 90, cv: 1 }],
    ['{ constant: 1m }', { family: 'constant', value: 60 }],
    ['{ exponential: 5m }', { family: 'exponential', mean: 300 }],
    ['{ lognormal: { mean: 3m, cv: 1.1 } }', { family: 'lognormal', mean: 180, cv: 1.1 }],
    ['{ gamma: { mean: 500ms, cv: 0.5 } }', { family: 'gamma', mean: 0.5, cv: 0.5 }],
    ['{ erlang: { mean: 3m, phases: 3 } }', { family: 'erlang', mean: 180, phases: 3 }],
    ['{ hyperexponential: { mean: 1h30m, cv: 1 } }', { family: 'hyperexponential', mean: 5400, cv: 1 }],
    ['{ weibull: { mean: 2d, cv: 2 } }', { family: 'weibull', mean: 172_800, cv: 2 }],
    ['{ uniform: { from: 0, to: 2m } }', { family: 'uniform', from: 0, to: 120 }],
    ['{ triangular: { from: 1m, mode: 1m, to: 2m } }', { family: 'triangular', from: 60, mode: 60, to: 120 }],
    ['{ values: [1m, 90, 2.5] }', { family: 'empirical', values: [60, 90, 2.5] }],
  ])('gives the distribution %s', (text, time) => {
    expect(parseFiles({ 'main.yaml': withFields('', text) }).contactTypes[0]?.talk).toEqual([{ name: 'talk', time }]);
  });

  it('gives named phases in their order, each with its own distribution', () => {
    const text =
      '{ greeting: 10s, talk: { constant: 2m }, closing: { empirical: { file: data/closing.csv, column: s } } }';
    const files = { 'main.yaml': withFields('', text), 'data/closing.csv': 's\n12\n1,5\n20s\n' };
    expect(parseFiles(files).contactTypes[0]?.talk).toEqual([
      { name: 'greeting', time: { family: 'lognormal', mean: 10, cv: 1 } },
      { name: 'talk', time: { family: 'constant', value: 120 } },
      { name: 'closing', time: { family: 'empirical', values: [12, 1.5, 20] } },
    ]);
  });

  it('gives patience that never ends, capacity, priority and a target of its own', () => {
    const fields =
      'patience: never\n    wrap: { constant: 20s }\n    priority: 1\n    queue: { capacity: 0 }\n    serviceLevel: { within: 1m }';
    const text = `lines: 30\nserviceLevel: { target: 0.9, formula: answeredOnly }\n${withFields(fields)}`;
    const { lines, contactTypes } = parseFiles({ 'main.yaml': text });
    expect(lines).toBe(30);
    expect(contactTypes[0]).toMatchObject({
      patience: null,
      wrap: { family: 'constant', value: 20 },
      priority: 1,
      queue: { capacity: 0 },
      serviceLevel: { target: 0.9, within: 60, formula: 'answeredOnly' },
    });
  });

  it('takes arrivals and staff from CSV files, with byte order mark, semicolons, decimal commas and labels', () => {
    const rows = Array.from(
      { length: 20 },
      (_, row) => `${8 + Math.floor(row / 2)}:${row % 2 ? '30' : '00'};${row},5;${row}`,
    );
    const csv = `\ufeffinterval;calls;tellers\r\n${rows.join('\r\n')}\r\n;;\r\n`;
    const text = SHOP.replace('{ rate: 60/h }', '{ file: ./day.csv, column: calls, scale: 2 }').replace(
      'staff: 6',
      'staff: { file: day.csv, column: tellers }',
    );
    for (const content of [csv, new TextEncoder().encode(csv)]) {
      const { contactTypes, agentGroups } = parseFiles({ 'main.yaml': text, 'day.csv': content });
      expect(contactTypes[0]?.arrivals).toMatchObject({ counts: rows.map((_, row) => 2 * row + 1) });
      expect(agentGroups[0]?.staff).toEqual(rows.map((_, row) => row));
    }
  });

  it('takes exact times as seconds, durations, times of day and dates, and sorts them', () => {
    const times = (main: string, csv: string) =>
      parseFiles({ 'main.yaml': main, 't.csv': csv }).contactTypes[0]?.arrivals;
    const day = SHOP.replace('{ rate: 60/h }', '{ times: t.csv }');
    expect(times(day, 'time\n09:00\n90s\n1800,5\n8:00:00.25\n')).toEqual({
      kind: 'times',
      times: [0.25, 90, 1800.5, 3600],
    });
    expect(times(day.replace('{ times: t.csv }', '{ times: t.csv, column: at }'), 'id\tat\n1\t5\n')).toEqual({
      kind: 'times',
      times: [5],
    });
    const night = day.replace(/horizon:.*/, 'horizon: { start: 2026-12-31 20:00, length: 10h }');
    expect(times(night, 'at\n2027-01-01 00:30\n23:00\n01:00\n')).toEqual({
      kind: 'times',
      times: [10_800, 16_200, 18_000],
    });
  });

  it('replays a list of calls, leaving what is not known to be drawn', () => {
    const csv =
      'Time,Type,Agent,Service,Patience\n9:00,billing,A1,60,never\n3600,billing,A2,2m,\n0,billing,A1,1.5,30s\n';
    const text = SHOP.replace('    arrivals: { rate: 60/h }\n    talk: 4m\n', '    priority: 1\n');
    const { calls, contactTypes } = parseFiles({
      'main.yaml': `${text}\ncalls: { file: calls.csv }\n`,
      'calls.csv': csv,
    });
    expect(calls).toEqual([
      { time: 0, type: 'billing', service: 1.5, patience: 30 },
      { time: 3600, type: 'billing', service: 60, patience: Number.POSITIVE_INFINITY },
      { time: 3600, type: 'billing', service: 120, patience: null },
    ]);
    expect(contactTypes[0]).toMatchObject({ arrivals: { kind: 'none' }, talk: [] });
  });

  it('takes preferences of skills', () => {
    const skills = '{ billing: { rank: 2, pick: 1, after: 30s, speed: 90% } }';
    const { agentGroups } = parseFiles({ 'main.yaml': SHOP.replace('[billing]', skills) });
    expect(agentGroups[0]?.skills).toEqual([{ type: 'billing', rank: 2, pick: 1, after: 30, speed: 0.9 }]);
  });
});

describe('the starter', () => {
  it('is a sound scenario', () => {
    const { contactTypes, agentGroups, horizon } = parseFiles({ 'main.yaml': starter });
    expect(contactTypes.map((type) => type.name)).toEqual(['billing', 'technical']);
    expect(agentGroups.map((group) => group.name)).toEqual(['generalists', 'specialists']);
    expect(horizon.length / horizon.interval).toBe(20);
  });
});

describe('the digest', () => {
  it('is the SHA-256 of the canonical JSON, as computed apart', () => {
    // By Python: hashlib.sha256(json.dumps(scenario, sort_keys=True, separators=(',', ':')).encode()).hexdigest(), the
    // scenario being the one spelled out in the first test.
    expect(digest(parseFiles({ 'main.yaml': SHOP }))).toBe(
      '2bdf87e9953afddd86f95d2fbcae5cd180e2eef28f82f7d516473512c7d6bdf5',
    );
  });
});

describe('the distance between two words', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['chanel', 'channel', 1],
    ['saturday', 'sunday', 3],
    ['acheive', 'achieve', 1],
    // Restricted: the unrestricted distance would be 2.
    ['ca', 'abc', 3],
  ])('of %s and %s is %i', (a, b, steps) => {
    expect(distance(a, b)).toBe(steps);
  });
});
