import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Base, readBase } from '../../src/experiment/whatIf/base.ts';
import { type Changes, changed, NO_CHANGES } from '../../src/experiment/whatIf/changes.ts';
import type { Control, Quantity } from '../../src/experiment/whatIf/control.ts';
import { leversOf } from '../../src/experiment/whatIf/levers.ts';
import { planLevels, staffLevels, withLevel } from '../../src/experiment/whatIf/staffLevels.ts';
import { parseVariant, variantName, variantText } from '../../src/experiment/whatIf/variant.ts';
import { meanTime } from '../../src/scenario/meanTime.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { differences } from './differences.ts';

const GALLERY = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));

function fromGallery(file: string): Base {
  return readBase(file, (path) => readFileSync(`scenarios/${path}`));
}

function fromFiles(files: { readonly [path: string]: string }): Base {
  return readBase('main.yaml', (path) => {
    const text = files[path];
    if (text === undefined) throw new Error('there is no such file');
    return text;
  });
}

function variantOf(base: Base, changes: Changes): Scenario {
  return parseVariant(base, variantText(base, changes));
}

/** Some other value that the slider has. */
function elsewhere({ value, min, max, step }: Control): number {
  const up = value + 3 * step;
  const down = value - 3 * step;
  return up <= max ? up : down >= min ? down : value === max ? min : max;
}

/** Where a control may change a scenario; `*` is any one step. */
const PLACES: { readonly [quantity in Quantity]: RegExp } = {
  volume: /^contactTypes\.\d+\.arrivals\.counts\.\d+$/,
  handleTime: /^contactTypes\.\d+\.(talk\.\d+\.time|wrap)\./,
  patience: /^contactTypes\.\d+\.patience\./,
  selfServiceShare: /^contactTypes\.\d+\.selfService\.\d+\.share$/,
  contained: /^contactTypes\.\d+\.selfService\.\d+\.contained$/,
  staff: /^agentGroups\.\d+\.staff(\.|$)/,
  shift: /^agentGroups\.\d+\.shifts(\.|$)/,
  shrinkage: /^agentGroups\.\d+\.shrinkage$/,
  absence: /^agentGroups\.\d+\.absence$/,
  reserve: /^contactTypes\.\d+\.outbound\.reserve\.agents$/,
};

describe.each(GALLERY)('a what-if variant of %s', (file) => {
  const base = fromGallery(file);
  const controls = leversOf(base);

  it('means the plan itself when nothing is changed', () => {
    expect(variantText(base, NO_CHANGES)).toBe(`extends: ${file}\n`);
    expect(variantOf(base, NO_CHANGES)).toEqual(base.scenario);
  });

  it('changes with each control what it is for, and nothing else', () => {
    for (const control of controls) {
      const after = variantOf(base, new Map([[control.id, elsewhere(control)]]));
      const found = differences(base.scenario, after);
      expect(found, control.id).not.toEqual([]);
      for (const path of found) expect(path, control.id).toMatch(PLACES[control.quantity]);
    }
  });

  it('can be read whatever is changed together', () => {
    const groups = base.scenario.agentGroups.flatMap((_, group) =>
      planLevels(base.scenario, group).map((_level, cell) => [group, cell] as const),
    );
    const moves = fc.record({
      sliders: fc.array(fc.tuple(fc.constantFrom(...controls), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 8,
      }),
      cells:
        groups.length === 0
          ? fc.constant([])
          : fc.array(fc.tuple(fc.constantFrom(...groups), fc.integer({ min: 0, max: 60 })), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(moves, ({ sliders, cells }) => {
        let changes: Changes = NO_CHANGES;
        for (const [{ id, value, min, max, step }, share] of sliders)
          changes = changed(changes, id, min + Math.round((share * (max - min)) / step) * step, value);
        for (const [[group, cell], level] of cells) changes = withLevel(base.scenario, group, cell, level, changes);
        const after = variantOf(base, changes);
        for (const [group, { staff }] of after.agentGroups.entries()) {
          const wanted = staffLevels(base.scenario, group, changes);
          expect(wanted.map((_, cell) => staff[Math.floor((cell * staff.length) / wanted.length)])).toEqual(wanted);
        }
      }),
      { numRuns: 8 },
    );
  });
});

const SHOP = `
horizon: { start: "08:00", end: "12:00", interval: 30m }
contactTypes:
  calls: { arrivals: { rate: 60/h, scale: 110% }, talk: { greeting: 10s, matter: 4m }, wrap: 20s, patience: 2m }
agentGroups:
  tellers: { skills: [calls], staff: 6, shrinkage: 12.5% }
`;

describe('a what-if variant', () => {
  it('scales a volume that the plan has scaled already, and all types by the product of both sliders', () => {
    const base = fromFiles({ 'main.yaml': SHOP });
    expect(variantText(base, new Map([['volume/0', 120]]))).toContain('arrivals: { scale: 132% }');
    const bank = fromGallery('retail-bank.yaml');
    const [banking, prospects] = variantOf(
      bank,
      new Map([
        ['volume', 120],
        ['volume/0', 50],
      ]),
    ).contactTypes;
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
    const before = bank.scenario.contactTypes.map(({ arrivals }) =>
      arrivals.kind === 'counts' ? total(arrivals.counts) : 0,
    );
    expect(banking?.arrivals.kind === 'counts' && total(banking.arrivals.counts)).toBeCloseTo(
      0.6 * (before[0] ?? 0),
      6,
    );
    expect(prospects?.arrivals.kind === 'counts' && total(prospects.arrivals.counts)).toBeCloseTo(
      1.2 * (before[1] ?? 0),
      6,
    );
  });

  it('makes every phase of the handle time longer, whatever its distribution', () => {
    const times = [
      'constant: 100s',
      'exponential: 100s',
      'lognormal: { mean: 100s, cv: 1.3 }',
      'gamma: { mean: 100s, cv: 0.7 }',
      'erlang: { mean: 100s, phases: 3 }',
      'hyperexponential: { mean: 100s, cv: 2 }',
      'weibull: { mean: 100s, cv: 0.8 }',
      'uniform: { from: 50s, to: 150s }',
      'triangular: { from: 50s, mode: 100s, to: 150s }',
      'values: [80s, 100s, 120s]',
    ];
    for (const time of times) {
      const text = SHOP.replace('talk: { greeting: 10s, matter: 4m }', `talk: { greeting: 10s, matter: { ${time} } }`);
      const base = fromFiles({ 'main.yaml': text });
      const [before] = base.scenario.contactTypes;
      const [after] = variantOf(base, new Map([['handleTime/0', 150]])).contactTypes;
      const means = (type: typeof before) => [
        ...(type?.talk.map((phase) => meanTime(phase.time)) ?? []),
        type?.wrap ? meanTime(type.wrap) : 0,
      ];
      expect(means(after), time).toEqual(means(before).map((mean) => 1.5 * mean));
      expect(after?.talk.map((phase) => [phase.name, phase.time.family])).toEqual(
        before?.talk.map((phase) => [phase.name, phase.time.family]),
      );
    }
  });

  it('says a list of its base whole, with the files that it names found from where the variant stands', () => {
    const files = {
      'main.yaml': 'extends: ../plans/base.yaml\nname: Shop\n',
      '../plans/base.yaml': `${SHOP}`.replace(
        'wrap: 20s',
        'wrap: 20s, selfService: [{ name: menu, time: { empirical: { file: times.csv, column: s } } }, { name: bot, time: 1m, contained: 30% }]',
      ),
      '../plans/times.csv': 's\n10\n20\n',
    };
    const base = fromFiles(files);
    const text = variantText(base, new Map([['selfService/0/1/contained', 45]]));
    expect(text).toContain('file: "../plans/times.csv"');
    expect(differences(base.scenario, parseVariant(base, text))).toEqual(['contactTypes.0.selfService.1.contained']);
  });

  it('keeps any name what it is', () => {
    const names = [
      '__proto__',
      '10',
      '<<',
      'null',
      '*',
      '& sons',
      'a: b',
      '"quoted"',
      'back\\slash',
      '\u202Ereversed',
      '{}',
    ];
    const types = names.map(
      (name) => `${JSON.stringify(name)}: { "arrivals": { "rate": "6/h" }, "talk": { ${JSON.stringify(name)}: "2m" } }`,
    );
    const groups = names.map(
      (name) => `${JSON.stringify(name)}: { "skills": ${JSON.stringify(names)}, "staff": 2, "shrinkage": "10%" }`,
    );
    const base = fromFiles({
      'main.yaml': `{ "horizon": { "length": "2h" }, "contactTypes": {${types}}, "agentGroups": {${groups}} }`,
    });
    const moved = leversOf(base).map((control) => [control.id, elsewhere(control)] as const);
    const after = variantOf(base, new Map(moved));
    expect(after.contactTypes.map(({ name, talk }) => [name, talk[0]?.name])).toEqual(
      names.map((name) => [name, name]),
    );
    expect(after.agentGroups.map(({ name, shrinkage }) => [name, shrinkage])).toEqual(
      names.map((name) => [name, 0.13]),
    );
  });

  it('is called after the plan, and numbered from the second on', () => {
    const names = ['bank.yaml', 'bank-what-if.yaml', 'bank-what-if-2.yaml', 'a.b.json', 'bank', '-what-if.yaml'];
    expect(names.map((file) => variantName({ file }))).toEqual([
      'bank-what-if.yaml',
      'bank-what-if-2.yaml',
      'bank-what-if-3.yaml',
      'a.b-what-if.yaml',
      'bank-what-if.yaml',
      '-what-if-2.yaml',
    ]);
  });

  it('says the seed and the replications that the page was made with', () => {
    const base = readBase('main.yaml', () => SHOP, { seed: 'another', replications: 7 });
    const after = variantOf(base, new Map([['shrinkage/0', 20]]));
    expect([after.seed, after.replications, after.agentGroups[0]?.shrinkage]).toEqual(['another', 7, 0.2]);
  });
});

describe('the staffing of a variant', () => {
  const { scenario } = fromGallery('retail-bank.yaml');

  it('is the plan with the slider and each interval added up, never below nobody', () => {
    const plan = planLevels(scenario, 0);
    const changes = withLevel(scenario, 0, 3, 12, new Map([['staff/0', -4]]));
    expect(staffLevels(scenario, 0, changes)).toEqual(
      plan.map((level, cell) => (cell === 3 ? 12 : Math.max(0, level - 4))),
    );
  });

  it('is as planned again once the level is put back', () => {
    const there = withLevel(scenario, 0, 3, 12, NO_CHANGES);
    expect(withLevel(scenario, 0, 3, planLevels(scenario, 0)[3] ?? 0, there)).toEqual(NO_CHANGES);
  });

  it('leaves closed hours closed when the slider moves', () => {
    const retailer = fromGallery('online-retailer.yaml').scenario;
    const plan = planLevels(retailer, 0);
    expect(plan).toContain(0);
    const levels = staffLevels(retailer, 0, new Map([['staff/0', 2]]));
    expect(levels).toEqual(plan.map((level) => (level === 0 ? 0 : level + 2)));
  });
});
