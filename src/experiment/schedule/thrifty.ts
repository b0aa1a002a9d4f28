import { candidateOf, type Loop, stepOf, taskOf } from './candidate.ts';
import { cover } from './cover.ts';
import { blamed, cellName, relaxed, spareCells } from './spareCells.ts';
import type { Sufficient } from './sufficient.ts';

/** Asks for fewer agents where a plan has some to spare, as long as that gives cheaper shifts that miss no more. */
export async function thrifty(loop: Loop, { best: start, steps: before }: Sufficient): Promise<Sufficient> {
  const { lab, scheduled, options, rounds } = loop;
  const kept = new Set<string>();
  const steps = [...before];
  let best = start;
  while (steps.length < rounds) {
    const cells = spareCells(lab, best.standing, best.brought, kept);
    if (cells.length === 0) break;
    const wanted = relaxed(best.brought.wanted, cells);
    const chosen = await cover(taskOf(loop, wanted), options);
    const isCheaper = !('infeasible' in chosen) && chosen.cost < best.cover.cost;
    const candidate = isCheaper ? await candidateOf(loop, chosen, wanted) : undefined;
    const more = candidate?.missed.filter((goal) => (best.standing.slacks[goal] ?? 0) >= 0) ?? [];
    if (candidate !== undefined) steps.push(stepOf(candidate));
    if (candidate !== undefined && more.length === 0) best = candidate;
    else for (const cell of blamed(lab, scheduled, more, cells)) kept.add(cellName(cell));
  }
  return { best, steps };
}
