import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cellDigests } from '../../src/experiment/sweep/cellDigests.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { absence } from '../../src/node/queue/absence.ts';
import type { CellQueue, Fate } from '../../src/node/queue/cellQueue.ts';
import { CELL_VERSION } from '../../src/node/queue/cellVersion.ts';
import { dispatch } from '../../src/node/queue/dispatch.ts';
import { parseRedisAddress } from '../../src/node/queue/redisAddress.ts';

const base = loadScenario('scenarios/first-call.yaml');
const tasks = Array.from({ length: 1200 }, (_, place) => {
  const scenario = { ...base, seed: `cell ${place}` };
  return { scenario, intervals: false, ...cellDigests(scenario, false) };
});
const rest = async () => {};

/** A queue in memory, of which each step may be told to fail. */
function memoryQueue() {
  const cells = new Set<string>();
  const results = new Map<string, string>();
  const failed = new Map<string, string>();
  const counts = { most: 0, put: 0 };
  const queue: CellQueue = {
    async put(some) {
      for (const [digest] of some) cells.add(digest);
      counts.put += some.length;
      counts.most = Math.max(counts.most, cells.size);
    },
    async results(digests) {
      return new Map(digests.flatMap((digest) => (results.has(digest) ? [[digest, results.get(digest) ?? '']] : [])));
    },
    async fate(digest): Promise<Fate> {
      const reason = failed.get(digest);
      if (reason !== undefined) return { failed: reason };
      return cells.has(digest) ? 'under way' : 'gone';
    },
    async withdraw(digests) {
      for (const digest of digests) cells.delete(digest);
    },
    async forget(digests) {
      for (const digest of digests) results.delete(digest);
      for (const digest of digests) cells.delete(digest);
    },
    async tidy() {},
    async close() {},
  };
  const finish = (digest: string) => {
    cells.delete(digest);
    results.set(digest, `result of ${digest}`);
  };
  return { queue, cells, results, failed, counts, finish };
}

describe('cells on their way through a queue', () => {
  // Rounds come every other second.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const someSeconds = () => vi.advanceTimersByTimeAsync(10_000);

  it('are put in some at a time, and each result is taken once', async () => {
    const { queue, cells, results, counts, finish } = memoryQueue();
    const taken: string[] = [];
    const sent = dispatch(
      queue,
      tasks,
      async ({ digest }, text) => {
        expect(text).toBe(`result of ${digest}`);
        taken.push(digest);
      },
      rest,
    );
    let over = false;
    sent.done.finally(() => {
      over = true;
    });
    while (!over) {
      for (const digest of [...cells].slice(0, 70)) {
        finish(digest);
        sent.hear(digest);
        sent.hear('a cell of somebody else');
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await sent.done;
    expect(taken.toSorted()).toEqual(tasks.map(({ digest }) => digest).toSorted());
    expect(counts.most).toBeLessThanOrEqual(500);
    expect([...cells, ...results.keys()]).toEqual([]);
  });

  it('are put in again when the queue has lost them, and taken without a word when they are done', async () => {
    const { queue, cells, counts, finish } = memoryQueue();
    const few = tasks.slice(0, 20);
    const sent = dispatch(queue, few, rest, async () => {
      if (counts.put === 20) cells.clear();
      else for (const digest of [...cells]) finish(digest);
    });
    await someSeconds();
    await sent.done;
    expect(counts.put).toBe(40);
  });

  it('survive a connection that breaks', async () => {
    const { queue, cells, counts, finish } = memoryQueue();
    let broken = 0;
    const results = async (digests: readonly string[]) => {
      if (broken++ < 2) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      return queue.results(digests);
    };
    const sent = dispatch({ ...queue, results }, tasks.slice(0, 20), rest, async () => {
      for (const digest of [...cells]) finish(digest);
    });
    await someSeconds();
    await sent.done;
    expect(counts.put).toBe(20);
  });

  it('end with what cannot be run, or cannot be stored', async () => {
    const { queue, failed } = memoryQueue();
    const [task, other] = tasks;
    if (task === undefined || other === undefined) throw new Error('there are cells');
    const sent = dispatch(queue, [task, other], rest, async () => {
      failed.set(task.digest, 'the memory is used up');
    });
    await someSeconds();
    await expect(sent.done).rejects.toThrow('a cell cannot be run: the memory is used up');

    const full = memoryQueue();
    full.results.set(task.digest, `result of ${task.digest}`);
    const refuse = async () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const stopped = dispatch(full.queue, [task, other], refuse, rest);
    await expect(stopped.done).rejects.toThrow('no space');
    await stopped.stop();
    await stopped.takeBack();
    expect([...full.cells]).toEqual([]);
    // The result is still there for when the disk has room.
    expect([...full.results.keys()]).toEqual([task.digest]);
  });
});

describe('a sweep without workers', () => {
  const address = parseRedisAddress('redis://:secret@host');
  if (address === null) throw new Error('it is an address');

  it('says so after 5 seconds, how to start one, and again only when some have come and gone', async () => {
    const said: string[] = [];
    let now = 0;
    let versions: readonly string[] = [];
    const look = absence(
      address,
      { others: async () => new Set(versions) },
      (text) => said.push(text),
      () => now,
    );
    for (now = 0; now < 5; now++) await look();
    expect(said).toEqual([]);
    for (; now < 20; now++) await look();
    expect(said).toEqual([
      'no worker takes cells from redis://host:6379 at the moment; start one: busyhour worker --redis redis://host:6379',
    ]);
    versions = [CELL_VERSION];
    await look();
    versions = [];
    for (; now < 40; now++) await look();
    expect(said).toHaveLength(2);
  });

  it('says nothing when it has not seen Redis for a while, and workers have not come back yet', async () => {
    const said: string[] = [];
    let now = 0;
    const look = absence(
      address,
      { others: async () => new Set() },
      (text) => said.push(text),
      () => now,
    );
    await look();
    for (now = 12; now < 17; now++) await look();
    expect(said).toEqual([]);
    await look();
    expect(said).toHaveLength(1);
  });

  it('says so when all that there are, are of another version', async () => {
    const said: string[] = [];
    let now = 0;
    const look = absence(
      address,
      { others: async () => new Set(['0.0.1-1-1']) },
      (text) => said.push(text),
      () => now,
    );
    for (now = 0; now < 6; now++) await look();
    expect(said).toEqual([
      expect.stringMatching(
        /^the workers at redis:\/\/host:6379 are busyhour 0\.0\.1 \(engine 1, streams 1\), and this sweep needs busyhour /,
      ),
    ]);
  });
});
