import { afterAll, describe, expect, it } from 'vitest';
// As it is built: a thread needs a file of its own.
import { solverThreads } from '../../dist/node/solver/solverThreads.js';
import { ProgramDraft } from '../../src/experiment/schedule/programDraft.ts';
import { solveWithHighs } from '../../src/node/solver/solveWithHighs.ts';

/** Least 3x + 2y such that x + y >= 3.5 and x - y >= -1: of whole numbers x = 2, y = 2 or x = 2, y = 3 and so on. */
function smallProgram() {
  const draft = new ProgramDraft();
  const sum = draft.row(3.5, Number.POSITIVE_INFINITY);
  const difference = draft.row(-1, Number.POSITIVE_INFINITY);
  draft.column({ cost: 3 }, [
    [sum, 1],
    [difference, 1],
  ]);
  draft.column({ cost: 2 }, [
    [sum, 1],
    [difference, -1],
  ]);
  return draft.finish();
}

function impossibleProgram() {
  const draft = new ProgramDraft();
  const sum = draft.row(3, Number.POSITIVE_INFINITY);
  draft.column({ cost: 1, upper: 2 }, [[sum, 1]]);
  return draft.finish();
}

/** Many shifts of nearly one cost, to be chosen to the last cent: takes long. */
function longProgram() {
  const draft = new ProgramDraft();
  const rows = Array.from({ length: 150 }, (_, row) => draft.row(7 + ((row * 37) % 11), Number.POSITIVE_INFINITY));
  for (let column = 0; column < 1500; column++) {
    const entries = rows.flatMap((row) =>
      (row * 31 + column * 17 + ((row * column) % 13)) % 7 === 0 ? [[row, 1] as const] : [],
    );
    draft.column({ cost: 100 + ((column * 29) % 17) }, entries);
  }
  return draft.finish();
}

describe('a solver in threads', () => {
  const solver = solverThreads(2);
  afterAll(() => solver.close());

  it('gives what the solver gives on this thread', async () => {
    const solution = await solver.solve(smallProgram(), { gap: 0 });
    expect(solution).toEqual(await solveWithHighs(smallProgram(), { gap: 0 }));
    expect(solution).toMatchObject({ cost: 10, bound: 10, values: Float64Array.of(2, 2) });
  });

  it('says that there is no solution', async () => {
    expect(await solver.solve(impossibleProgram(), { gap: 0 })).toBe('infeasible');
  });

  it('is stopped in the middle, and solves again after that', async () => {
    const stop = new AbortController();
    const solving = solver.solve(longProgram(), { gap: 0, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 300);
    await expect(solving).rejects.toThrow('enough');
    expect(await solver.solve(smallProgram(), { gap: 0 })).toMatchObject({ cost: 10 });
  });
});
