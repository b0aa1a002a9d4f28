import { describe, expect, it } from 'vitest';
import { type Work, workerPool } from '../../src/node/workerPool.ts';

/** A thread that doubles numbers, and does what else it is told. */
const PROGRAM = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ index, value, how }) => {
    if (how === 'die') process.exit(7);
    if (how === 'throw') parentPort.postMessage({ index, error: new Error('not today') });
    else parentPort.postMessage({ index, result: value * 2 });
    if (how === 'dieLater') setTimeout(() => process.exit(7), 20);
  });`)}`,
);

interface Message {
  readonly index: number;
  readonly value: number;
  readonly how: string;
}

function pool(size = 2, ahead = 2) {
  return workerPool<Message, number>(PROGRAM, size, ahead);
}

function doubling(count: number, take: Work<Message, number>['take'], how = (_: number) => 'double') {
  return { count, message: (index: number) => ({ index, value: index, how: how(index) }), take };
}

describe('a pool of worker threads', () => {
  it('does each piece of work once', async () => {
    const workers = pool();
    const results: number[] = [];
    await workers.run(
      doubling(50, (result, index) => {
        results[index] = result;
      }),
    );
    await workers.close();
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => 2 * index));
  });

  it('resolves at once when there is nothing to do', async () => {
    await expect(pool().run(doubling(0, () => {}))).resolves.toBeUndefined();
  });

  it('replaces a thread that ended while nobody waited for it', async () => {
    const workers = pool(1, 1);
    let taken = 0;
    const count = () => {
      taken++;
    };
    await workers.run(doubling(1, count, () => 'dieLater'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await workers.run(doubling(3, count));
    await workers.close();
    expect(taken).toBe(4);
  });

  it('rejects when a thread ends in the middle, and can be used again', async () => {
    const workers = pool();
    const dying = doubling(
      20,
      () => {},
      (index) => (index === 7 ? 'die' : 'double'),
    );
    await expect(workers.run(dying)).rejects.toThrow('a worker thread ended with code 7');
    await expect(workers.run(doubling(3, () => {}))).resolves.toBeUndefined();
    await workers.close();
  });

  it("rejects with a thread's error, and with that of whoever takes the results", async () => {
    const workers = pool();
    await expect(
      workers.run(
        doubling(
          3,
          () => {},
          () => 'throw',
        ),
      ),
    ).rejects.toThrow('not today');
    const full = () => {
      throw new Error('no room');
    };
    await expect(workers.run(doubling(3, full))).rejects.toThrow('no room');
    await expect(workers.run(doubling(3, async () => full()))).rejects.toThrow('no room');
    await workers.close();
  });

  it('waits, when it is told to stop, for what is being taken', async () => {
    const workers = pool();
    const stop = new AbortController();
    let begun = 0;
    let ended = 0;
    const take = async () => {
      begun++;
      stop.abort(new Error('enough'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      ended++;
    };
    await expect(workers.run(doubling(20, take), stop.signal)).rejects.toThrow('enough');
    expect(begun).toBeGreaterThan(0);
    expect(ended).toBe(begun);
    await workers.close();
  });

  const begun = (how: (index: number) => string) =>
    Array.from({ length: 4 }, (_, index) => ({ index, value: index, how: how(index) }));

  it.each([
    ['while it is still being done', 4, 0],
    ['after it is done', 4, 300],
    ['be it less than all threads have at hand', 3, 0],
    ['be it a single piece', 1, 300],
  ])('goes on with what was begun before the rest was known, %s', async (_, pieces, milliseconds) => {
    const workers = pool(2, 2);
    expect(workers.atHand).toBe(4);
    for (const piece of begun(() => 'double').slice(0, pieces)) workers.begin(piece);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const sent: number[] = [];
    const taken: (readonly [number, number])[] = [];
    const work = doubling(10, (result, index) => void taken.push([index, result]));
    const message = (index: number) => {
      sent.push(index);
      return work.message(index);
    };
    await workers.run({ ...work, message });
    await workers.close();
    expect(sent).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].slice(pieces - 1));
    expect(taken.toSorted(([a], [b]) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => [index, 2 * index]));
  });

  it('starts anew when a thread has ended since it began', async () => {
    const workers = pool(2, 2);
    for (const piece of begun((index) => (index === 1 ? 'die' : 'double'))) workers.begin(piece);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const taken: number[] = [];
    await workers.run(doubling(10, (_, index) => void taken.push(index)));
    await workers.close();
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index));
  });

  it('rejects when what was begun fails', async () => {
    const workers = pool(2, 2);
    for (const piece of begun((index) => (index === 2 ? 'throw' : 'double'))) workers.begin(piece);
    await expect(workers.run(doubling(10, () => {}))).rejects.toThrow('not today');
    await workers.close();
  });

  it('begins no more than its threads have at hand', async () => {
    const workers = pool(2, 2);
    const [first, ...others] = begun(() => 'double');
    if (first === undefined) throw new Error('expected pieces');
    for (const piece of [first, ...others]) workers.begin(piece);
    expect(() => workers.begin(first)).toThrow(RangeError);
    await workers.close();
  });
});
