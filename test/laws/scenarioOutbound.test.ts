import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scenario/digest.ts';
import type { ContactType } from '../../src/scenario/scenario.ts';
import { parseFiles, problemsOf } from './parseFiles.ts';

const HOUR = 3600;

/** A center in which the agents of two groups may call for feedback; `outbound` and `more` are YAML. */
const center = (outbound: string, more = '', horizon = '{ start: "08:00", end: "18:00" }') => `
horizon: ${horizon}
contactTypes:
  billing:
    arrivals: { rate: 60/h }
    talk: 4m
    ${more}
  feedback: { outbound: ${outbound}, talk: 2m }
agentGroups:
  inbound: { skills: [billing], staff: 6 }
  tellers: { skills: [billing, feedback], staff: 6 }
  callers: { skills: [feedback], staff: 2 }
`;

function feedback(outbound: string, more?: string, horizon?: string, csv = ''): Partial<ContactType> {
  const { contactTypes } = parseFiles({ 'main.yaml': center(outbound, more, horizon), 'o.csv': csv });
  return contactTypes.find(({ name }) => name === 'feedback') ?? {};
}
const exponential = (mean: number) => ({ family: 'exponential', mean });

describe('an outbound type', () => {
  it('leaves everything to its defaults that it does not say, and has nothing that callers have', () => {
    expect(feedback('{}')).toMatchObject({
      channel: 'voice',
      arrivals: { kind: 'none' },
      patience: null,
      balk: 0,
      queue: { capacity: null, overflow: null },
      retry: null,
      repeat: null,
      callback: null,
      outbound: {
        list: null,
        hours: [{ from: 0, to: 10 * HOUR }],
        dialing: 'progressive',
        pacing: 1,
        reserve: { agents: 0, among: ['tellers', 'callers'] },
        reach: [1],
        ring: { family: 'constant', value: 20 },
        attempts: 1,
        retryAfter: exponential(HOUR),
        connectWithin: 2,
        nuisanceLimit: 0.03,
      },
    });
  });

  it('says whom to call, when, how and how often', () => {
    const { outbound } = feedback(
      '{ list: 2000, dialing: predictive, pacing: 1.5, reserve: { agents: 3, among: [inbound, tellers] }, reach: 25%, ring: { uniform: { from: 10s, to: 30s } }, attempts: 4, retryAfter: 2h, connectWithin: 0, nuisanceLimit: 5% }',
    );
    expect(outbound).toEqual({
      list: [2000],
      hours: [{ from: 0, to: 10 * HOUR }],
      dialing: 'predictive',
      pacing: 1.5,
      reserve: { agents: 3, among: ['inbound', 'tellers'] },
      reach: [0.25],
      ring: { family: 'uniform', from: 10, to: 30 },
      attempts: 4,
      retryAfter: exponential(2 * HOUR),
      connectWithin: 0,
      nuisanceLimit: 0.05,
    });
  });

  it('has a list without end unless follow-ups fill it, and a list of its own beside them when it says so', () => {
    const followUp = 'followUp: { to: feedback, probability: 20% }';
    expect(feedback('{ list: unlimited }').outbound?.list).toBeNull();
    expect(feedback('{}', followUp).outbound?.list).toEqual([0]);
    expect(feedback('{ list: unlimited }', followUp).outbound?.list).toBeNull();
    expect(feedback('{ list: 50 }', followUp).outbound?.list).toEqual([50]);
    expect(feedback('{ list: { counts: [50, 0, 30, 20] } }').outbound?.list).toEqual([50, 0, 30, 20]);
  });

  it('takes list and reach from CSV columns, shares as percentages or numbers with either decimal sign', () => {
    const rows = ['10;25%', '0;0,3', '5;.5', '7;12,5%'].join('\n');
    const { outbound } = feedback(
      '{ list: { file: o.csv, column: records }, reach: { file: o.csv, column: reach } }',
      '',
      undefined,
      `records;reach\n${rows}\n`,
    );
    expect(outbound).toMatchObject({ list: [10, 0, 5, 7], reach: [0.25, 0.3, 0.5, 0.125] });
    expect(feedback('{ reach: { shares: [25%, 0.3] } }').outbound?.reach).toEqual([0.25, 0.3]);
  });

  it('may be called by nobody, which changes nothing', () => {
    const nobody = center('{}').replace(', feedback]', ']').replace('[feedback]', '[billing]');
    expect(problemsOf({ 'main.yaml': nobody })).toEqual([]);
  });

  it('may call at once when everybody answers, or once for each agent who falls idle', () => {
    expect(feedback('{ dialing: preview, ring: 0s }').outbound?.ring).toEqual({ family: 'constant', value: 0 });
    const predictive = feedback('{ dialing: predictive, pacing: 2, ring: 0s, reach: 28% }').outbound;
    expect(predictive).toMatchObject({ pacing: 2, ring: { value: 0 } });
  });

  it('may be transferred, be asked, and be followed up, by itself too', () => {
    const text = center('{}').replace(
      'talk: 2m',
      'talk: 2m, transfer: { to: billing, probability: 5%, warm: 30s }, survey: { respond: 10%, satisfied: 80% }, followUp: { to: feedback, probability: 100% }, value: { answered: 12 }, priority: 2',
    );
    const type = parseFiles({ 'main.yaml': text }).contactTypes[1];
    expect(type).toMatchObject({
      followUp: [{ to: 'feedback', probability: 1, after: exponential(86_400) }],
      outbound: { list: [0] },
      priority: 2,
    });
  });
});

describe('the hours of calls', () => {
  it('are times of every day of the horizon', () => {
    const hours = feedback('{ hours: { from: "11:00", to: "13:55" } }', '', '{ start: "08:00", length: 48h }').outbound
      ?.hours;
    expect(hours).toEqual([
      { from: 3 * HOUR, to: 5 * HOUR + 55 * 60 },
      { from: 27 * HOUR, to: 29 * HOUR + 55 * 60 },
    ]);
  });

  it('run over midnight when they end before they begin, and are cut off at the ends of the horizon', () => {
    const hours = feedback('{ hours: { from: "22:00", to: "02:00" } }', '', '{ start: "01:00", length: 24h }').outbound
      ?.hours;
    expect(hours).toEqual([
      { from: 0, to: HOUR },
      { from: 21 * HOUR, to: 24 * HOUR },
    ]);
  });

  it('are merged where they overlap or meet, in the order of time', () => {
    const list =
      '[{ from: "14:00", to: "15:00" }, { from: "09:00", to: "11:00" }, { from: "10:00", to: "10:30" }, { from: "11:00", to: "12:00" }, { from: "17:00", to: "24:00" }]';
    expect(feedback(`{ hours: ${list} }`).outbound?.hours).toEqual([
      { from: HOUR, to: 4 * HOUR },
      { from: 6 * HOUR, to: 7 * HOUR },
      { from: 9 * HOUR, to: 10 * HOUR },
    ]);
  });
});

describe('a follow-up', () => {
  it('comes a day later unless it says when, and may be written without a list', () => {
    const of = (followUp: string) => parseFiles({ 'main.yaml': center('{}', followUp) }).contactTypes[0]?.followUp;
    expect(of('followUp: { to: feedback, probability: 20% }')).toEqual([
      { to: 'feedback', probability: 0.2, after: exponential(86_400) },
    ]);
    expect(
      of(
        'followUp: [{ to: feedback, probability: 60%, after: 2h }, { to: feedback, probability: 40%, after: { constant: 3d } }]',
      ),
    ).toEqual([
      { to: 'feedback', probability: 0.6, after: exponential(2 * HOUR) },
      { to: 'feedback', probability: 0.4, after: { family: 'constant', value: 259_200 } },
    ]);
    expect(of('')).toEqual([]);
  });
});

describe('the digest', () => {
  it('is the same in whatever order the groups of a reserve are named, and another for another list, hour or share', () => {
    const of = (outbound: string) => digest(parseFiles({ 'main.yaml': center(outbound) }));
    const base = of('{ list: 5, reserve: { agents: 1, among: [tellers, inbound] } }');
    expect(of('{ reserve: { among: [inbound, tellers], agents: 1 }, list: 5 }')).toBe(base);
    const others = [
      '{ list: 6, reserve: { agents: 1, among: [tellers, inbound] } }',
      '{ list: 5, reserve: { agents: 1, among: [tellers] } }',
      '{ list: 5, reserve: { agents: 1, among: [tellers, inbound] }, hours: { from: "08:00", to: "17:59" } }',
      '{ list: 5, reserve: { agents: 1, among: [tellers, inbound] }, reach: 99% }',
    ].map(of);
    expect(new Set([base, ...others]).size).toBe(5);
  });
});
