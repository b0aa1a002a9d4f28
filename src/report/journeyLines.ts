import type { MaybeEstimate } from '../statistics/estimates.ts';
import { meanText } from './estimateText.ts';
import { count, decimal, duration, list, percent } from './format.ts';
import { totalJourney } from './journeyRows.ts';
import type { Page } from './page.ts';
import { usesOf } from './uses.ts';

/** A line of the terminal for each of what the scenario uses before the queue and after the call. */
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
  ];
}
