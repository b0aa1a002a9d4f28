import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';

describe('API.md', () => {
  const text = readFileSync('API.md', 'utf8');

  it('says what the declarations say: npm run api', () => {
    expect(inject('buildProblems')).toBe('');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['build/apiDocs.mjs'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(text).toBe(stdout);
  });

  it('tells what every function is for', () => {
    const entries = text.split(/^### /m).slice(1);
    const functions = entries.filter((entry) => /^```ts\nfunction /m.test(entry));
    expect(functions.length).toBeGreaterThan(20);
    const untold = functions.filter((entry) => /^\w+\n\n```ts/.test(entry)).map((entry) => entry.split('\n')[0]);
    expect(untold).toEqual([]);
  });
});
