import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder, end, startNode } from './busyhour.ts';

const README = readFileSync('README.md', 'utf8');

/** A morning, and the shifts that may be worked in it. */
const TEAM = `
name: Team
replications: 20
horizon: { start: "08:00", end: "10:00", interval: 1h }
contactTypes: { calls: { arrivals: { counts: [20, 30] }, talk: 3m } }
agentGroups: { team: { skills: [calls], pay: { perHour: 20 }, schedule: { name: short, length: 1h30m, starts: ["08:00", "08:30"] } } }
`;

/** Line breaks and indents do not count: the README breaks its lines where it likes. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('the README', () => {
  it('shows an example of the library that prints what its comments say', async () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(README) ?? [];
    const comments = [...example.matchAll(/\/\/ (.*)$/gm)].map(([, text]) => text);
    const folder = emptyFolder();
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules/busyhour'));
    // Otherwise the folder belongs to whatever package lies above it.
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'example.mjs'), example);
    const { code, stdout, stderr } = await end(startNode([join(folder, 'example.mjs')]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(comments.length).toBeGreaterThan(0);
    expect(words(stdout)).toBe(words(comments.join(' ')));
  });

  it('shows command lines that work, one after the other', async () => {
    const cwd = emptyFolder();
    const [, scenario = ''] = /```yaml\n([\s\S]*?)```/.exec(README) ?? [];
    writeFileSync(join(cwd, 'mine.yaml'), scenario);
    writeFileSync(join(cwd, 'other.yaml'), 'extends: mine.yaml\nagentGroups: { agents: { staff: 15 } }\n');
    writeFileSync(join(cwd, 'team.yaml'), TEAM);
    writeFileSync(join(cwd, 'many.yaml'), 'base: mine.yaml\nfactors: { agentGroups.agents.staff: [13, 14] }\n');
    const lines = [...README.matchAll(/^npx busyhour (.*?)(?: {2,}.*)?$/gm)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { code, stderr } = await busyhour(line.split(' '), { cwd });
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
    }
  });
});
