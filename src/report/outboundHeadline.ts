import { meanText } from './estimateText.ts';
import { count } from './format.ts';
import type { Headline } from './headline.ts';
import { limitText, nuisanceVerdict } from './nuisance.ts';
import { outboundRows } from './outboundRows.ts';
import type { Page } from './page.ts';
import type { Verdict } from './verdict.ts';

/** The answer of a center that only calls: how many it speaks with, and its nuisance calls against the limits. */
export function outboundHeadline(page: Page): Headline {
  const rows = outboundRows(page);
  const strictest = Math.min(...rows.map(({ outbound }) => outbound.nuisanceLimit));
  const verdicts = rows.map(({ journey, outbound }) => nuisanceVerdict(journey.nuisanceRate, outbound.nuisanceLimit));
  const verdict = (['missed', 'open', 'met'] as const).find((each) => verdicts.includes(each)) ?? 'none';
  const { journeys } = page.run.estimates;
  const connected = `${meanText(journeys.total.connected, count)} customers connected per ${page.unit}`;
  const sentences: { readonly [verdict in Verdict]: string } = {
    met: `${connected}, nuisance calls within the limit`,
    missed: `${connected}, but nuisance calls over the limit`,
    open: `${connected}, nuisance calls too close to the limit to call`,
    none: 'No customer was reached',
  };
  return {
    verdict,
    headline: sentences[verdict],
    figure: {
      estimate: journeys.total.nuisanceRate,
      goal: strictest,
      note: `nuisance calls, of the customers reached; the mark is the ${rows.length > 1 ? 'lowest ' : ''}limit, ${limitText({ nuisanceLimit: strictest })}`,
    },
  };
}
