import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCellStore } from '../../src/node/sweep/cellStore.ts';
import { hiddenName, writerOf } from '../../src/node/sweep/hiddenName.ts';

const DIGEST = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const text = (digest: string) => `{"digest":"${digest}","replications":1}\n`;

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'busyhour-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

const host = hostname().replace(/[^A-Za-z0-9-]/g, '_');
const HOUR = 3600;

describe('a store of cells', () => {
  it('has what was written to it, and nothing else', async () => {
    const folder = emptyFolder();
    const store = await openCellStore(folder);
    writeFileSync(join(folder, 'notes.json'), '{}');
    expect([...(await store.finished())]).toEqual([]);
    await store.write(DIGEST, text(DIGEST));
    expect([...(await store.finished())]).toEqual([DIGEST]);
    expect(await store.readText(DIGEST)).toBe(text(DIGEST));
    expect(await store.read(DIGEST)).toEqual({ digest: DIGEST, replications: 1 });
    expect(await store.read(OTHER)).toBeNull();
    expect(readdirSync(folder).toSorted()).toEqual([`${DIGEST}.json`, 'notes.json']);
  });

  it.each([
    ['cut off', text(DIGEST).slice(0, -5)],
    ['empty', ''],
    ['of another cell', text(OTHER)],
    ['no object', '7}\n'],
  ])('takes a file that is %s for none', async (_, content) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, `${DIGEST}.json`), content);
    expect(await (await openCellStore(folder)).read(DIGEST)).toBeNull();
  });

  it('takes the same cell from many writers at once', async () => {
    const folder = emptyFolder();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openCellStore(folder)));
    await Promise.all(stores.map((store) => store.write(DIGEST, text(DIGEST))));
    expect(readdirSync(folder)).toEqual([`${DIGEST}.json`]);
    expect(readFileSync(join(folder, `${DIGEST}.json`), 'utf8')).toBe(text(DIGEST));
  });

  it('removes what the dead have left behind, and nothing of the living', async () => {
    const folder = emptyFolder();
    const names = {
      dead: `.${DIGEST}.json.${host}.${deadPid()}.01234567.1`,
      // The first process of a container has the number of the one before it.
      reborn: `.${DIGEST}.json.${host}.${process.pid}.00000000.1`,
      oldAndFar: `.${DIGEST}.json.elsewhere.1.01234567.2`,
      far: `.${DIGEST}.json.elsewhere.1.01234567.1`,
      parent: `.${DIGEST}.json.${host}.${process.ppid}.01234567.1`,
      own: hiddenName(`${DIGEST}.json`),
      notOurs: '.DS_Store',
    };
    for (const name of Object.values(names)) writeFileSync(join(folder, name), '');
    const past = Date.now() / 1000 - 2 * HOUR;
    for (const name of [names.oldAndFar, names.notOurs]) utimesSync(join(folder, name), past, past);
    await openCellStore(folder);
    expect(readdirSync(folder).toSorted()).toEqual([names.far, names.parent, names.own, names.notOurs].toSorted());
  });

  it('knows the writer of each of its hidden names', () => {
    expect(writerOf(hiddenName('results.csv'))).toMatchObject({ pid: process.pid });
    expect(writerOf(`.results.csv.${host}`)).toBeNull();
  });
});
