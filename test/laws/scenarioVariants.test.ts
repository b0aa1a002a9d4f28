import { describe, expect, it } from 'vitest';
import type { Overrides } from '../../src/scenario/overrides.ts';
import { parseFiles, problemsOf, SHOP } from './parseFiles.ts';

const variant = (text: string) =>
  parseFiles({ 'main.yaml': `extends: bases/shop.yaml\n${text}`, 'bases/shop.yaml': SHOP });
const override = (overrides: Overrides) => parseFiles({ 'main.yaml': SHOP }, overrides);
const overrideProblems = (...set: string[]) => problemsOf({ 'main.yaml': SHOP }, { set });

describe('a variant', () => {
  it('merges maps, and replaces lists and single values', () => {
    const { name, agentGroups } = variant(
      'name: More staff\nagentGroups: { tellers: { staff: 7, pay: { perHour: 20 } } }',
    );
    expect(name).toBe('More staff');
    expect(agentGroups[0]).toMatchObject({
      name: 'tellers',
      staff: [7],
      pay: { perHour: 20 },
      skills: [{ type: 'billing' }],
    });
    const counts = 'agentGroups: { tellers: { staff: { counts: [1, 2, 3, 4, 5] } } }';
    expect(variant(counts).agentGroups[0]?.staff).toEqual([1, 2, 3, 4, 5]);
  });

  it('adds types and groups after those of the base', () => {
    const text =
      'contactTypes: { a: { arrivals: { rate: 1/h }, talk: 1m } }\nagentGroups: { tellers: { skills: [a, billing] } }';
    expect(variant(text).contactTypes.map((type) => type.name)).toEqual(['billing', 'a']);
  });

  it('replaces one way of saying a thing by another', () => {
    const billing = (text: string) => variant(`contactTypes: { billing: { ${text} } }`).contactTypes[0];
    expect(billing('arrivals: { counts: [1, 2] }')?.arrivals).toMatchObject({ counts: [1, 2] });
    expect(billing('arrivals: { scale: 50% }')?.arrivals).toMatchObject({ counts: [300] });
    const talk = { 'bases/shop.yaml': SHOP.replace('talk: 4m', 'talk: { lognormal: { mean: 4m, cv: 2 } }') };
    const over = (text: string) =>
      parseFiles({ ...talk, 'main.yaml': `extends: bases/shop.yaml\ncontactTypes: { billing: { talk: ${text} } }` })
        .contactTypes[0]?.talk;
    expect(over('{ lognormal: { mean: 5m } }')).toEqual([
      { name: 'talk', time: { family: 'lognormal', mean: 300, cv: 2 } },
    ]);
    expect(over('{ constant: 5m }')).toEqual([{ name: 'talk', time: { family: 'constant', value: 300 } }]);
    expect(over('{ greeting: { constant: 5s } }')).toEqual([
      { name: 'greeting', time: { family: 'constant', value: 5 } },
    ]);
    expect(variant('horizon: { length: 4h }').horizon).toMatchObject({ start: 28_800, length: 14_400 });
  });

  it('scales staff that its base gives as a number', () => {
    const scaled = (scale: string) =>
      parseFiles({
        'base.yaml': SHOP,
        'main.yaml': `extends: base.yaml\nagentGroups: { tellers: { staff: { scale: ${scale} } } }`,
      }).agentGroups[0]?.staff;
    // Half an agent is one more.
    expect(['75%', '74%', '125%', '0%'].map(scaled)).toEqual([[5], [4], [8], [0]]);
  });

  it('reads the files of its base beside the base, and its own beside itself', () => {
    const base = SHOP.replace('{ rate: 60/h }', '{ file: volumes.csv, column: calls }');
    const files = {
      'main.yaml': 'extends: bases/shop.yaml\nagentGroups: { tellers: { staff: { file: staff.csv, column: n } } }',
      'bases/shop.yaml': base,
      'bases/volumes.csv': 'calls\n7\n',
      'staff.csv': 'n\n3\n4\n',
    };
    const { contactTypes, agentGroups } = parseFiles(files);
    expect(contactTypes[0]?.arrivals).toMatchObject({ counts: [7] });
    expect(agentGroups[0]?.staff).toEqual([3, 4]);
  });
});

describe('overrides', () => {
  it('lie over the file, the later over the earlier, read as the file would be', () => {
    const set = [
      'agentGroups.tellers.staff=7',
      'contactTypes.billing.arrivals.counts=[5, 6]',
      'agentGroups.tellers.staff=8',
      'contactTypes."billing".talk={greeting: 5s}',
    ];
    const scenario = override({ set, seed: 7, replications: 3 });
    expect(scenario).toMatchObject({ seed: '7', replications: 3 });
    expect(scenario.agentGroups[0]?.staff).toEqual([8]);
    expect(scenario.contactTypes[0]?.arrivals).toMatchObject({ counts: [5, 6] });
    expect(scenario.contactTypes[0]?.talk[0]?.name).toBe('greeting');
  });

  it('reach names with dots in quotes, and whole new types', () => {
    const text = SHOP.replaceAll('billing', '"a.b \\"c\\" = d"');
    const set = ['contactTypes."a.b \\"c\\" = d".talk=1m', 'lines=3'];
    expect(parseFiles({ 'main.yaml': text }, { set }).contactTypes[0]?.talk[0]?.time).toMatchObject({ mean: 60 });
    const added = override({
      set: ['contactTypes.sales={arrivals: {rate: 1/h}, talk: 1m}', 'agentGroups.tellers.skills=[sales, billing]'],
    });
    expect(added.contactTypes.map((type) => type.name)).toEqual(['billing', 'sales']);
  });

  it('reach items of lists', () => {
    const shop = SHOP.replace('staff: 6', 'staff: { counts: [6, 7] }');
    const set = ['agentGroups.tellers.staff.counts[1]=9', 'agentGroups.tellers.staff.scale=150%'];
    expect(parseFiles({ 'main.yaml': shop }, { set }).agentGroups[0]?.staff).toEqual([9, 14]);
    expect(problemsOf({ 'main.yaml': shop }, { set: ['agentGroups.tellers.staff.counts[2]=9'] })).toEqual([
      '--set agentGroups.tellers.staff.counts[2]: error: there is no item [2]; "agentGroups.tellers.staff.counts" has 2 items, from [0] on  [agentGroups.tellers.staff.counts[2]]',
    ]);
  });

  it('tell their problems at the option', () => {
    expect(overrideProblems('agentGroups.tellers.staff=many', 'nonsense', 'lines=[1')).toEqual([
      '--set nonsense: error: expected path=value, for example --set agentGroups.tellers.staff=12',
      '--set lines: error: this "[" is never closed; add "]"',
      '--set agentGroups.tellers.staff: error: expected a whole number of agents, {counts: [4, 6, 5]} or {file: staff.csv, column: tellers}, got "many"  [agentGroups.tellers.staff]',
    ]);
    expect(overrideProblems('contactTypes.biling.talk=5m')).toEqual([
      '--set contactTypes.biling.talk: error: there is no contact type "biling"; did you mean "billing"?  [contactTypes.biling.talk]',
    ]);
    expect(overrideProblems('extends=other.yaml')).toEqual([
      '--set extends: error: the base cannot be set; write a file that extends it  [extends]',
    ]);
    expect(overrideProblems('horizon.intervall=15m')).toEqual([
      '--set horizon.intervall: error: unknown field "intervall"; did you mean "interval"?  [horizon.intervall]',
    ]);
    expect(problemsOf({ 'main.yaml': SHOP }, { replications: 0, seed: '' })).toEqual([
      '--seed: error: must not be blank  [seed]',
      '--replications: error: expected a whole number from 1 to 1,000,000, got 0  [replications]',
    ]);
  });
});
