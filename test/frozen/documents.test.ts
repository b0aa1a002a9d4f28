import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../src/scenario/reference.ts';
import { VERSION } from '../../src/version.ts';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('what the repository says of itself', () => {
  it('has in SCENARIO.md every field as it is now (npx busyhour schema --markdown > SCENARIO.md)', () => {
    expect(text('SCENARIO.md')).toBe(reference());
  });

  it('describes every field of a scenario, with form, default, example and meaning', () => {
    const fields = reference()
      .split('\n')
      .filter((line) => line.startsWith('| `') && line.split(/(?<!\\)\|/).length === 8)
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter(([, , form, or, , example, meaning]) => [form, or, example, meaning].includes(''))).toEqual(
      [],
    );
  });

  it('has one version', () => {
    expect(VERSION).toBe(JSON.parse(text('package.json')).version);
  });
});
