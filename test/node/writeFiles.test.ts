import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWritable, makeFolder, writeFiles } from '../../src/node/writeFiles.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'busyhour-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing files', () => {
  it('makes the folder, and replaces what was there', async () => {
    const below = join(folder, 'a/b');
    await writeFiles(below, [{ name: 'x', text: 'old' }]);
    await writeFiles(below, [
      { name: 'x', text: 'new' },
      { name: 'y', text: 'Grüße' },
    ]);
    expect(readdirSync(below)).toEqual(['x', 'y']);
    expect(readFileSync(join(below, 'x'), 'utf8')).toBe('new');
    expect(readFileSync(join(below, 'y'), 'utf8')).toBe('Grüße');
  });

  it('may make a folder that others make at the same moment', async () => {
    const below = join(folder, 'a/b/c');
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(below)));
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
  });

  it('replaces none when one cannot be written, and leaves nothing beside', async () => {
    writeFileSync(join(folder, 'x'), 'old');
    const files = [
      { name: 'x', text: 'new' },
      { name: 'y'.repeat(300), text: 'a name too long for any disk' },
    ];
    await expect(writeFiles(folder, files)).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
    expect(readdirSync(folder)).toEqual(['x']);
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('old');
  });

  it('replaces none when a folder is in the way of one', async () => {
    mkdirSync(join(folder, 'y'));
    const files = ['x', 'y'].map((name) => ({ name, text: 'new' }));
    await expect(writeFiles(folder, files)).rejects.toMatchObject({ code: 'EISDIR', path: join(folder, 'y') });
    expect(readdirSync(folder)).toEqual(['y']);
  });
});

describe('a folder to write into', () => {
  it('is fine when it exists or can be made', async () => {
    await checkWritable(folder);
    await checkWritable(join(folder, 'still/to/be/made'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when it is a file, or below one', async () => {
    const file = join(folder, 'x');
    writeFileSync(file, '');
    await expect(checkWritable(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(checkWritable(join(file, 'y'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
