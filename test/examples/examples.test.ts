import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { end, startNode } from '../cli/busyhour.ts';

const FOLDER = 'examples';

/** What an example says of itself: the question that it answers, and what it prints. */
function readExample(file: string) {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const [code = '', printed = ''] = text.split('\n// Prints:\n//\n');
  return { question: code.split('\n')[0], code, printed: printed.replaceAll(/^\/\/ {3}/gm, '') };
}

describe('the examples of the library', () => {
  const files = readdirSync(FOLDER);

  it('show a notebook, a curve, a distribution and a router', () => {
    expect(files).toEqual(['custom-distribution.mjs', 'custom-router.mjs', 'days-differ.mjs', 'response-curve.mjs']);
  });

  it.each(files)('%s opens with a question, imports the package by its name and prints what it says', async (file) => {
    const { question, code, printed } = readExample(file);
    expect(question).toMatch(/^\/\/ (How|Is|What) .*\?$/);
    expect(readFileSync('API.md', 'utf8')).toContain(`| \`${file}\` | ${question?.slice(3)} |`);
    expect(code).toMatch(/^import \{ .* \} from 'busyhour';$/m);
    const ended = await end(startNode([`${FOLDER}/${file}`]));
    expect(ended).toEqual({ code: 0, stderr: '', stdout: printed });
  });
});
