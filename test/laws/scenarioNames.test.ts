import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scenario/digest.ts';
import { parseFiles } from './parseFiles.ts';

/** A scenario in JSON written by hand: `JSON.stringify` of an object would lose `__proto__` and reorder numbers. */
function withNames(names: readonly string[], asList: boolean): string {
  const quoted = names.map((name) => JSON.stringify(name));
  const types = quoted.map((name) => `${name}: { "arrivals": { "rate": "6/h" }, "talk": { ${name}: "2m" } }`);
  const skills = asList ? `[${quoted}]` : `{${quoted.map((name, index) => `${name}: { "rank": ${index + 1} }`)}}`;
  const groups = quoted.map((name) => `${name}: { "skills": ${skills}, "staff": 2 }`);
  return `{ "horizon": { "length": "2h" }, "contactTypes": {${types}}, "agentGroups": {${groups}} }`;
}

function expectNames(names: readonly string[], asList: boolean): void {
  const scenario = parseFiles({ 'main.yaml': withNames(names, asList) });
  expect(scenario.contactTypes.map((type) => type.name)).toEqual(names);
  expect(scenario.contactTypes.map((type) => type.talk[0]?.name)).toEqual(names);
  expect(scenario.agentGroups.map((group) => group.name)).toEqual(names);
  for (const { skills } of scenario.agentGroups) expect(skills.map((skill) => skill.type)).toEqual(names);
  expect(digest(scenario)).toMatch(/^[0-9a-f]{64}$/);
}

describe('any text is a name', () => {
  const ODD = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '10',
    '9',
    '007',
    'null',
    'true',
    '😀 Kundendienst',
    'שירות לקוחות',
    'خدمة',
    'a.b',
    'a: b',
    '#1',
    '<<',
    '*',
    '& sons',
    '{}',
    '"quoted"',
    'back\\slash',
    'x'.repeat(80),
    '😀'.repeat(80),
  ];

  it.each(ODD)('such as %s, for a type, a phase, a skill and a group', (name) => {
    expectNames([name], true);
    expectNames([name], false);
  });

  it('and all of them together keep the order of the file', () => {
    expectNames(ODD, true);
    expectNames(ODD.toReversed(), false);
  });

  it('unless it is blank, too long, or holds control characters or halves of characters', () => {
    const RESERVED =
      /^(?:constant|exponential|lognormal|gamma|erlang|hyperexponential|weibull|uniform|triangular|empirical|values|mean|cv|from|mode|to|phases|file|column)$/;
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) && !RESERVED.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, asList) => {
        expectNames(names, asList);
      }),
      { numRuns: 60 },
    );
  });

  it('and a name written as a number in a list of skills is that name', () => {
    const text =
      'horizon: { length: 1h }\ncontactTypes: { 1: { arrivals: { rate: 1/h }, talk: 1m } }\nagentGroups: { 2: { skills: [1], staff: 1 } }\n';
    const { contactTypes, agentGroups } = parseFiles({ 'main.yaml': text });
    expect([contactTypes[0]?.name, agentGroups[0]?.name, agentGroups[0]?.skills[0]?.type]).toEqual(['1', '2', '1']);
  });
});
