import { describe, expect, it } from 'vitest';
import { problemsOf, SHOP } from './parseFiles.ts';

const not = (field: string) => `"${field}" is not available yet in this version of busyhour; remove it`;

describe('a field of the format that this version does not have', () => {
  it.each(['until: { serviceLevel: 1% }', 'min: 30', 'max: 1000'])(
    'is refused by name, and by nothing else: %s',
    (field) => {
      const name = field.slice(0, field.indexOf(':'));
      expect(problemsOf({ 'main.yaml': `replications: { ${field} }${SHOP}` })).toEqual([
        `main.yaml:1:17: error: ${not(name)}  [replications.${name}]`,
      ]);
    },
  );

  it('does not hide what else is wrong', () => {
    expect(
      problemsOf({ 'main.yaml': `replications: { until: { serviceLevel: 1% } }${SHOP.replace('4m', 'soon')}` }),
    ).toEqual([
      `main.yaml:1:17: error: ${not('until')}  [replications.until]`,
      'main.yaml:7:11: error: "soon" is not a duration; write it like 20s, 4m30s, 1h or a number of seconds  [contactTypes.billing.talk]',
    ]);
  });
});
