import { describe, expect, it } from 'vitest';
import { problemsOf } from './parseFiles.ts';

const TYPE = 'arrivals: { rate: 60/h }, talk: 4m';
const GROUP = 'skills: [billing], staff: 6';

function scenario(type: string, group: string, top: string): string {
  return `horizon: { length: 2h }\n${top}\ncontactTypes:\n  billing: { ${type} }\nagentGroups:\n  tellers: { ${group} }\n`;
}

const not = (field: string) => `"${field}" is not available yet in this version of busyhour; remove it`;

describe('a field of the format that this version does not have', () => {
  it.each(['followUp: [{ to: feedback }]', 'survey: { respond: 15% }', 'value: { answered: 5 }'])(
    'is refused by name, and by nothing else, in a contact type: %s',
    (field) => {
      const name = field.slice(0, field.indexOf(':'));
      const text = scenario(`${TYPE}, ${field}`, GROUP, '');
      const column = (text.split('\n')[3] ?? '').indexOf(field) + 1;
      expect(problemsOf({ 'main.yaml': text })).toEqual([
        `main.yaml:4:${column}: error: ${not(name)}  [contactTypes.billing.${name}]`,
      ]);
    },
  );

  it('stands in for the field that it would replace', () => {
    const instead = scenario('outbound: { list: 100 }, talk: 4m', 'skills: [billing], shifts: []', '');
    expect(problemsOf({ 'main.yaml': instead })).toEqual([
      `main.yaml:4:14: error: ${not('outbound')}  [contactTypes.billing.outbound]`,
      `main.yaml:6:33: error: ${not('shifts')}  [agentGroups.tellers.shifts]`,
    ]);
  });

  it.each(['absence: 5%', 'concurrency: { chat: [1, 1.7] }'])('is refused in an agent group: %s', (field) => {
    const name = field.slice(0, field.indexOf(':'));
    expect(problemsOf({ 'main.yaml': scenario(TYPE, `${GROUP}, ${field}`, '') })).toEqual([
      `main.yaml:6:43: error: ${not(name)}  [agentGroups.tellers.${name}]`,
    ]);
  });

  it.each(['overtime', 'perContact', 'perMinute', 'perDay', 'commission'])('is refused in pay: %s', (name) => {
    expect(problemsOf({ 'main.yaml': scenario(TYPE, `${GROUP}, pay: { ${name}: 1 }`, '') })).toEqual([
      `main.yaml:6:50: error: ${not(name)}  [agentGroups.tellers.pay.${name}]`,
    ]);
  });

  it.each(['chat', 'email', 'task'])('is refused as a channel: %s', (name) => {
    expect(problemsOf({ 'main.yaml': scenario(`channel: ${name}, ${TYPE}`, GROUP, '') })).toEqual([
      `main.yaml:4:23: error: channel "${name}" is not available yet in this version of busyhour; remove it  [contactTypes.billing.channel]`,
    ]);
  });

  it('is refused at the top', () => {
    expect(problemsOf({ 'main.yaml': scenario(TYPE, GROUP, 'costs: { lineMinute: 0.02 }') })).toEqual([
      `main.yaml:2:1: error: ${not('costs')}  [costs]`,
    ]);
    expect(problemsOf({ 'main.yaml': scenario(TYPE, GROUP, 'replications: { until: { serviceLevel: 1% } }') })).toEqual(
      [`main.yaml:2:17: error: ${not('until')}  [replications.until]`],
    );
  });
});
