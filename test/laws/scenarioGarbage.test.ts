import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem.ts';
import { starter } from '../../src/scenario/starter.ts';
import { EVERY_FIELD } from './everyField.ts';
import { type FileTable, parseFiles } from './parseFiles.ts';
import { WHOLE_CENTER } from './wholeCenter.ts';

/** Parses; when that fails, it must be with problems that have a place. */
function expectScenarioOrProblems(files: FileTable): void {
  try {
    const scenario = parseFiles(files);
    expect(scenario.contactTypes.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { line, column, message } of error.problems) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(message).not.toMatch(/undefined|\[object|Invalid input/);
    }
  }
}

const word = fc.constantFrom(
  ...'name horizon start end length interval contactTypes billing arrivals rate counts file column talk wrap patience queue'.split(
    ' ',
  ),
  ...'selfService menu misrouted overflow to retry probability after transfer callback offer repeat outbound list hours reach followUp survey'.split(
    ' ',
  ),
  ...'agentGroups tellers skills staff pay perHour extends calls lines seed lognormal mean cv __proto__ serviceLevel shifts agents breaks days channel concurrency chat costs value'.split(
    ' ',
  ),
);
const value = fc.oneof(
  fc.constantFrom('30m', '35%', '60/h', '08:00', '18:00', 'never', 'unlimited', null, true, 0, 5, -1, 0.5, 1e9),
  fc.string({ maxLength: 6 }),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    value,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(word, tie('tree')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

describe('whatever a scenario file holds', () => {
  it('it gives a scenario or problems with places: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) =>
        expectScenarioOrProblems({ 'main.yaml': text }),
      ),
    );
  });

  it('it gives a scenario or problems with places: any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => expectScenarioOrProblems({ 'main.yaml': bytes })),
    );
  });

  it('it gives a scenario or problems with places: any characters of YAML', () => {
    const yaml = fc
      .array(fc.constantFrom(...'abz019 \n\n  \t:-?[]{},&*!|>\'"%@`#~<.'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(yaml, (text) => expectScenarioOrProblems({ 'main.yaml': text })),
      { numRuns: 400 },
    );
  });

  it('it gives a scenario or problems with places: any data', () => {
    fc.assert(
      fc.property(tree, (data) => expectScenarioOrProblems({ 'main.yaml': JSON.stringify(data) })),
      { numRuns: 200 },
    );
  });

  it('it gives a scenario or problems with places: a sound one with a line gone, doubled or moved', () => {
    const texts = [starter, WHOLE_CENTER, EVERY_FIELD].map((text) => text.split('\n'));
    fc.assert(
      fc.property(
        fc
          .constantFrom(...texts)
          .chain((lines) => fc.tuple(fc.constant(lines), fc.nat(lines.length - 1), fc.nat(lines.length - 1))),
        fc.constantFrom(0, 1, 2),
        fc.nat(4),
        ([lines, at, to], copies, indent) => {
          const line = ' '.repeat(indent) + (lines[at] ?? '');
          const changed = lines.toSpliced(at, 1).toSpliced(to, 0, ...Array(copies).fill(line));
          expectScenarioOrProblems({ 'main.yaml': changed.join('\n') });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('it gives a scenario or problems with places: a sound one with characters replaced', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(starter, WHOLE_CENTER, EVERY_FIELD)
          .chain((sound) => fc.tuple(fc.constant(sound), fc.nat(sound.length))),
        fc.nat(4),
        fc.string({ maxLength: 4 }),
        ([sound, at], gone, text) => {
          expectScenarioOrProblems({ 'main.yaml': sound.slice(0, at) + text + sound.slice(at + gone) });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('it gives a scenario or problems with places: a CSV file of any cells', () => {
    const cell = fc.oneof(
      fc.constantFrom('1', '2,5', '"3"', '-1', '', 'x', '"', '""', '08:00'),
      fc.string({ maxLength: 3 }),
    );
    const csv = fc
      .array(
        fc.array(cell, { maxLength: 3 }).map((cells) => cells.join(';')),
        { maxLength: 4 },
      )
      .map((rows) => `a;b\n${rows.join('\n')}`);
    const main = starter.replace('{ rate: 24/h, scale: 110% }', '{ file: volumes.csv, column: b }');
    fc.assert(
      fc.property(csv, (text) => expectScenarioOrProblems({ 'main.yaml': main, 'volumes.csv': text })),
      { numRuns: 150 },
    );
  });

  it('nesting of any depth is refused, not crashed on', () => {
    for (const open of ['[', '{a: ', '- ', '? ', '- - {a: [']) {
      for (const depth of [33, 1000, 100_000])
        expectScenarioOrProblems({ 'main.yaml': `name: x\nlines:\n  ${open.repeat(depth)}` });
    }
    const block = Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expectScenarioOrProblems({ 'main.yaml': block });
  });
});
