import type { ServiceLevelTarget } from '../../scenario/scenario.ts';
import type { ContactEstimates } from '../../statistics/estimates.ts';
import { channelNames, promptNames } from '../channelNames.ts';
import { estimateText, meanText, rangeText } from '../estimateText.ts';
import { count, decimal, duration, list, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import type { QueueWaits } from '../queueWaits.ts';
import { mixesWaits, queuedTypes, usesOf } from '../uses.ts';
import { centerTargetText, sameTargetTime, targetText, VERDICT_WORDS, verdictOf } from '../verdict.ts';

interface Row {
  readonly name: Content;
  readonly measures: ContactEstimates;
  readonly waits: QueueWaits;
  readonly target: ServiceLevelTarget;
  readonly targetText: string;
}

/** One row a contact type, all contacts last. */
export function contactTypesTable({ run, scenario, unit, views }: Page): Markup {
  const rows = queuedTypes(scenario).flatMap((type): readonly Row[] => {
    const contactType = scenario.contactTypes[type];
    const measures = run.estimates.contactTypes[type];
    return contactType === undefined || measures === undefined
      ? []
      : [
          {
            name: named(contactType.name),
            measures,
            waits: measures,
            target: contactType.serviceLevel,
            targetText: targetText(contactType.serviceLevel),
          },
        ];
  });
  const total: Row = {
    name: 'All contacts',
    measures: run.estimates.total,
    waits: views[0]?.waits.overall ?? run.estimates.total,
    target: scenario.serviceLevel,
    targetText: centerTargetText(scenario),
  };
  const mixed = sameTargetTime(scenario) ? '' : ' All contacts count by the target time of their own type.';
  const prompt = mixesWaits(scenario)
    ? ` Their waits are those of ${list(promptNames(scenario))}, without ${list(channelNames(scenario, 'email', 'task'))}.`
    : '';
  // Hours of an email are no number to read in seconds.
  const hoursLong = usesOf(scenario).deferrable;
  const time = hoursLong ? duration : (value: number) => decimal(value, 1);
  const unitOf = hoursLong ? '' : ', s';
  return htmlTable<Row>({
    caption: `Contacts per ${unit}, means with 95% intervals.${mixed}${prompt}`,
    columns: [
      { header: 'Contact type', cell: ({ name }) => name },
      { header: 'Offered', cell: ({ measures }) => meanText(measures.offered, count) },
      { header: 'Answered', cell: ({ measures }) => meanText(measures.answered, count) },
      { header: 'Abandonment', cell: ({ measures }) => meanText(measures.abandonment, percent) },
      { header: 'Service level', cell: ({ measures }) => withRange(measures.serviceLevel, percent) },
      { header: 'Target', cell: verdictMark, words: true },
      {
        header: unit === 'day' ? 'Days on target' : 'Replications on target',
        cell: ({ measures }) => meanText(measures.targetMet, (share) => percent(share, 0)),
      },
      { header: `ASA${unitOf}`, cell: ({ waits }) => withRange(waits.asa, time) },
      { header: `p80${unitOf}`, cell: ({ waits }) => meanText(waits.p80, time) },
      { header: `p95${unitOf}`, cell: ({ waits }) => meanText(waits.p95, time) },
      { header: `Longest wait${unitOf}`, cell: ({ waits }) => meanText(waits.maxWait, time) },
      { header: `Handle time${unitOf}`, cell: ({ measures }) => meanText(measures.handleTime, time) },
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

function verdictMark({ measures, target, targetText: text }: Row): Markup {
  const verdict = verdictOf(measures.serviceLevel, target.target);
  return markup`<span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> <small>${text}</small>`;
}
