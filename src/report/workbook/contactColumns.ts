import type { ContactEstimates, ContactMeasure } from '../../statistics/estimates.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import { type NumberFormat, numberCell, type SheetColumn } from './sheet.ts';

interface ContactRow {
  readonly contacts: ContactEstimates;
}

/** Columns of the measures of contacts that a scenario can have, in the order of a contact's way. */
export function contactColumns<Row extends ContactRow>({ scenario, unit }: Page): readonly SheetColumn<Row>[] {
  const uses = usesOf(scenario);
  const onTarget = unit === 'day' ? 'Days on target' : 'Replications on target';
  return [
    mean('Arrived', 'arrived', 'count'),
    ...(uses.selfService ? [mean<Row>('Contained', 'contained', 'count')] : []),
    mean('Offered', 'offered', 'count'),
    mean('Answered', 'answered', 'count'),
    mean('Answered in time', 'answeredWithin', 'count'),
    mean('Abandoned', 'abandoned', 'count'),
    ...(uses.comesBack ? [mean<Row>('Retried', 'retried', 'count'), mean<Row>('Repeated', 'repeated', 'count')] : []),
    ...(uses.transfer ? [mean<Row>('Transferred', 'transferred', 'count')] : []),
    ...(uses.callback ? [mean<Row>('Callbacks answered', 'callbacksAnswered', 'count')] : []),
    ...(uses.outbound
      ? [
          mean<Row>('Dialed', 'dialed', 'count'),
          mean<Row>('Reached', 'reached', 'count'),
          mean<Row>('Nuisance calls', 'nuisance', 'count'),
        ]
      : []),
    mean('Service level', 'serviceLevel', 'percent'),
    bound('Service level, 95% from', 'serviceLevel', 'low'),
    bound('Service level, 95% to', 'serviceLevel', 'high'),
    mean(onTarget, 'targetMet', 'percent'),
    mean('Abandonment', 'abandonment', 'percent'),
    mean('ASA, s', 'asa', 'seconds'),
    mean('p50 wait, s', 'p50', 'seconds'),
    mean('p90 wait, s', 'p90', 'seconds'),
    mean('Longest wait, s', 'maxWait', 'seconds'),
    mean('Handle time, s', 'handleTime', 'seconds'),
    ...(uses.survey ? [mean<Row>('Satisfaction', 'satisfaction', 'percent')] : []),
  ];
}

function mean<Row extends ContactRow>(header: string, measure: ContactMeasure, format: NumberFormat): SheetColumn<Row> {
  return { header, cell: ({ contacts }) => numberCell(contacts[measure]?.mean, format) };
}

function bound<Row extends ContactRow>(header: string, measure: ContactMeasure, end: 'low' | 'high'): SheetColumn<Row> {
  return { header, cell: ({ contacts }) => numberCell(contacts[measure]?.[end], 'percent') };
}
