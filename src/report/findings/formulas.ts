import { type Comparison, compareFormula } from '../comparison.ts';
import { list, percent, plural } from '../format.ts';
import type { Page } from '../page.ts';
import { isImpatient } from '../uses.ts';
import type { View } from '../view.ts';

/** What the familiar formulas would have said of the same load and agents, in a sentence or two; `null` where they say nothing. */
export function formulasFinding(page: Page, view: View): string | null {
  const erlangC = compareFormula(view, 'erlangC');
  // Where nobody hangs up, Erlang A is Erlang C.
  const erlangA = isImpatient(page.scenario) ? compareFormula(view, 'erlangA') : null;
  const { serviceLevel } = view.overall;
  const told = serviceLevel === null ? [] : [percent(serviceLevel.mean)];
  const toldOfC = erlangC === null ? told : [...told, percent(erlangC.simulated)];
  const sentences = [
    erlangC === null ? noAnswer(view) : said('Erlang C', erlangC, told),
    erlangA === null ? null : said('Erlang A, which lets customers hang up,', erlangA, toldOfC),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

function noAnswer({ formulas }: View): string | null {
  const unstable = formulas.some((each) => each !== null && !each.erlangC.stable);
  return unstable ? 'Erlang C has no answer in any interval: the load is never below the agents.' : null;
}

/**
 * The simulated share beside the formula's, where the words before have not told it: formulas speak of fewer contacts than the
 * answer where email or tasks are among these.
 */
function said(name: string, comparison: Comparison, told: readonly string[]): string {
  const { formula, answered, intervals, unstable } = comparison;
  const gaps = intervals - answered;
  const simulated = percent(comparison.simulated);
  if (gaps === 0)
    return `${name} would have said ${percent(formula)}${told.includes(simulated) ? '' : ` (the same contacts, simulated: ${simulated})`}.`;
  const why = gaps === unstable ? 'is unstable (the load is not below the agents)' : 'has no answer';
  return `${name} ${why} in ${gaps} of ${plural(intervals, 'interval')}; over the others it would have said ${percent(formula)}, where the simulation says ${simulated}.`;
}

const WORTH_TELLING = 0.01;
const MOST = 3;

/** Where Erlang C is farthest from the simulation; `null` where it is nowhere far. */
export function formulaDifferences({ grid }: Page, view: View): string | null {
  const differences = compareFormula(view, 'erlangC')?.differences ?? [];
  const largest = differences
    .filter(({ formula, simulated }) => Math.abs(formula - simulated) >= WORTH_TELLING)
    .slice(0, MOST)
    .map(
      ({ interval, formula, simulated }) =>
        `${grid.label(interval)} (${percent(formula, 0)} against ${percent(simulated, 0)})`,
    );
  return largest.length === 0 || differences.length < 2
    ? null
    : `Erlang C differs most from the simulation at ${list(largest)}.`;
}
