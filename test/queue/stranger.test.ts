import { randomBytes } from 'node:crypto';
import { Queue } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { KEY_PREFIX, QUEUE_NAME } from '../../src/node/queue/cellQueue.ts';
import { CELL_VERSION, describeVersion } from '../../src/node/queue/cellVersion.ts';
import { CELLS, run, sharedSweep, until, worker } from './queueSweep.ts';
import { HAS_REDIS, redisServer } from './redisServer.ts';

const OLD = '0.0.1-1-1';
const shared = sharedSweep();

describe.skipIf(!HAS_REDIS)('a queue with programs of different versions', () => {
  it('says so to both sides, and gives no cell to the wrong one', async () => {
    const { cwd } = shared;
    const server = await redisServer();
    const client = server.client();
    const announce = async (role: string) => {
      const [second = 0] = await client.time();
      await client.zadd('busyhour:present', second, `${role} ${OLD} ${randomBytes(6).toString('hex')}`);
    };
    const heart = setInterval(() => Promise.all([announce('worker'), announce('sweep')]).catch(() => {}), 500);
    try {
      const sweep = run(['sweep', 'sweep.json', '--out', 'out', '--redis', server.url()], cwd);
      let said = '';
      sweep.child.stderr?.on('data', (text) => {
        said += text;
      });
      await until(() => said.endsWith('\n'));
      expect(said).toBe(
        `busyhour: the workers at redis://127.0.0.1:${server.port} are ${describeVersion(OLD)}, and this sweep needs ${describeVersion(CELL_VERSION)}; ` +
          `start one: busyhour worker --redis redis://127.0.0.1:${server.port}\n`,
      );
      const own = worker(server.url(), cwd);
      let noted = '';
      own.child.stderr?.on('data', (text) => {
        noted += text;
      });
      await until(() => noted.endsWith('\n'));
      expect(noted).toBe(
        `busyhour: a sweep at redis://127.0.0.1:${server.port} is of ${describeVersion(OLD)}: this worker is ${describeVersion(CELL_VERSION)}, ` +
          'and leaves its cells to others\n',
      );
      expect(await sweep.ended).toMatchObject({ code: 0 });
      own.child.kill('SIGTERM');
      expect((await own.ended).code).toBe(0);
    } finally {
      clearInterval(heart);
    }
  });

  it('does not run a cell that is another than its name says: one sentence on both sides, exit code 3', async () => {
    const { cwd } = shared;
    const server = await redisServer();
    const client = server.client();
    const sweep = run(['sweep', 'sweep.json', '--out', 'damaged', '--redis', server.url()], cwd);
    const queue = new Queue(QUEUE_NAME, { connection: client, prefix: KEY_PREFIX });
    await until(async () => (await queue.getWaitingCount()) === CELLS);
    const [job] = await queue.getWaiting(3, 3);
    await job?.updateData({ ...job.data, task: 'AAAA' });
    const own = worker(server.url(), cwd);
    const { code, stderr } = await sweep.ended;
    expect(code).toBe(3);
    const name = job?.id?.slice(0, 12);
    expect(stderr).toMatch(
      new RegExp(
        `^busyhour: a cell cannot be run: cell ${name} arrived damaged; \\d+ of ${CELLS} cells are done [^\\n]+\\n$`,
      ),
    );
    own.child.kill('SIGTERM');
    expect(await own.ended).toMatchObject({ code: 0, stderr: `busyhour: cell ${name} arrived damaged\n` });
    await queue.close();
  });
});
