import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scenario/digest.ts';
import type { ContactType } from '../../src/scenario/scenario.ts';
import { parseFiles, problemsOf, SHOP } from '../laws/parseFiles.ts';
import { WHOLE_CENTER } from '../laws/wholeCenter.ts';

const types = new Map(parseFiles({ 'main.yaml': WHOLE_CENTER }).contactTypes.map((type) => [type.name, type]));
const of = (name: string): Partial<ContactType> => types.get(name) ?? {};
const exponential = (mean: number) => ({ family: 'exponential', mean });

/** The corner shop with more fields of its only type. */
const shop = (fields: string) => SHOP.replace('    talk: 4m\n', `    talk: 4m\n    ${fields}\n`);
const billing = (fields: string) => parseFiles({ 'main.yaml': shop(fields) }).contactTypes[0];
const withTypes = (types: string, skills = '[billing]') => ({
  'main.yaml': SHOP.replace('agentGroups:', `${types}\nagentGroups:`).replace('[billing]', skills),
});

describe('a contact type with a menu', () => {
  it('leads to other types by shares, and has nothing that a queue has', () => {
    expect(of('number')).toEqual({
      name: 'number',
      channel: 'voice',
      arrivals: { kind: 'counts', counts: [800], within: 'constant', dayVariation: 0 },
      selfService: [
        {
          name: 'self-service',
          share: 1,
          time: { family: 'lognormal', mean: 10, cv: 0.5 },
          contained: 0,
          abandoned: 0.01,
          saves: [],
          returns: null,
        },
      ],
      menu: {
        choices: [
          { type: 'track', share: 0.7 },
          { type: 'ship', share: 0.3 },
        ],
        misrouted: 0.05,
      },
      serviceLevel: { target: 0.8, within: 20, formula: 'offered' },
      patience: null,
      balk: 0,
      talk: [],
      wrap: null,
      priority: 5,
      queue: { capacity: null, overflow: null },
      retry: null,
      repeat: null,
      transfer: [],
      callback: null,
      outbound: null,
      followUp: [],
      survey: null,
      value: { answered: 0, abandoned: 0, contained: 0 },
    });
  });

  it('gives its types arrivals, so that they need none of their own but may have some', () => {
    expect(of('ship').arrivals).toEqual({ kind: 'none' });
    const both = withTypes('  number: { arrivals: { rate: 9/h }, menu: { billing: 100% } }');
    expect(parseFiles(both).contactTypes[0]?.arrivals).toMatchObject({ counts: [600] });
  });

  it('takes calls from a call list, whose handle times may be missing', () => {
    const files = withTypes('  number: { menu: { billing: 1 } }\ncalls: { file: calls.csv }');
    const { calls, contactTypes } = parseFiles({ ...files, 'calls.csv': 'time,type\n9:00,number\n' });
    expect(calls).toEqual([{ time: 3600, type: 'number', service: null, patience: null }]);
    expect(contactTypes[1]?.arrivals).toEqual({ kind: 'none' });
  });

  it('adds up its shares as they are written, not as binary fractions do', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const shares = names.map((name) => `${name}: 0.1`).join(', ');
    const led = names.map((name) => `  ${name}: { talk: 1m }`).join('\n');
    const files = withTypes(
      `${led}\n  number: { arrivals: { rate: 1/h }, menu: { ${shares} } }`,
      `[billing, ${names}]`,
    );
    expect(parseFiles(files).contactTypes.at(-1)?.menu?.choices).toHaveLength(10);
  });

  it('may lead to types of odd names', () => {
    const files = withTypes(
      '  __proto__: { talk: 1m }\n  1: { talk: 1m }\n  number: { arrivals: { rate: 1/h }, menu: { 1: 50%, __proto__: 30%, billing: 20% } }',
      '[billing, __proto__, 1]',
    );
    expect(parseFiles(files).contactTypes.at(-1)?.menu?.choices).toEqual([
      { type: '1', share: 0.5 },
      { type: '__proto__', share: 0.3 },
      { type: 'billing', share: 0.2 },
    ]);
  });
});

describe('self-service', () => {
  it('has stages in order, with names, and what each of them does', () => {
    expect(of('track').selfService).toEqual([
      {
        name: 'self-service',
        share: 0.6,
        time: { family: 'lognormal', mean: 45, cv: 0.5 },
        contained: 0.4,
        abandoned: 0.03,
        saves: [{ phase: 'diagnosis', share: 0.5 }],
        returns: { probability: 0.1, after: exponential(21_600) },
      },
      {
        name: 'assistant',
        share: 1,
        time: { family: 'constant', value: 20 },
        contained: 0,
        abandoned: 0,
        saves: [],
        returns: null,
      },
    ]);
    const names = billing('selfService: [{ time: 1s }, { time: 1s }, { time: 1s }]')?.selfService;
    expect(names?.map(({ name }) => name)).toEqual(['self-service', 'self-service 2', 'self-service 3']);
  });

  it('may save of talk without phases, which is the phase "talk", and returns a day later unless it says when', () => {
    const [stage] =
      billing('selfService: { time: 1s, contained: 1%, saves: { talk: 1 }, returns: { probability: 1 } }')
        ?.selfService ?? [];
    expect(stage?.saves).toEqual([{ phase: 'talk', share: 1 }]);
    expect(stage?.returns).toEqual({ probability: 1, after: exponential(86_400) });
  });

  it('that keeps everyone leaves a type that needs no talk and no agents', () => {
    const portal = '  portal: { arrivals: { rate: 5/h }, selfService: { time: 3m, contained: 90%, abandoned: 10% } }';
    expect(problemsOf(withTypes(portal))).toEqual([]);
    expect(problemsOf(withTypes(portal.replace('90%', '89%')))).toEqual([
      'main.yaml:8:3: error: missing field "talk"; say how long agents talk, such as 4m30s  [contactTypes.portal.talk]',
      'main.yaml:8:3: error: no agent group can take "portal"; add it to the skills of a group  [contactTypes.portal]',
    ]);
  });
});

describe('customers who come back', () => {
  it('do so with a probability, after a delay, so many times', () => {
    expect(of('track').retry).toEqual({ probability: 0.4, after: { family: 'constant', value: 900 }, attempts: 3 });
    expect(of('claims').retry).toEqual({ probability: 0.2, after: exponential(600), attempts: null });
    expect(of('ship').repeat).toEqual({ probability: 0.12, after: exponential(86_400) });
    expect(billing('retry: { probability: 1, after: 90s, attempts: unlimited }')?.retry).toEqual({
      probability: 1,
      after: exponential(90),
      attempts: null,
    });
  });
});

describe('a transfer', () => {
  it('is cold and ahead of others, warm, or later and then at the tail', () => {
    expect(of('ship').transfer).toEqual([
      { to: 'help', probability: 0.06, after: null, warm: 0, requeue: 'ahead' },
      { to: 'claims', probability: 0.04, after: null, warm: 30, requeue: 'tail' },
      { to: 'claims', probability: 0.02, after: exponential(7200), warm: 0, requeue: 'tail' },
    ]);
  });

  it('may be written without a list when there is one', () => {
    const one = WHOLE_CENTER.replace('{ to: help, probability: 10% }', '[{ probability: 0.1, to: help }]');
    expect(one).not.toBe(WHOLE_CENTER);
    expect(digest(parseFiles({ 'main.yaml': one }))).toBe(digest(parseFiles({ 'main.yaml': WHOLE_CENTER })));
  });

  it('may lead back when not everybody goes on for ever', () => {
    const back = '  sales: { talk: 1m, transfer: { to: billing, probability: 99% } }';
    const text = withTypes(back, '[billing, sales]')['main.yaml'].replace(
      'talk: 4m',
      'talk: 4m\n    transfer: { to: sales, probability: 100% }',
    );
    expect(problemsOf({ 'main.yaml': text })).toEqual([]);
    expect(problemsOf({ 'main.yaml': text.replace('99%', '100%') })).toEqual([
      'main.yaml:8:21: error: transfers go round in a circle: "billing" to "sales" to "billing"; let one of these types transfer less than 100%  [contactTypes.billing.transfer.to]',
    ]);
  });
});

describe('overflow', () => {
  it('moves who has waited so long to another type, which needs no arrivals of its own', () => {
    expect(of('track').queue).toEqual({ capacity: 30, overflow: { after: 120, to: 'help' } });
    expect(of('help').arrivals).toEqual({ kind: 'none' });
  });
});

describe('a callback', () => {
  it('is offered by queue or by predicted wait, and kept in order or when agents are idle', () => {
    expect(of('track').callback).toEqual({
      offer: { queue: 10 },
      accept: 0.37,
      reach: 0.8,
      attempts: 2,
      promise: 'idle',
      reserve: 1,
      retryAfter: exponential(1200),
    });
    expect(of('ship').callback).toEqual({
      offer: { wait: 180 },
      accept: 0.5,
      reach: 1,
      attempts: 1,
      promise: 'inOrder',
      reserve: 0,
      retryAfter: exponential(1800),
    });
  });

  it('can be offered to all who must wait', () => {
    expect(billing('callback: { offer: { queue: 0 }, accept: 1 }')?.callback?.offer).toEqual({ queue: 0 });
    expect(billing('callback: { offer: { wait: 0s }, accept: 1 }')?.callback?.offer).toEqual({ wait: 0 });
  });
});

describe('a variant', () => {
  const over = (fields: string, base: string) =>
    parseFiles({
      'main.yaml': `extends: base.yaml\ncontactTypes: { billing: { ${fields} } }`,
      'base.yaml': shop(base),
    }).contactTypes[0];

  it('changes one thing about a stage, a transfer or a callback, or replaces one way of saying it by another', () => {
    const stage = over('selfService: { contained: 50% }', 'selfService: { time: 45s, contained: 40% }')?.selfService[0];
    expect(stage).toMatchObject({ contained: 0.5, time: { mean: 45 } });
    const callback = 'callback: { offer: { wait: 3m }, accept: 40%, retryAfter: { constant: 9m } }';
    expect(over('callback: { offer: { queue: 7 } }', callback)?.callback).toMatchObject({
      offer: { queue: 7 },
      accept: 0.4,
    });
    expect(over('callback: { retryAfter: { exponential: 5m } }', callback)?.callback?.retryAfter).toEqual(
      exponential(300),
    );
    const retry = 'retry: { probability: 40%, after: { constant: 15m } }';
    expect(over('retry: { after: { exponential: 5m } }', retry)?.retry).toMatchObject({
      probability: 0.4,
      after: exponential(300),
    });
  });
});

describe('nobody', () => {
  it('is missed where a misspelled name was meant to lead', () => {
    const files = withTypes('  sales: { talk: 1m }', '[billing, sales]')['main.yaml'];
    const text = files.replace('talk: 4m', 'talk: 4m\n    transfer: { to: salse, probability: 5% }');
    expect(problemsOf({ 'main.yaml': text })).toEqual([
      'main.yaml:8:21: error: unknown contact type "salse"; did you mean "sales"?  [contactTypes.billing.transfer.to]',
    ]);
  });
});
