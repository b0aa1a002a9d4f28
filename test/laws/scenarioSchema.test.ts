import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type JsonSchema, jsonSchema } from '../../src/scenario/jsonSchema.ts';
import { starter } from '../../src/scenario/starter.ts';
import { EVERY_FIELD } from './everyField.ts';
import { SHOP } from './parseFiles.ts';
import { WHOLE_CENTER } from './wholeCenter.ts';

const schema = jsonSchema();
const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

function fields(node: unknown, path = ''): [string, JsonSchema][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const inside = fields(value, `${path}/${key}`);
    return path.endsWith('/properties')
      ? [[`${path}/${key}`, value as JsonSchema] as [string, JsonSchema], ...inside]
      : inside;
  });
}

describe('the JSON Schema', () => {
  it('takes scenarios that are sound', () => {
    for (const text of [starter, SHOP, WHOLE_CENTER, EVERY_FIELD])
      expect(validator.safeParse(parse(text)).error).toBeUndefined();
  });

  it.each([
    ['an unknown field', 'patience: 3m', 'pacience: 3m'],
    ['a text that is no duration', 'patience: 3m', 'patience: soon'],
    ['a priority out of range', 'priority: 4', 'priority: 12'],
    [
      'a distribution of two families',
      '{ lognormal: { mean: 3m30s, cv: 1.1 } }',
      '{ lognormal: { mean: 3m30s, cv: 1.1 }, constant: 5m }',
    ],
    ['staff in fractions', 'staff: 6', 'staff: 6.5'],
  ])('refuses %s', (_, sound, broken) => {
    expect(starter).toContain(sound);
    expect(validator.safeParse(parse(starter.replace(sound, broken))).success).toBe(false);
  });

  it.each([
    ['a menu with a share over 1', 'track: 70%', 'track: 70'],
    ['a stage without a time', 'time: 45s', 'tim: 45s'],
    ['a transfer without a type', '{ to: help, probability: 10% }', '{ probability: 10% }'],
    ['a callback offered at half a contact', 'queue: 10', 'queue: 10.5'],
  ])('refuses %s', (_, sound, broken) => {
    expect(WHOLE_CENTER).toContain(sound);
    expect(validator.safeParse(parse(WHOLE_CENTER.replace(sound, broken))).success).toBe(false);
  });

  it.each([
    ['an outbound type that dials in another way', '{ reserve: 1 }', '{ dialing: manual }'],
    ['a shift without a start', 'start: "17:00", ', ''],
    ['a weekday that is none', 'agents: 2,', 'agents: 2, days: [holiday],'],
    ['chats that nobody works on', 'chat: [1, 1.7]', 'chat: [0, 1.7]'],
    ['a share of more than all who respond', 'respond: 15%', 'respond: 15'],
  ])('refuses %s', (_, sound, broken) => {
    expect(EVERY_FIELD).toContain(sound);
    expect(validator.safeParse(parse(EVERY_FIELD.replace(sound, broken))).success).toBe(false);
  });

  it('says of every field what it means', () => {
    const all = fields(schema);
    expect(all.length).toBeGreaterThan(120);
    expect(all.filter(([, field]) => !field.description && !field.$ref).map(([path]) => path)).toEqual([]);
  });

  it('says what a field is when it is left out', () => {
    const at = Object.fromEntries(fields(schema).map(([path, field]) => [path, field.default]));
    const type = '/properties/contactTypes/additionalProperties/properties';
    expect(at).toMatchObject({
      '/properties/currency': 'USD',
      '/properties/seed': 'busyhour',
      '/properties/replications': 100,
      '/properties/lines': 'unlimited',
      '/properties/horizon/properties/interval': '30m',
      [`${type}/balk`]: '0%',
      [`${type}/outbound/properties/ring`]: '20s',
      [`${type}/priority`]: 5,
    });
  });
});
