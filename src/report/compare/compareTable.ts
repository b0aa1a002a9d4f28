import picocolors from 'picocolors';
import type { ComparedMeasure, Comparison } from '../../experiment/comparison.ts';
import type { Difference } from '../../statistics/difference.ts';
import { plural } from '../format.ts';
import type { TableOptions } from '../table.ts';
import { terminalTable } from '../terminalTable.ts';
import { cut, terminalText, wrap } from '../terminalText.ts';
import { isClear } from './clear.ts';
import { type PlansPage, pageOfPlans } from './pageOfPlans.ts';
import { intervalColumns, measureColumns, planColumns, planName } from './planColumns.ts';
import { shownMeasures } from './shownMeasures.ts';
import { verdictText } from './verdictText.ts';

const MOST_INTERVALS = 48;

/** A comparison on the terminal: the verdict, the headline measures with their differences, and of two plans the day by interval. */
export function compareTable(comparison: Comparison, { color, width }: TableOptions): string {
  const page = pageOfPlans(comparison);
  const colors = picocolors.createColors(color);
  const columns = Math.max(40, Math.min(width, 120));
  const options = { width: columns, head: colors.dim };
  const paint = (row: ComparedMeasure, difference: Difference, text: string): string => {
    if (!isClear(difference) || row.direction === null) return text;
    return difference.mean > 0 === (row.direction === 'higher') ? colors.green(text) : colors.red(text);
  };
  const blocks = [
    [
      colors.bold(cut(page.plans.map(planName).join(' against '), columns)),
      wrap(terminalText(verdictText(page)), columns),
      colors.dim(wrap(setting(page), columns)),
    ].join('\n'),
    ...comparison.notes.map((note) => colors.yellow(wrap(`note: ${terminalText(note)}`, columns))),
    ...(page.plans.length > 2
      ? [terminalTable(planColumns(page, paint), page.plans, options), CAPTION]
      : [terminalTable(measureColumns(page, paint), shownMeasures(page, {}), options)]),
    ...(page.plans.length === 2 && hasIntervals(page)
      ? [terminalTable(intervalColumns(page, paint), [...comparedIntervals(page)], options)]
      : []),
  ];
  return `${blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}

const CAPTION = '* cannot be excluded as the best with 95% confidence; the files have every measure';

function setting({ comparison, baseline, unit }: PlansPage): string {
  const { replications, seed } = comparison;
  const paired = `${plural(replications, unit)} each, the same customers in all`;
  return `${paired} · seed ${terminalText(seed)} · differences are to ${planName(baseline)}, with their 95% intervals`;
}

function hasIntervals({ comparison: { intervals }, row }: PlansPage): boolean {
  const { estimates } = row('serviceLevel');
  return intervals > 1 && intervals <= MOST_INTERVALS && estimates.some((estimate) => estimate !== null);
}

function comparedIntervals({ comparison: { intervals } }: PlansPage): Iterable<number> {
  return Array(intervals).keys();
}
