import { count, decimal, list, plural } from '../format.ts';
import { spans } from '../grid.ts';
import type { Page } from '../page.ts';
import { hasFormulas, type View } from '../view.ts';

/** The busiest interval, and where the staff stays below the load or below what Erlang A asks for. */
export function demandFinding({ grid }: Page, view: View, agents: readonly number[]): string {
  const offered = view.intervals.map((interval) => interval.offered?.mean ?? 0);
  const busiest = offered.indexOf(Math.max(...offered));
  if ((offered[busiest] ?? 0) === 0) return 'No contacts were offered.';
  const load = view.formulas[busiest]?.load;
  const work =
    load === undefined || load === 0
      ? ''
      : `, ${decimal(load, 1)} erlangs of work for ${decimal(agents[busiest] ?? 0, 1)} available agents`;
  const peak = `The busiest interval is ${grid.label(busiest)}: ${count(offered[busiest] ?? 0)} contacts${work}.`;
  if (!hasFormulas(view)) return peak;
  const overloaded = spans(grid, (interval) => {
    const formulas = view.formulas[interval];
    return formulas !== null && formulas !== undefined && formulas.load > 0 && formulas.load >= (agents[interval] ?? 0);
  });
  const short = view.formulas.filter(
    (formulas, interval) => (formulas?.erlangA.required ?? 0) > (agents[interval] ?? 0),
  ).length;
  return [
    peak,
    overloaded.length > 0
      ? `The load reaches or passes the agents at ${list(overloaded, 3)}.`
      : 'The load stays below the agents throughout.',
    short > 0
      ? `Erlang A would ask for more agents than are available in ${plural(short, 'interval')} of ${grid.starts.length}.`
      : 'Erlang A would ask for no more agents than are available.',
  ].join(' ');
}
