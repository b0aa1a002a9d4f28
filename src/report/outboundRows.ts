import type { Outbound } from '../scenario/scenario.ts';
import type { ContactEstimates, JourneyEstimates } from '../statistics/estimates.ts';
import type { Page } from './page.ts';

/** What came of the calls of one outbound type. */
export interface OutboundRow {
  readonly name: string;
  readonly outbound: Outbound;
  readonly measures: ContactEstimates;
  readonly journey: JourneyEstimates;
}

/** One row an outbound type, in the scenario's order. */
export function outboundRows({ run, scenario }: Page): readonly OutboundRow[] {
  return scenario.contactTypes.flatMap(({ name, outbound }, type): readonly OutboundRow[] => {
    const measures = run.estimates.contactTypes[type];
    const journey = run.estimates.journeys.contactTypes[type];
    return outbound === null || measures === undefined || journey === undefined
      ? []
      : [{ name, outbound, measures, journey }];
  });
}
