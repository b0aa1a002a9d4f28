import { SERVICE_LEVEL_FORMULAS, type ServiceLevelFormula } from '../../scenario/scenario.ts';
import { meanText, rangeText } from '../estimateText.ts';
import { NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Markup, markup } from '../markup.ts';
import type { Page } from '../page.ts';

const MEANING: { readonly [formula in ServiceLevelFormula]: readonly [words: string, formula: string] } = {
  offered: ['answered in time, of all offered', 'S(t) / O'],
  excludeQuickAbandons: ['quick abandons left out of the count', 'S(t) / (O − L(t))'],
  creditQuickAbandons: ['quick abandons counted as served', '(S(t) + L(t)) / O'],
  answeredOnly: ['answered in time, of the answered alone', 'S(t) / A'],
  creditShortAbandons: ['short abandons counted as served', '(S(t) + L(s)) / O'],
  excludeShortAbandons: ['short abandons left out of the count', 'S(t) / (O − L(s))'],
};

/** The same contacts under the six definitions in use: how much of a service level is its formula. */
export function serviceLevelsTable({ run, scenario }: Page): Markup {
  const { serviceLevels } = run.estimates.total;
  return htmlTable<ServiceLevelFormula>({
    caption:
      'The service level under the six definitions in use, all contacts. The target is held against the marked one.',
    columns: [
      {
        header: 'Definition',
        cell: (formula) =>
          markup`<code>${formula}</code>${formula === scenario.serviceLevel.formula ? markup` <span class="mark">used here</span>` : null}`,
      },
      { header: 'Meaning', cell: (formula) => MEANING[formula][0], words: true },
      { header: 'Formula', cell: (formula) => MEANING[formula][1], words: true },
      { header: 'Service level', cell: (formula) => meanText(serviceLevels[formula], percent) },
      { header: '95% interval', cell: (formula) => rangeText(serviceLevels[formula], percent) || NONE },
    ],
    rows: SERVICE_LEVEL_FORMULAS,
  });
}
