import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { digest } from '../../src/scenario/digest.ts';
import { parseFiles, SHOP } from './parseFiles.ts';

interface Data {
  readonly [key: string]: unknown;
}

const duration = fc.constantFrom('30s', '2m', '4m30s', 90);
const distribution = fc.oneof(
  duration,
  fc.record({ lognormal: fc.record({ mean: duration, cv: fc.constantFrom(0.5, 1.2) }) }),
  fc.record({ erlang: fc.record({ mean: duration, phases: fc.integer({ min: 1, max: 5 }) }) }),
  fc.record({ values: fc.array(duration, { minLength: 1, maxLength: 3 }) }),
);
const share = fc.constantFrom('40%', 0.05);
const stage = fc.record(
  { share, time: distribution, contained: share, returns: fc.record({ probability: share, after: duration }) },
  { requiredKeys: ['time', 'contained'] },
);
const contactType = fc.record(
  {
    arrivals: fc.oneof(
      fc.record({ rate: fc.constantFrom('60/h', '2/m') }),
      fc.record({ counts: fc.constant([5, 7, 3, 1]) }),
    ),
    talk: fc.oneof(distribution, fc.record({ greeting: duration, diagnosis: distribution })),
    patience: fc.oneof(fc.constant('never'), distribution),
    wrap: distribution,
    balk: fc.constantFrom('5%', 0.05),
    priority: fc.integer({ min: 1, max: 9 }),
    serviceLevel: fc.record({ target: fc.constantFrom('90%', 0.7) }),
    selfService: fc.oneof(stage, fc.array(stage, { maxLength: 2 })),
    retry: fc.record({ probability: share, after: duration, attempts: fc.integer({ min: 1, max: 9 }) }),
    repeat: fc.record({ probability: share }),
    callback: fc.record({
      offer: fc.constantFrom<Data>({ wait: '3m' }, { queue: 10 }),
      accept: share,
      promise: fc.constantFrom('inOrder', 'idle'),
    }),
    followUp: fc.record(
      { to: fc.constant('feedback'), probability: share, after: duration },
      { requiredKeys: ['to', 'probability'] },
    ),
    survey: fc.record({ respond: share, satisfied: share, perMinuteWaited: fc.constantFrom('-4%', 0.01) }),
    value: fc.record({ answered: fc.constantFrom(20, -1.5), abandoned: fc.constant(-4) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['arrivals', 'talk'] },
);
const entry = fc.record({
  arrivals: fc.constant({ rate: '6/h' }),
  menu: fc.constantFrom<Data>(
    { billing: '60%', loans: 0.4 },
    { sales: 0.3, loans: 0.5, billing: '20%', misrouted: '5%' },
  ),
});
const called = fc.record({
  outbound: fc.record(
    {
      list: fc.oneof(fc.nat(2000), fc.constantFrom<unknown>('unlimited', { counts: [5, 0, 7, 1] })),
      hours: fc.constant({ from: '08:30', to: '09:00' }),
      dialing: fc.constantFrom('preview', 'progressive'),
      reserve: fc.oneof(fc.nat(3), fc.record({ agents: fc.nat(3), among: fc.constant(['experts', 'tellers']) })),
      reach: fc.oneof(share, fc.record({ shares: fc.constant(['25%', 0.3]) })),
      ring: distribution,
    },
    { requiredKeys: [] },
  ),
  talk: duration,
});
const staffing = fc.constantFrom<Data>(
  { staff: 6 },
  { shifts: { start: '00:00', length: '8h30m', agents: 3, breaks: [{ after: '2h', length: '15m' }] } },
);
/** Reached from others only. */
const ledTo = fc.record({
  talk: duration,
  transfer: fc.constantFrom<unknown>({ to: 'billing', probability: '6%' }, [
    { to: 'sales', probability: 0.5, warm: '30s' },
    { to: 'billing', probability: 0.5, after: '2h' },
  ]),
  queue: fc.constantFrom<Data>({ capacity: 5 }, { overflow: { to: 'billing', after: '1m' } }),
});
const scenario = fc.record(
  {
    name: fc.constantFrom('Corner shop', 'Überseeladen'),
    horizon: fc.constantFrom<Data>(
      { start: '08:00', end: '10:00' },
      { start: '08:00', length: '2h', interval: '30m', close: 'disconnect' },
    ),
    contactTypes: fc.record({
      billing: contactType,
      sales: contactType,
      number: entry,
      loans: ledTo,
      feedback: called,
    }),
    agentGroups: fc.record({
      tellers: fc.record({
        skills: fc.constantFrom<unknown>(['sales', 'billing', 'loans'], { billing: { rank: 2 }, loans: {}, sales: {} }),
        staff: fc.nat(9),
        pay: fc.record({ perHour: fc.nat(50), overtime: fc.constant('150%'), commission: share }),
      }),
      callers: staffing.map((fields) => ({ ...fields, skills: ['feedback'], absence: '5%' })),
      experts: fc.record({
        skills: fc.constant(['billing']),
        staff: fc.constant({ counts: [1, 2, 3, 4] }),
        shrinkage: fc.constant('30%'),
      }),
    }),
    lines: fc.nat(9).map((lines) => lines + 1),
    costs: fc.record({ lineMinute: fc.constantFrom(0.02, 1) }),
  },
  { requiredKeys: ['name', 'horizon', 'contactTypes', 'agentGroups'] },
);

const digestOf = (files: { readonly [path: string]: string }) => digest(parseFiles(files));
const yaml = (data: unknown) => stringify(data, { aliasDuplicateObjects: false });
const json = (data: unknown) => JSON.stringify(data, null, 2);

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Maps with their keys the other way around; named phases keep theirs, which is an order of work. */
function reversed(value: unknown): unknown {
  if (!isMap(value) || 'greeting' in value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, content]) => [key, reversed(content)]),
  );
}

/** A base and a variant that merge to the data: each field of each map is in one of them, at random. */
function split(data: Data, coin: () => boolean, inBase = true): { base: Data; variant: Data } {
  const base: Record<string, unknown> = {};
  const variant: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (isMap(value) && !('greeting' in value) && coin()) {
      const parts = split(value, coin, inBase);
      base[key] = parts.base;
      variant[key] = parts.variant;
    } else {
      (coin() ? base : variant)[key] = value;
    }
  }
  return { base, variant };
}

describe('what a scenario means', () => {
  it('is the same in YAML and in JSON, with comments, and in any order of keys', () => {
    fc.assert(
      fc.property(scenario, (data) => {
        const written = digestOf({ 'main.yaml': json(data) });
        expect(digestOf({ 'main.yaml': yaml(data) })).toBe(written);
        expect(digestOf({ 'main.yaml': `# A comment\n${yaml(data).replaceAll('\n', ' # more\n')}` })).toBe(written);
        expect(digestOf({ 'main.yaml': yaml(reversed(data)) })).toBe(written);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same written in one file, and as a variant of a base in any division', () => {
    fc.assert(
      fc.property(scenario, fc.infiniteStream(fc.boolean()), (data, coins) => {
        const { base, variant } = split(data, () => coins.next().value);
        const files = {
          'main.yaml': yaml({ extends: 'bases/base.yaml', ...variant }),
          'bases/base.yaml': yaml(base),
        };
        expect(digestOf(files)).toBe(digestOf({ 'main.yaml': json(data) }));
      }),
      { numRuns: 60 },
    );
  });

  it('is that of the base for a variant that changes nothing, and the last word of a chain', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 1, max: 99 }), (data, lines) => {
        const base = json(data);
        expect(digestOf({ 'main.yaml': 'extends: base.yaml', 'base.yaml': base })).toBe(
          digestOf({ 'main.yaml': base }),
        );
        const chain = {
          'main.yaml': `extends: middle.yaml\nlines: ${lines}`,
          'middle.yaml': 'extends: base.yaml\nlines: 1000',
          'base.yaml': base,
        };
        expect(digestOf(chain)).toBe(digestOf({ 'main.yaml': json({ ...data, lines }) }));
      }),
      { numRuns: 20 },
    );
  });

  it('is another when any number is another', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 99 }), (data, few, many) => {
        const [one, other] = [few, many].map((lines) => digestOf({ 'main.yaml': json({ ...data, lines }) }));
        expect(one).not.toBe(other);
      }),
      { numRuns: 20 },
    );
  });

  it('cannot be changed after it was read', () => {
    const data = fc.sample(scenario, { numRuns: 1, seed: 1 })[0];
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(parseFiles({ 'main.yaml': json(data) }))).toBe(true);
  });

  it('is what it says now, of one that can be changed in any part', () => {
    const read = parseFiles({ 'main.yaml': SHOP });
    const [type] = structuredClone(read.contactTypes);
    if (type?.arrivals.kind !== 'counts') throw new Error('the shop expects numbers of contacts');
    const { counts } = type.arrivals;
    const open = { ...read, contactTypes: [Object.freeze(type)] };
    expect(digest(open)).toBe(digest(read));
    Object.assign(counts, { 0: 7 });
    expect(digest(open)).not.toBe(digest(read));
  });
});
