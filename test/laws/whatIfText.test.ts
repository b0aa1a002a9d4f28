import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Yaml } from '../../src/experiment/whatIf/yaml.ts';
import { yamlText } from '../../src/experiment/whatIf/yamlText.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 24 });
const scalar: fc.Arbitrary<Yaml> = fc.oneof(
  text,
  fc.constantFrom(
    'yes',
    'No',
    'null',
    '~',
    '08:30',
    '1e3',
    '0x1F',
    '110%',
    '3m19s',
    '- a',
    '# b',
    'a: b',
    'retail-bank.yaml',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec<{ value: Yaml; map: ReadonlyMap<string, Yaml>; list: readonly Yaml[] }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalar, tie('map'), tie('list')),
  map: fc.array(fc.tuple(text, tie('value')), { maxLength: 6 }).map((entries) => new Map(entries)),
  list: fc.array(tie('value'), { maxLength: 30 }),
}));

/** As the `yaml` package reads a text that knows no numbers but its own. */
function read(written: string): unknown {
  return parse(written, { mapAsMap: true, uniqueKeys: true });
}

describe('the text of a variant', () => {
  it('is read back as what it says', () => {
    const map = fc.array(fc.tuple(text, value), { minLength: 1, maxLength: 6 }).map((entries) => new Map(entries));
    fc.assert(
      fc.property(map, (written) => {
        expect(read(yamlText(written))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('has names on lines of their own, short values in one line and long lists in several', () => {
    const counts = Array.from({ length: 60 }, (_, cell) => 10 + cell);
    const written = new Map<string, Yaml>([
      ['extends', 'bank.yaml'],
      ['contactTypes', new Map([['calls', new Map([['arrivals', new Map([['scale', '110%']])]])]])],
      ['agentGroups', new Map([['second line', new Map([['staff', new Map([['counts', counts]])]])]])],
    ]);
    const lines = yamlText(written).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      'extends: bank.yaml',
      'contactTypes:',
      '  calls:',
      '    arrivals: { scale: 110% }',
      'agentGroups:',
      '  "second line":',
      '    staff:',
      '      counts:',
    ]);
    expect(lines.slice(8).length).toBe(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });
});
