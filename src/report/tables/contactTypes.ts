import type { ServiceLevelTarget } from '../../scenario/scenario.ts';
import type { ContactEstimates } from '../../statistics/estimates.ts';
import { estimateText, meanText, rangeText } from '../estimateText.ts';
import { count, decimal, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { sameTargetTime, targetText, VERDICT_WORDS, verdictOf } from '../verdict.ts';

interface Row {
  readonly name: Content;
  readonly measures: ContactEstimates;
  readonly target: ServiceLevelTarget;
}

/** One row a contact type, all contacts last. */
export function contactTypesTable({ run, scenario, unit }: Page): Markup {
  const rows = scenario.contactTypes.flatMap(({ name, serviceLevel, menu }, type): readonly Row[] => {
    const measures = run.estimates.contactTypes[type];
    // A menu has no queue of its own.
    return measures === undefined || menu !== null ? [] : [{ name: named(name), measures, target: serviceLevel }];
  });
  const total: Row = { name: 'All contacts', measures: run.estimates.total, target: scenario.serviceLevel };
  const mixed = sameTargetTime(scenario) ? '' : ' All contacts count by the target time of their own type.';
  const seconds = (value: number) => decimal(value, 1);
  return htmlTable<Row>({
    caption: `Contacts per ${unit}, means with 95% intervals.${mixed}`,
    columns: [
      { header: 'Contact type', cell: ({ name }) => name },
      { header: 'Offered', cell: ({ measures }) => meanText(measures.offered, count) },
      { header: 'Answered', cell: ({ measures }) => meanText(measures.answered, count) },
      { header: 'Abandonment', cell: ({ measures }) => meanText(measures.abandonment, percent) },
      { header: 'Service level', cell: ({ measures }) => withRange(measures.serviceLevel, percent) },
      { header: 'Target', cell: ({ measures, target }) => verdictMark(measures, target), words: true },
      {
        header: unit === 'day' ? 'Days on target' : 'Replications on target',
        cell: ({ measures }) => meanText(measures.targetMet, (share) => percent(share, 0)),
      },
      { header: 'ASA, s', cell: ({ measures }) => withRange(measures.asa, seconds) },
      { header: 'p80, s', cell: ({ measures }) => meanText(measures.p80, seconds) },
      { header: 'p95, s', cell: ({ measures }) => meanText(measures.p95, seconds) },
      { header: 'Longest wait, s', cell: ({ measures }) => meanText(measures.maxWait, seconds) },
      { header: 'Handle time, s', cell: ({ measures }) => meanText(measures.handleTime, seconds) },
    ],
    rows,
    ...(rows.length > 1 ? { total } : {}),
  });
}

/** A mean with its interval in small print beside it. */
export function withRange(estimate: Parameters<typeof rangeText>[0], format: (value: number) => string): Content {
  const range = rangeText(estimate, format);
  return range === '' ? estimateText(estimate, format) : markup`${meanText(estimate, format)} <small>${range}</small>`;
}

function verdictMark(measures: ContactEstimates, target: ServiceLevelTarget): Markup {
  const verdict = verdictOf(measures.serviceLevel, target.target);
  return markup`<span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> <small>${targetText(target)}</small>`;
}
