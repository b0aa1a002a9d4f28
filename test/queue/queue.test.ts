import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { pack } from '../../src/node/queue/cellParcel.ts';
import { KEY_PREFIX, QUEUE_NAME, resultKey } from '../../src/node/queue/cellQueue.ts';
import { filesBelow } from '../crash/tinySweep.ts';
import { CELLS, run, sharedSweep, storedIn, until, worker } from './queueSweep.ts';
import { HAS_REDIS, type RedisServer, redisServer } from './redisServer.ts';

const ACTIVE = 'busyhour:cells-*:active';
const TEN_SECONDS = 10_000;

describe.skipIf(!HAS_REDIS)('a sweep through a queue', () => {
  const sweep = sharedSweep();
  const { cwd } = sweep;

  it('gives the same bytes by 1, 2 and 3 workers, one of which is killed in the middle, and leaves nothing behind', async () => {
    const server = await redisServer();
    const killed = async (count: number) => {
      const out = `by-${count}`;
      const url = server.url(count);
      const client = server.client(count);
      const crew = Array.from({ length: count }, () => worker(url, cwd));
      const running = run(['sweep', 'sweep.json', '--out', out, '--redis', url, '--quiet'], cwd);
      await until(() => storedIn(cwd, out) >= 3);
      crew[0]?.child.kill('SIGKILL');
      await crew[0]?.ended;
      if (count === 1) {
        // What it had in hand is still its own.
        const [active = ''] = await client.keys(ACTIVE);
        expect(await client.llen(active)).toBe(1);
        crew.push(worker(url, cwd));
      }
      expect(await running.ended).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(filesBelow(join(cwd, out))).toEqual(sweep.whole);
      for (const { child } of crew) child.kill('SIGTERM');
      for (const { ended } of crew.slice(1)) expect(await ended).toMatchObject({ code: 0, stderr: '' });
      // The killed worker is on the list of those present, which goes away by itself, as does a note of BullMQ's.
      expect((await client.keys('*')).filter((key) => !/:present$|:stalled-check$/.test(key))).toEqual([]);
    };
    await Promise.all([1, 2, 3].map(killed));
  });

  it('leaves nothing of a cell whose worker was killed after it had laid down the result, before it could say so', async () => {
    const server = await redisServer();
    const client = server.client();
    const running = run(['sweep', 'sweep.json', '--out', 'laid-down', '--redis', server.url(), '--quiet'], cwd);
    const dying = new Worker(QUEUE_NAME, null, { connection: client, prefix: KEY_PREFIX, skipVersionCheck: true });
    let digest: string | undefined;
    await until(async () => {
      digest = (await dying.getNextJob('dying', { block: false }))?.id;
      return digest !== undefined;
    });
    const result = readFileSync(join(cwd, 'whole/sweep/cells', `${digest}.json`), 'utf8');
    await client.set(resultKey(digest ?? ''), pack(result), 'EX', 60);
    const other = worker(server.url(), cwd);
    expect(await running.ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(filesBelow(join(cwd, 'laid-down'))).toEqual(sweep.whole);
    other.child.kill('SIGTERM');
    await other.ended;
    await dying.close(true);
    expect((await client.keys('*')).filter((key) => !/:present$|:stalled-check$/.test(key))).toEqual([]);
  });

  it('goes on when Redis is away for 10 seconds: whether it answers nobody, or is killed and started again without all that it had', async () => {
    const away = async (
      out: string,
      leave: (server: RedisServer) => unknown,
      comeBack: (server: RedisServer) => unknown,
    ) => {
      const server = await redisServer();
      const crew = [worker(server.url(), cwd), worker(server.url(), cwd)];
      const running = run(['sweep', 'sweep.json', '--out', out, '--redis', server.url(), '--quiet'], cwd);
      await until(() => storedIn(cwd, out) >= 3);
      await leave(server);
      await delay(TEN_SECONDS);
      expect(storedIn(cwd, out)).toBeLessThan(CELLS);
      await comeBack(server);
      expect(await running.ended).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(filesBelow(join(cwd, out))).toEqual(sweep.whole);
      for (const { child } of crew) child.kill('SIGTERM');
      for (const { ended } of crew) expect(await ended).toMatchObject({ code: 0, stderr: '' });
    };
    await Promise.all([
      away(
        'silent',
        (server) => server.suspend(),
        (server) => server.resume(),
      ),
      away(
        'killed',
        (server) => server.kill(),
        (server) => server.restart(),
      ),
    ]);
  });
});
