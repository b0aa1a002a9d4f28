import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

describe('busyhour init', () => {
  it('writes a scenario that is valid and runs', async () => {
    const cwd = emptyFolder();
    expect(await busyhour(['init'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'busyhour.yaml'), 'utf8')).toMatch(/^#/m);
    expect(await busyhour(['validate', 'busyhour.yaml'], { cwd })).toEqual({
      code: 0,
      stdout: 'busyhour.yaml: ok\n',
      stderr: '',
    });
    expect(await busyhour(['run', 'busyhour.yaml', '--replications', '2'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(readdirSync(join(cwd, 'output/busyhour'))).toHaveLength(3);
  });

  it('takes another name', async () => {
    const cwd = emptyFolder();
    expect(await busyhour(['init', 'monday.yaml', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(cwd)).toEqual(['monday.yaml']);
  });

  it('leaves a file alone that exists', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'busyhour.yaml'), 'mine');
    const { code, stdout, stderr } = await busyhour(['init'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'busyhour: busyhour.yaml exists already; name another file, such as "busyhour init other.yaml"\n',
    );
    expect(readFileSync(join(cwd, 'busyhour.yaml'), 'utf8')).toBe('mine');
  });

  it('says in a sentence when the machine does not let it write', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await busyhour(['init', 'gone/busyhour.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe('busyhour: cannot use gone/busyhour.yaml: there is no such file or folder\n');
  });
});
