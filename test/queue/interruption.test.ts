import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../crash/tinySweep.ts';
import { CELLS, run, sharedSweep, storedIn, until, worker, writeSweep } from './queueSweep.ts';
import { freePort, HAS_REDIS, redisServer } from './redisServer.ts';

/** So many replications of a cell take minutes. */
const ENDLESS = 1_000_000;

const shared = sharedSweep();
const { cwd } = shared;

describe.skipIf(!HAS_REDIS)('a sweep through a queue that is interrupted', () => {
  it('goes on after the process that put the cells in is killed, and takes what was finished meanwhile', async () => {
    const server = await redisServer();
    const client = server.client();
    const crew = worker(server.url(), cwd);
    const line = ['sweep', 'sweep.json', '--out', 'out-1', '--redis', server.url()];
    const first = run([...line, '--quiet'], cwd);
    await until(() => storedIn(cwd, 'out-1') >= 3);
    first.child.kill('SIGKILL');
    await first.ended;
    const kept = storedIn(cwd, 'out-1');
    // The worker goes on with what is in the queue, and lays the results beside it.
    const waiting = async () => (await client.keys('busyhour:cells-*:wait')).length;
    const results = () => client.keys('busyhour:result:*');
    await until(async () => (await waiting()) === 0);
    crew.child.kill('SIGTERM');
    expect(await crew.ended).toMatchObject({ code: 0, stderr: '' });
    expect((await results()).length).toBeGreaterThanOrEqual(CELLS - kept);
    const { code, stdout, stderr } = await run(line, cwd).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${CELLS} cells: ${CELLS - kept} run in .*, ${kept} were there already\\n`));
    expect(filesBelow(join(cwd, 'out-1'))).toEqual(shared.whole);
    // All that there may be left goes away by itself, such as a result that was stored, but not yet removed, when the kill came.
    for (const key of await client.keys('*')) expect(await client.pttl(key)).toBeGreaterThan(0);
  });

  it('takes its cells out of the queue by Ctrl-C, says how to go on without the password, and goes on', async () => {
    const server = await redisServer('secret');
    const url = server.url();
    const client = server.client();
    const sweep = run(['sweep', 'sweep.json', '--out', 'out-2', '--redis', url, '--workers', '1'], cwd);
    await until(() => storedIn(cwd, 'out-2') >= 3);
    sweep.child.kill('SIGINT');
    const { code, stdout, stderr } = await sweep.ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toBe(
      `busyhour: interrupted; ${storedIn(cwd, 'out-2')} of ${CELLS} cells are done and kept; to go on: busyhour sweep sweep.json --out out-2 ` +
        `--redis 'redis://…@127.0.0.1:${server.port}/0' --workers 1\n`,
    );
    expect((await client.keys('*')).filter((key) => !/:result:|:stalled-check$/.test(key))).toEqual([]);
    const again = await run(['sweep', 'sweep.json', '--out', 'out-2', '--redis', url, '--workers', '2', '--quiet'], cwd)
      .ended;
    expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(filesBelow(join(cwd, 'out-2'))).toEqual(shared.whole);
  });

  it('is not held up by a worker that is told to stop in the middle of a long cell, which it gives back', async () => {
    writeSweep(cwd, 'long.json', { replications: ENDLESS });
    const server = await redisServer();
    const client = server.client();
    const sweep = run(['sweep', 'long.json', '--redis', server.url()], cwd);
    const { child, ended } = worker(server.url(), cwd);
    const active = async () => client.llen((await client.keys('busyhour:cells-*:active'))[0] ?? 'none');
    await until(async () => (await active()) === 1);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(await active()).toBe(0);
    const [waiting = ''] = await client.keys('busyhour:cells-*:wait');
    expect(await client.llen(waiting)).toBe(CELLS);
    sweep.child.kill('SIGTERM');
    expect((await sweep.ended).code).toBe(130);
    expect((await client.keys('*')).filter((key) => !/:stalled-check$/.test(key))).toEqual([]);
  });

  it('shares a queue with others, which may want the same cells', async () => {
    writeSweep(cwd, 'other.json', { first: 30 });
    const server = await redisServer();
    const crew = [worker(server.url(), cwd), worker(server.url(), cwd)];
    const sweep = (file: string, out: string) =>
      run(['sweep', file, '--out', out, '--redis', server.url(), '--quiet'], cwd).ended;
    const ends = await Promise.all([sweep('sweep.json', 'a'), sweep('sweep.json', 'b'), sweep('other.json', 'c')]);
    expect(ends).toEqual(ends.map(() => ({ code: 0, stdout: '', stderr: '' })));
    expect(filesBelow(join(cwd, 'a'))).toEqual(shared.whole);
    expect(filesBelow(join(cwd, 'b'))).toEqual(shared.whole);
    expect(filesBelow(join(cwd, 'c/other/cells')).size).toBe(CELLS);
    for (const { child } of crew) child.kill('SIGTERM');
    for (const { ended } of crew) expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.skipIf(!HAS_REDIS)('a Redis that cannot be reached', () => {
  it('that was never there is one sentence and exit code 3, for a sweep and for a worker', async () => {
    const address = `redis://127.0.0.1:${await freePort()}`;
    const options = ['--redis', address, '--redis-wait', '2s'];
    const [sweep, crew] = await Promise.all([
      run(['sweep', 'sweep.json', ...options], cwd).ended,
      run(['worker', ...options], cwd).ended,
    ]);
    const silent = `${address} has not answered for 2 s (the connection is refused); start Redis there, or correct the address`;
    expect(sweep).toEqual({
      code: 3,
      stdout: '',
      stderr: `busyhour: ${silent}; 0 of ${CELLS} cells are done and kept; to go on: busyhour sweep sweep.json ${options.join(' ')}\n`,
    });
    expect(crew).toEqual({ code: 3, stdout: '', stderr: `busyhour: ${silent}\n` });
  });

  it('that never comes back is one sentence and exit code 3, and what is done is kept', async () => {
    const server = await redisServer();
    const options = ['--redis', server.url(), '--redis-wait', '2s'];
    const crew = run(['worker', ...options, '--workers', '1', '--quiet'], cwd);
    const sweep = run(['sweep', 'sweep.json', '--out', 'out-6', ...options], cwd);
    await until(() => storedIn(cwd, 'out-6') >= 3);
    await server.kill();
    const { code, stdout, stderr } = await sweep.ended;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    const silent = `redis://127.0.0.1:${server.port} has not answered for 2 s (the connection is refused)`;
    expect(stderr).toMatch(/^busyhour: [^\n]+\n$/);
    expect(stderr).toContain(`${silent}; start Redis there, or correct the address; `);
    const kept = storedIn(cwd, 'out-6');
    expect(kept).toBeLessThan(CELLS);
    expect(stderr).toContain(`; ${kept} of ${CELLS} cells are done and kept; to go on: busyhour sweep sweep.json `);
    expect(await crew.ended).toMatchObject({ code: 3 });
    await server.restart();
    const again = run(['sweep', 'sweep.json', '--out', 'out-6', ...options, '--workers', '2', '--quiet'], cwd);
    expect(await again.ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(filesBelow(join(cwd, 'out-6'))).toEqual(shared.whole);
  });

  it('that lets nobody in is said at once, and its password never', async () => {
    const server = await redisServer('secret');
    const { port } = server;
    for (const [login, reason] of [
      [':hunter2@', /WRONGPASS/],
      ['', /NOAUTH/],
    ] as const) {
      const { code, stderr } = await run(['worker', '--redis', `redis://${login}127.0.0.1:${port}`], cwd).ended;
      expect(code).toBe(3);
      expect(stderr).toMatch(/^busyhour: redis:\/\/127\.0\.0\.1:\d+ lets nobody in \([^\n]+; correct the [^\n]+\n$/);
      expect(stderr).toMatch(reason);
      expect(stderr).not.toContain('hunter2');
    }
  });

  it('is no hindrance to a worker that is told to stop', async () => {
    const server = await redisServer();
    const { child, ended } = worker(server.url(), cwd);
    const client = server.client();
    await until(async () => (await client.keys('busyhour:present')).length === 1);
    server.suspend();
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    server.resume();
  });
});

describe('the address of a Redis', () => {
  it('that is none is exit code 2, and its password is not repeated', async () => {
    for (const line of [['sweep', 'sweep.json'], ['worker']]) {
      const { code, stdout, stderr } = await run([...line, '--redis', 'redis://:hunter2@host:port'], cwd).ended;
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(
        /^busyhour: --redis must be an address such as redis:\/\/host, .+, not "redis:\/\/…@host:port"\n$/,
      );
    }
  });

  it('may not be missing for a worker, nor may there be a --redis-wait without it', async () => {
    const [crew, sweep] = [
      await run(['worker'], cwd).ended,
      await run(['sweep', 'sweep.json', '--redis-wait', '5s'], cwd).ended,
    ];
    expect(crew).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^busyhour: --redis says where the queue is, /),
    });
    expect(sweep).toMatchObject({ code: 2, stderr: expect.stringMatching(/^busyhour: --redis-wait needs --redis, /) });
  });
});
