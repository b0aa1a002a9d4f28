import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChecked } from '../../src/node/loadScenario.ts';
import { createFiles } from '../../src/scenario/files.ts';
import { toPlain } from '../../src/scenario/plain.ts';
import { readSource } from '../../src/scenario/readSource.ts';
import { createReport } from '../../src/scenario/report.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { soundSpec } from '../../src/scenario/soundSpec.ts';
import { HOSTILE } from '../hostile/readExpected.ts';

/** All scenario files that stand in a folder, as they are written. */
function sourcesIn(folder: string) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => readSource(`${folder}${file}`, createFiles(readChecked, createReport())) ?? []);
}

describe('a scenario that is read piece by piece', () => {
  const sources = [...sourcesIn('scenarios/'), ...sourcesIn(HOSTILE)];

  it('says what the schema as a whole makes of it, and nothing where that refuses it, the first time and the next', () => {
    let sound = 0;
    for (const source of sources) {
      const whole = scenarioSchema.safeParse(toPlain(source));
      expect(soundSpec(source)).toEqual(whole.data);
      expect(soundSpec(source)).toEqual(whole.data);
      if (whole.success) sound++;
    }
    expect(sound).toBeGreaterThanOrEqual(50);
    expect(sources.length - sound).toBeGreaterThanOrEqual(100);
  });
});
