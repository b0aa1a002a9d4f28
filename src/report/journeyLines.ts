import type { MaybeEstimate } from '../statistics/estimates.ts';
import { type BacklogRow, backlogRows } from './backlogRows.ts';
import { meanText } from './estimateText.ts';
import { count, decimal, duration, list, percent } from './format.ts';
import { totalJourney } from './journeyRows.ts';
import { nuisanceText } from './nuisance.ts';
import { type OutboundRow, outboundRows } from './outboundRows.ts';
import type { Page } from './page.ts';
import { terminalText } from './terminalText.ts';
import { usesOf } from './uses.ts';

/** A line of the terminal for each of what the scenario uses beyond contacts that queue. */
export function journeyLines(page: Page): readonly string[] {
  const uses = usesOf(page.scenario);
  const { measures, journey } = totalJourney(page);
  const number = (estimate: MaybeEstimate) => meanText(estimate, count);
  const share = (estimate: MaybeEstimate) => meanText(estimate, percent);
  const attempts = meanText(journey.attemptsPerCustomer, (value) => decimal(value, 2));
  const back = [
    ...(uses.retry ? [`${number(measures.retried)} retried`] : []),
    ...(uses.repeat ? [`${number(measures.repeated)} repeated`] : []),
    ...(uses.returns ? [`${number(journey.returned)} back from self-service`] : []),
  ];
  const passed = [
    ...(uses.transfer ? [`${number(measures.transferred)} transferred`] : []),
    ...(uses.overflow ? [`${number(measures.overflowed)} overflowed`] : []),
  ];
  return [
    ...(uses.selfService
      ? [
          `Self-service: ${number(measures.contained)} contained, gross deflection ${share(journey.grossDeflection)}, ` +
            `net ${share(journey.netDeflection)} of customers; ${number(measures.selfServiceAbandoned)} gave up.`,
        ]
      : []),
    ...(uses.comesBack
      ? [
          `Came back: ${list(back)}; ${attempts} attempts per customer, ${share(journey.servedShare)} of customers served.`,
        ]
      : []),
    ...(uses.moves ? [`Passed on: ${list(passed)}.`] : []),
    ...(uses.callback
      ? [
          `Callbacks: ${number(measures.callbacksOffered)} offered, ${number(measures.callbacksAccepted)} accepted, ` +
            `${number(measures.callbacksAnswered)} reached, ${meanText(journey.callbackWait, duration)} after the promise.`,
        ]
      : []),
    ...outboundRows(page).map(outboundLine),
    ...backlogRows(page).map((row) => backlogLine(row, page.unit)),
    ...(uses.survey
      ? [`Satisfied: ${share(measures.satisfaction)} of ${number(measures.surveyed)} who responded.`]
      : []),
  ];
}

function outboundLine({ name, outbound, measures, journey }: OutboundRow): string {
  return (
    `Outbound ${terminalText(name)}: ${meanText(measures.dialed, count)} dialed, ${meanText(measures.reached, count)} reached, ` +
    `${meanText(journey.connected, count)} connected; nuisance ${meanText(journey.nuisanceRate, percent)}, ` +
    `${nuisanceText({ outbound, journey })}.`
  );
}

function backlogLine({ name, measures, journey }: BacklogRow, unit: Page['unit']): string {
  return (
    `Backlog ${terminalText(name ?? '')}: ${meanText(journey.leftWaiting, count)} left of ${meanText(measures.offered, count)}; ` +
    `oldest of a ${unit} ${meanText(journey.oldest, duration)} on average.`
  );
}
